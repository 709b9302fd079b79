package org.undercroft.desk.scene;

import java.util.Arrays;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.scene.paint.PhongMaterial;

/// The colours of many bodies in one picture, a row of shades for each. Meshes only name cells of it: to paint a body, to make a ghost of it or to hide
/// it is to write a few pixels, and no mesh is built again.
///
/// Two pictures, for two passes over the same mesh: first what is looked through, then what is solid. In each the cells of the other are wholly
/// transparent, which the renderer skips.
final class Palette {
    static final int SHADES = 8;
    /// How bright the darkest shade is.
    private static final double SHADOW = 0.42;
    private static final int BODIES_IN_A_ROW = 8;
    private static final int WIDTH = BODIES_IN_A_ROW * SHADES;

    private final int height;
    private final int[] solid;
    private final int[] glass;
    private final WritableImage solidPicture;
    private final WritableImage glassPicture;
    private final PhongMaterial solidMaterial;
    private final PhongMaterial glassMaterial;
    private boolean anySolid;
    private boolean anyGlass;

    Palette(int bodies) {
        int rows = Math.max(1, Math.ceilDiv(bodies, BODIES_IN_A_ROW));
        height = Math.max(2, Integer.highestOneBit(2 * rows - 1));
        solid = new int[WIDTH * height];
        glass = new int[WIDTH * height];
        solidPicture = new WritableImage(WIDTH, height);
        glassPicture = new WritableImage(WIDTH, height);
        solidMaterial = material(solidPicture);
        glassMaterial = material(glassPicture);
    }

    private static PhongMaterial material(WritableImage picture) {
        PhongMaterial material = new PhongMaterial(Color.WHITE);
        material.setDiffuseMap(picture);
        return material;
    }

    /// The number of a cell in [#places(int)].
    static int cell(int number, int shade) {
        return number * SHADES + shade;
    }

    /// Two coordinates for each cell, in their order.
    float[] places(int bodies) {
        float[] places = new float[2 * SHADES * bodies];
        for (int cell = 0; cell < SHADES * bodies; cell++) {
            places[2 * cell] = (cell % WIDTH + 0.5f) / WIDTH;
            int row = cell / WIDTH;
            places[2 * cell + 1] = (row + 0.5f) / height;
        }
        return places;
    }

    /// Begins anew: nothing is seen.
    void clear() {
        Arrays.fill(solid, 0);
        Arrays.fill(glass, 0);
        anySolid = false;
        anyGlass = false;
    }

    /// @param argb as [Paint] gives it; wholly transparent hides
    void paint(int number, int argb) {
        paint(number, argb, SHADOW);
    }

    /// The same in the full light from every side.
    void paintFlat(int number, int argb) {
        paint(number, argb, 1);
    }

    private void paint(int number, int argb, double darkest) {
        int alpha = argb >>> 24;
        if (alpha == 0) {
            return;
        }
        boolean hides = alpha == 255;
        anySolid |= hides;
        anyGlass |= !hides;
        int[] pixels = hides ? solid : glass;
        for (int shade = 0; shade < SHADES; shade++) {
            pixels[cell(number, shade)] = shaded(argb, darkest + (1 - darkest) * shade / (SHADES - 1));
        }
    }

    private static int shaded(int argb, double light) {
        int red = (int) ((argb >> 16 & 0xff) * light);
        int green = (int) ((argb >> 8 & 0xff) * light);
        int blue = (int) ((argb & 0xff) * light);
        return (argb & 0xff000000) | red << 16 | green << 8 | blue;
    }

    /// Hands the pixels over.
    void show() {
        solidPicture.getPixelWriter().setPixels(0, 0, WIDTH, height, PixelFormat.getIntArgbInstance(), solid, 0, WIDTH);
        glassPicture.getPixelWriter().setPixels(0, 0, WIDTH, height, PixelFormat.getIntArgbInstance(), glass, 0, WIDTH);
    }

    boolean anySolid() {
        return anySolid;
    }

    boolean anyGlass() {
        return anyGlass;
    }

    PhongMaterial solidMaterial() {
        return solidMaterial;
    }

    PhongMaterial glassMaterial() {
        return glassMaterial;
    }
}
