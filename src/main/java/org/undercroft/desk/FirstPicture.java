package org.undercroft.desk;

import javafx.animation.AnimationTimer;

/// Says when what was just put into a window has been drawn.
public final class FirstPicture extends AnimationTimer {
    private final Runnable drawn;
    private int pulses;

    private FirstPicture(Runnable drawn) {
        this.drawn = drawn;
    }

    /// The first pulse lays out and hands the picture to the painter, and the third begins only when he has it on the screen.
    public static void then(Runnable drawn) {
        new FirstPicture(drawn).start();
    }

    @Override
    public void handle(long now) {
        pulses++;
        if (pulses == 3) {
            stop();
            drawn.run();
        }
    }
}
