package org.undercroft.desk.selection;

import java.util.List;
import javafx.scene.paint.Color;
import org.undercroft.land.SpaceKind;

/// The colours of things, the same in every view. After Okabe and Ito and Paul Tol, so that they stay apart for colour-blind eyes; pure red is
/// kept for shared room alone.
public final class Colours {
    public static final Color CONFLICT = Color.rgb(230, 0, 0);
    public static final Color SIDE_A = Color.web("#2f7fd6");
    public static final Color SIDE_B = Color.web("#e8b400");

    /// Space that is there and was not, and space that was there and is not.
    public static final Color ADDED = Color.web("#00796b");
    public static final Color REMOVED = Color.web("#c75b00");
    /// What is being drawn, and what it could be instead.
    public static final Color SKETCH = Color.web("#2f7fd6");
    public static final Color GHOST = Color.web("#00796b");
    public static final Color GREY = Color.web("#8a929b");
    /// For things without an order, as far as they can be told apart.
    public static final List<Color> SERIES = List.of(
            Color.web("#0072b2"),
            Color.web("#e69f00"),
            Color.web("#009e73"),
            Color.web("#cc79a7"),
            Color.web("#56b4e9"),
            Color.web("#f0e442"),
            Color.web("#7e57c2"),
            Color.web("#8c6d31"));
    /// For things in an order, dark to light (after viridis).
    private static final List<Color> STEPS = List.of(
            Color.web("#fde725"), Color.web("#7ad151"), Color.web("#22a884"), Color.web("#2a788e"), Color.web("#414487"), Color.web("#440154"));

    private Colours() {}

    /// The colour of step `which` of 0 to `last`.
    public static Color between(int which, int last) {
        double at = Math.clamp((double) which / last, 0, 1) * (STEPS.size() - 1);
        int low = Math.min((int) at, STEPS.size() - 2);
        return STEPS.get(low).interpolate(STEPS.get(low + 1), at - low);
    }

    public static Color of(Facts.Status status) {
        return switch (status) {
            case IN_FORCE -> Color.web("#0072b2");
            case PLANNED -> Color.web("#e69f00");
            case CONTESTED -> Color.web("#cc79a7");
            case ENDED -> GREY;
        };
    }

    public static Color of(SpaceKind kind) {
        return switch (kind) {
            case SURFACE_PARCEL -> Color.web("#a9b665");
            case CAVERN -> Color.web("#e69f00");
            case GALLERY -> Color.web("#f2d45c");
            case SHAFT -> Color.web("#8c6d31");
            case RAIL_TUNNEL -> Color.web("#0072b2");
            case METRO_TUNNEL -> Color.web("#56b4e9");
            case STATION -> Color.web("#7e57c2");
            case BASEMENT -> Color.web("#009e73");
            case UTILITY_TUNNEL -> Color.web("#cc79a7");
            case CONDUIT -> Color.web("#44bbaa");
            case PROTECTION_ZONE -> Color.web("#9aa5b1");
            case OTHER -> Color.web("#7d8590");
        };
    }
}
