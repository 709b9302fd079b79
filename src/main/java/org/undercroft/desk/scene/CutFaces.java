package org.undercroft.desk.scene;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import javafx.scene.DepthTest;
import javafx.scene.Group;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.scene.paint.PhongMaterial;
import javafx.scene.shape.CullFace;
import javafx.scene.shape.MeshView;
import javafx.scene.shape.TriangleMesh;
import org.undercroft.desk.selection.Body;
import org.undercroft.geometry.Cuts;
import org.undercroft.geometry.CuttingPlane;
import org.undercroft.geometry.Mesh;
import org.undercroft.geometry.Point2;
import org.undercroft.geometry.Position;
import org.undercroft.geometry.Solid;

/// What the planes of a section meet, cut by them, with the cut faces filled and hatched. Only these bodies are cut; what lies wholly on one side is shown
/// or hidden by its colour.
final class CutFaces {
    /// Metres by which the hatching lies before the face, so that it is not lost in it.
    private static final double BEFORE = 0.03;
    private static final int HATCH = 32;
    private static final int LINE = 6;
    /// On what is looked through, so that names stay readable over it.
    private static final int FAINT_LINE = 3;
    /// Alpha of 255: what is fainter is there to show the rest, and its cut face is not hatched.
    private static final int GHOSTLY = 60;

    private final Group glass = new Group();
    private final Group solid = new Group();
    private int count;

    CutFaces() {
        glass.setDepthTest(DepthTest.DISABLE);
    }

    Group glass() {
        return glass;
    }

    Group solid() {
        return solid;
    }

    /// How many bodies are cut.
    int count() {
        return count;
    }

    /// @param bodies that the planes meet
    /// @param pitch metres between the lines of the hatching
    void cut(Kept kept, List<Body> bodies, List<Double> lifts, Position origin, ToIntFunction<Body> paint, double pitch, boolean dark) {
        count = bodies.size();
        solid.getChildren().clear();
        glass.getChildren().clear();
        if (bodies.isEmpty()) {
            return;
        }
        Palette palette = new Palette(2 * count);
        Facets facets = new Facets(origin, 64 * count);
        Hatched hatched = new Hatched(origin, pitch);
        Hatched seenThrough = new Hatched(origin, pitch);
        for (int i = 0; i < count; i++) {
            Body body = bodies.get(i);
            int argb = paint.applyAsInt(body);
            palette.paint(2 * i, argb);
            palette.paintFlat(2 * i + 1, argb);
            double lift = lifts.get(i);
            for (Solid part : body.space().parts()) {
                clip(part.mesh(), kept, -1, facets, 2 * i, lift);
            }
            for (int p = 0; p < kept.planes().size(); p++) {
                CuttingPlane plane = kept.planes().get(p);
                Mesh face = Cuts.caps(body.space(), plane);
                clip(face, kept, p, facets, 2 * i + 1, lift);
                if (argb >>> 24 > GHOSTLY) {
                    (argb >>> 24 == 255 ? hatched : seenThrough).add(face, kept, p, lift);
                }
            }
        }
        palette.show();
        TriangleMesh mesh = facets.mesh(palette.places(2 * count));
        if (palette.anySolid()) {
            solid.getChildren().add(view(mesh, palette.solidMaterial()));
            solid.getChildren().add(view(hatched.mesh(), hatch(dark, LINE, 0.5)));
        }
        if (palette.anyGlass()) {
            glass.getChildren().add(view(mesh, palette.glassMaterial()));
            glass.getChildren().add(view(seenThrough.mesh(), hatch(dark, FAINT_LINE, 0.3)));
        }
    }

    private static MeshView view(TriangleMesh mesh, PhongMaterial material) {
        MeshView view = new MeshView(mesh);
        view.setMaterial(material);
        view.setMouseTransparent(true);
        view.setCullFace(CullFace.BACK);
        return view;
    }

    /// Lines from lower left to upper right that go on over the edges of the picture.
    ///
    /// @param line how many of [#HATCH] pixels a line is wide
    private static PhongMaterial hatch(boolean dark, int line, double opacity) {
        WritableImage lines = new WritableImage(HATCH, HATCH);
        Color ink = Color.gray(dark ? 1 : 0, opacity);
        for (int x = 0; x < HATCH; x++) {
            for (int y = 0; y < HATCH; y++) {
                lines.getPixelWriter().setColor(x, y, (x + y) % HATCH < line ? ink : Color.TRANSPARENT);
            }
        }
        PhongMaterial material = new PhongMaterial(Color.WHITE);
        material.setDiffuseMap(lines);
        return material;
    }

    /// @param but the plane that the mesh lies on, -1 where on none
    private static void clip(Mesh mesh, Kept kept, int but, Facets facets, int number, double lift) {
        for (int t = 0; t < mesh.triangleCount(); t++) {
            List<Position> piece = clipped(mesh, t, kept, but);
            if (piece.size() < 3) {
                continue;
            }
            int[] corners = new int[piece.size()];
            for (int i = 0; i < corners.length; i++) {
                corners[i] = facets.point(piece.get(i).x(), piece.get(i).y(), piece.get(i).z() + lift);
            }
            for (int i = 2; i < corners.length; i++) {
                facets.triangle(corners[0], corners[i - 1], corners[i], number);
            }
        }
    }

    /// What is left of a triangle behind all planes (Sutherland and Hodgman).
    private static List<Position> clipped(Mesh mesh, int t, Kept kept, int but) {
        List<Position> piece = List.of(mesh.position(mesh.corner(t, 0)), mesh.position(mesh.corner(t, 1)), mesh.position(mesh.corner(t, 2)));
        for (int p = 0; p < kept.planes().size() && piece.size() >= 3; p++) {
            if (p != but) {
                piece = clipped(piece, kept.planes().get(p));
            }
        }
        return piece;
    }

    private static List<Position> clipped(List<Position> piece, CuttingPlane plane) {
        List<Position> left = new ArrayList<>(piece.size() + 1);
        for (int i = 0; i < piece.size(); i++) {
            Position a = piece.get(i);
            Position b = piece.get((i + 1) % piece.size());
            double aheadA = plane.ahead(a);
            double aheadB = plane.ahead(b);
            if (aheadA <= 0) {
                left.add(a);
            }
            if ((aheadA < 0 && aheadB > 0) || (aheadA > 0 && aheadB < 0)) {
                double part = aheadA / (aheadA - aheadB);
                left.add(a.moved((b.x() - a.x()) * part, (b.y() - a.y()) * part, (b.z() - a.z()) * part));
            }
        }
        return left;
    }

    /// The same faces once more, a hair before, with places on the plane for the hatching.
    private static final class Hatched {
        private final Position origin;
        private final double pitch;
        private final List<Float> points = new ArrayList<>();
        private final List<Float> places = new ArrayList<>();

        Hatched(Position origin, double pitch) {
            this.origin = origin;
            this.pitch = pitch;
        }

        void add(Mesh face, Kept kept, int on, double lift) {
            CuttingPlane plane = kept.planes().get(on);
            var n = plane.normal();
            for (int t = 0; t < face.triangleCount(); t++) {
                List<Position> piece = clipped(face, t, kept, on);
                for (int i = 2; i < piece.size(); i++) {
                    for (Position corner : List.of(piece.get(0), piece.get(i - 1), piece.get(i))) {
                        points.add((float) (corner.x() + n.x() * BEFORE - origin.x()));
                        points.add((float) (origin.z() - corner.z() - lift - n.z() * BEFORE));
                        points.add((float) (corner.y() + n.y() * BEFORE - origin.y()));
                        Point2 at = plane.footOf(corner);
                        places.add((float) (at.x() / pitch));
                        places.add((float) (at.y() / pitch));
                    }
                }
            }
        }

        TriangleMesh mesh() {
            TriangleMesh mesh = new TriangleMesh();
            mesh.getPoints().setAll(floats(points));
            mesh.getTexCoords().setAll(floats(places));
            int[] faces = new int[2 * points.size() / 3];
            for (int i = 0; i < faces.length; i++) {
                faces[i] = i / 2;
            }
            mesh.getFaces().setAll(faces);
            mesh.getFaceSmoothingGroups().setAll(new int[faces.length / 6]);
            return mesh;
        }

        private static float[] floats(List<Float> values) {
            float[] array = new float[values.size()];
            for (int i = 0; i < array.length; i++) {
                array[i] = values.get(i);
            }
            return array;
        }
    }
}
