package org.undercroft.desk.scene;

import javafx.scene.shape.CullFace;
import org.undercroft.desk.selection.Body;
import org.undercroft.geometry.Mesh;
import org.undercroft.geometry.Solid;

/// How closely the bodies of a tile are drawn, from afar to near.
enum Detail {
    /// Only what one sees from above.
    ROOFS,
    /// Roofs and two uprights each, for a low sun's view over a whole town.
    CROSSES,
    /// Boxes, and what is no box with fewer corners.
    ROUGH,
    FULL;

    /// A space of so few triangles is drawn as it is rather than made coarse.
    private static final int FEW = 64;
    /// Metres: what is narrower is less than a point wide where only roofs are drawn, and would be left as scattered points.
    private static final double NARROW = 2.5;
    /// Metres: the cubes of coarse meshes, near and far.
    private static final double NEAR_CELL = 4;
    private static final double FAR_CELL = 16;

    CullFace cullFace() {
        return this == ROOFS || this == CROSSES ? CullFace.NONE : CullFace.BACK;
    }

    /// @param rough the body's box
    void add(Facets facets, Body body, Rough rough, int number, double lift) {
        boolean boxy = rough.standsFor(body.space());
        if (boxy && (this == ROOFS || this == CROSSES) && rough.width() < NARROW) {
            return;
        }
        for (Solid part : boxy && this != FULL ? body.space().parts().subList(0, 1) : body.space().parts()) {
            Mesh mesh = part.mesh();
            switch (this) {
                case FULL -> facets.add(mesh, number, lift);
                case ROUGH -> {
                    if (boxy) {
                        rough.box(facets, number, lift);
                    } else if (mesh.triangleCount() <= FEW) {
                        facets.add(mesh, number, lift);
                    } else {
                        Coarse.add(mesh, NEAR_CELL, Coarse.Part.ALL, facets, number, lift);
                    }
                }
                case ROOFS, CROSSES -> {
                    double cell = mesh.triangleCount() <= FEW ? 1 : FAR_CELL;
                    if (boxy) {
                        rough.roof(facets, number, lift);
                    } else {
                        Coarse.add(mesh, cell, Coarse.Part.ROOFS, facets, number, lift);
                    }
                    if (this == CROSSES) {
                        if (boxy) {
                            rough.cross(facets, number, lift);
                        } else {
                            Coarse.add(mesh, cell, Coarse.Part.WALLS, facets, number, lift);
                        }
                    }
                }
            }
        }
    }
}
