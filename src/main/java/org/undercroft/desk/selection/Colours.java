package org.undercroft.desk.selection;

import javafx.scene.paint.Color;
import org.undercroft.land.SpaceKind;

/// The colours of things, the same in every view. After Okabe and Ito and Paul Tol, so that they stay apart for colour-blind eyes; pure red is
/// kept for shared room alone.
public final class Colours {
    public static final Color CONFLICT = Color.rgb(230, 0, 0);
    public static final Color SIDE_A = Color.web("#2f7fd6");
    public static final Color SIDE_B = Color.web("#e8b400");

    private Colours() {}

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
