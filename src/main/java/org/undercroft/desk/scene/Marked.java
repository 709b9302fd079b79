package org.undercroft.desk.scene;

import java.util.List;
import javafx.scene.Group;
import javafx.scene.paint.Color;
import javafx.scene.shape.CullFace;
import javafx.scene.shape.MeshView;
import org.undercroft.desk.selection.Colours;
import org.undercroft.desk.selection.Difference;
import org.undercroft.desk.selection.Selection;
import org.undercroft.desk.selection.Sketch;
import org.undercroft.examination.Finding;
import org.undercroft.geometry.Frame;
import org.undercroft.geometry.Mesh;
import org.undercroft.geometry.Position;
import org.undercroft.geometry.Solid;
import org.undercroft.geometry.Space;

/// What is drawn last, over everything: the room that two spaces share, and what is added and removed between two states.
final class Marked {
    private final Group group = new Group();

    Group group() {
        return group;
    }

    void build(Selection selection, Origin origin) {
        group.getChildren().clear();
        selection.painted().ifPresent(finding -> shared(finding, origin));
        selection.differenceProperty().get().ifPresent(difference -> changed(difference, origin));
        selection.sketch().bodyProperty().get().ifPresent(drawn -> sketched(drawn, origin));
    }

    /// What is drawn is looked through, so that the room it shares is seen inside it.
    private void sketched(Sketch.Body drawn, Origin origin) {
        for (Sketch.Shared shared : drawn.shared()) {
            add("sketch-shared", shared.frame(), List.of(shared.mesh()), Colours.CONFLICT, 1, origin);
        }
        drawn.ghost().ifPresent(ghost -> add("sketch-ghost", ghost.frame(), meshes(ghost), Colours.GHOST, 0.55, origin));
        add("sketch", drawn.space().frame(), meshes(drawn.space()), Colours.SKETCH, drawn.ghost().isPresent() ? 0.2 : 0.6, origin);
    }

    private static List<Mesh> meshes(Space space) {
        return space.parts().stream().map(Solid::mesh).toList();
    }

    private void shared(Finding.OfTwo finding, Origin origin) {
        Selection.overlapOf(finding).filter(overlap -> overlap.body().triangleCount() > 0)
                .ifPresent(overlap -> add("overlap", finding.a().space().frame(), List.of(overlap.body()), Colours.CONFLICT, 1, origin));
    }

    private void changed(Difference difference, Origin origin) {
        add("added", difference.added(), Colours.ADDED, origin);
        add("removed", difference.removed(), Colours.REMOVED, origin);
    }

    private void add(String id, List<Space> spaces, Color colour, Origin origin) {
        for (Space space : spaces) {
            add(id, space.frame(), meshes(space), colour, 1, origin);
        }
    }

    private void add(String id, Frame frame, List<Mesh> meshes, Color colour, double opacity, Origin origin) {
        Position shift = origin.shiftFrom(frame);
        Facets facets = new Facets(new Position(-shift.x(), -shift.y(), -shift.z()), meshes.stream().mapToInt(Mesh::triangleCount).sum());
        meshes.forEach(mesh -> facets.add(mesh, 0, 0));
        Palette palette = new Palette(1);
        palette.paint(0, Paint.argb(colour, opacity));
        palette.show();
        MeshView view = new MeshView(facets.mesh(palette.places(1)));
        view.setId(id);
        view.setMouseTransparent(true);
        view.setCullFace(CullFace.BACK);
        view.setMaterial(opacity < 1 ? palette.glassMaterial() : palette.solidMaterial());
        group.getChildren().add(view);
    }
}
