package org.undercroft.desk.scene;

import java.util.function.ToIntFunction;
import javafx.scene.paint.Color;
import org.undercroft.desk.selection.Body;
import org.undercroft.desk.selection.Colours;
import org.undercroft.desk.selection.Selection;
import org.undercroft.desk.selection.Shown;
import org.undercroft.desk.selection.Tint;
import org.undercroft.land.SpaceKind;

/// The colour of a body at the moment, and how far it is looked through: 0xAARRGGBB.
final class Paint {
    private static final int HIDDEN = 0;

    private Paint() {}

    static ToIntFunction<Body> of(Selection selection, boolean dark) {
        java.util.function.Function<Body, Shown> shown = selection.shown();
        Tint.Scheme scheme = Tint.scheme(selection);
        int ghost = argb(dark ? Color.web("#9fb0c3") : Color.web("#5b6d82"), 0.12);
        int sideA = argb(Colours.SIDE_A, 0.42);
        int sideB = argb(Colours.SIDE_B, 0.42);
        return body -> switch (shown.apply(body)) {
            case PLAIN -> argb(scheme.of(body), body.kind() == SpaceKind.PROTECTION_ZONE ? 0.12 : body.glassy() ? 0.26 : 1);
            case GHOST -> ghost;
            case SIDE_A -> sideA;
            case SIDE_B -> sideB;
            case HIDDEN -> HIDDEN;
        };
    }

    static int argb(Color colour, double alpha) {
        return (int) Math.round(alpha * 255) << 24
                | (int) Math.round(colour.getRed() * 255) << 16
                | (int) Math.round(colour.getGreen() * 255) << 8
                | (int) Math.round(colour.getBlue() * 255);
    }
}
