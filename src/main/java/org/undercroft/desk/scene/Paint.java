package org.undercroft.desk.scene;

import java.util.List;
import javafx.scene.image.PixelWriter;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.scene.paint.PhongMaterial;
import org.undercroft.desk.selection.Colours;
import org.undercroft.land.SpaceKind;

/// How a body is painted at the moment. All bodies of a tile are one mesh; each names a cell of the palette, and changing the paint of a body moves its
/// name to another cell: no mesh is built again.
enum Paint {
    /// In the colour of its kind, hiding what lies behind.
    SOLID,
    /// In the colour of its kind, looked through.
    GLASS,
    /// Only a hint that something is there.
    GHOST,
    /// The first and the second side of the open finding.
    SIDE_A,
    SIDE_B,
    HIDDEN;

    private static final int CELL = 4;
    private static final List<SpaceKind> KINDS = List.of(SpaceKind.values());
    private static final List<Paint> PAINTS = List.of(values());

    /// The middle of the palette's cell for a kind in this paint.
    float u(SpaceKind kind) {
        return (KINDS.indexOf(kind) + 0.5f) / KINDS.size();
    }

    float v() {
        return (PAINTS.indexOf(this) + 0.5f) / PAINTS.size();
    }

    /// Two passes draw the same mesh: first what is looked through, then what is solid. In each pass the cells of the other are wholly transparent,
    /// which the renderer skips.
    static PhongMaterial palette(boolean solidPass, boolean dark) {
        WritableImage image = new WritableImage(KINDS.size() * CELL, PAINTS.size() * CELL);
        PixelWriter pixels = image.getPixelWriter();
        for (Paint paint : PAINTS) {
            for (SpaceKind kind : KINDS) {
                Color colour = (paint == SOLID) == solidPass ? paint.colour(kind, dark) : Color.TRANSPARENT;
                for (int x = 0; x < CELL; x++) {
                    for (int y = 0; y < CELL; y++) {
                        pixels.setColor(KINDS.indexOf(kind) * CELL + x, PAINTS.indexOf(paint) * CELL + y, colour);
                    }
                }
            }
        }
        PhongMaterial material = new PhongMaterial(Color.WHITE);
        material.setDiffuseMap(image);
        return material;
    }

    private Color colour(SpaceKind kind, boolean dark) {
        return switch (this) {
            case SOLID -> Colours.of(kind);
            case GLASS -> alpha(Colours.of(kind), kind == SpaceKind.PROTECTION_ZONE ? 0.12 : 0.26);
            case GHOST -> alpha(dark ? Color.web("#9fb0c3") : Color.web("#66788c"), 0.10);
            case SIDE_A -> alpha(Colours.SIDE_A, 0.42);
            case SIDE_B -> alpha(Colours.SIDE_B, 0.42);
            case HIDDEN -> Color.TRANSPARENT;
        };
    }

    private static Color alpha(Color colour, double alpha) {
        return Color.color(colour.getRed(), colour.getGreen(), colour.getBlue(), alpha);
    }
}
