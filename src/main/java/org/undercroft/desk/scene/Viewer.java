package org.undercroft.desk.scene;

import javafx.animation.Interpolator;
import javafx.animation.PauseTransition;
import javafx.animation.Transition;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/// Whoever looks: where the eye is now, and the flight it is on.
final class Viewer {
    private final Runnable moved;
    private final PauseTransition rest = new PauseTransition(Duration.millis(160));
    private Eye eye = Eye.START;
    private @Nullable Transition flight;
    private boolean resting;

    /// @param moved told after every move of the eye, `rested` when it has stood still for a moment
    Viewer(Runnable moved, Runnable rested) {
        this.moved = moved;
        rest.setOnFinished(_ -> {
            resting = true;
            rested.run();
        });
    }

    Eye eye() {
        return eye;
    }

    boolean resting() {
        return resting && flight == null;
    }

    /// Something in the picture changes: it counts as moving.
    void stir() {
        resting = false;
        rest.playFromStart();
    }

    void look(Eye there) {
        if (flight != null) {
            flight.stop();
            flight = null;
        }
        go(there);
    }

    void fly(Eye there) {
        if (flight != null) {
            flight.stop();
        }
        Eye from = eye.through(there.lens());
        Transition flying = new Transition() {
            {
                setCycleDuration(Duration.millis(350));
                setInterpolator(Interpolator.EASE_BOTH);
            }

            @Override
            protected void interpolate(double part) {
                if (part >= 1) {
                    flight = null;
                }
                go(part >= 1 ? there : from.towards(there, part));
            }
        };
        flight = flying;
        flying.play();
    }

    /// Ends a flight at once.
    void arrive() {
        if (flight != null) {
            Transition flying = flight;
            flying.jumpTo(flying.getTotalDuration());
            flying.stop();
            flight = null;
        }
    }

    private void go(Eye there) {
        eye = there;
        stir();
        moved.run();
    }
}
