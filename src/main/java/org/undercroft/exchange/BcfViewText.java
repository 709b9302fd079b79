package org.undercroft.exchange;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.xml.stream.XMLStreamException;
import org.undercroft.geometry.Direction;
import org.undercroft.geometry.Position;

/// The file `viewpoint.bcfv` of one view.
final class BcfViewText {
    private final XmlTree tree;

    BcfViewText(XmlTree tree) {
        this.tree = tree;
    }

    void write(BcfView view) throws XMLStreamException {
        tree.open("VisualizationInfo", "Guid", view.id().toString());
        tree.open("Components");
        if (!view.selected().isEmpty()) {
            tree.open("Selection");
            for (String one : view.selected()) {
                component(one);
            }
            tree.close();
        }
        tree.open("Visibility", "DefaultVisibility", "true");
        tree.close();
        colours(view);
        tree.close();
        camera(view);
        planes(view);
        tree.close();
    }

    private void colours(BcfView view) throws XMLStreamException {
        if (view.colours().isEmpty()) {
            return;
        }
        Map<String, List<BcfView.Colour>> byColour = new TreeMap<>(
                view.colours().stream().collect(Collectors.groupingBy(BcfView.Colour::rgb)));
        tree.open("Coloring");
        for (Map.Entry<String, List<BcfView.Colour>> colour : byColour.entrySet()) {
            tree.open("Color", "Color", colour.getKey());
            tree.open("Components");
            for (BcfView.Colour one : colour.getValue()) {
                component(one.component());
            }
            tree.close();
            tree.close();
        }
        tree.close();
    }

    private void component(String name) throws XMLStreamException {
        tree.open("Component");
        tree.leaf("OriginatingSystem", BcfWriter.SYSTEM);
        tree.leaf("AuthoringToolId", name);
        tree.close();
    }

    private void camera(BcfView view) throws XMLStreamException {
        boolean parallel = view.lens() instanceof BcfView.Parallel;
        tree.open(parallel ? "OrthogonalCamera" : "PerspectiveCamera");
        position("CameraViewPoint", view.eye());
        direction("CameraDirection", view.direction());
        direction("CameraUpVector", view.up());
        switch (view.lens()) {
            case BcfView.Parallel(double height) -> tree.leaf("ViewToWorldScale", number(height));
            case BcfView.Perspective(double angle) -> tree.leaf("FieldOfView", number(angle));
        }
        tree.leaf("AspectRatio", number(view.aspect()));
        tree.close();
    }

    private void planes(BcfView view) throws XMLStreamException {
        if (view.planes().isEmpty()) {
            return;
        }
        tree.open("ClippingPlanes");
        for (BcfView.Plane plane : view.planes()) {
            tree.open("ClippingPlane");
            position("Location", plane.at());
            direction("Direction", plane.away());
            tree.close();
        }
        tree.close();
    }

    private void position(String name, Position place) throws XMLStreamException {
        triple(name, place.x(), place.y(), place.z());
    }

    private void direction(String name, Direction way) throws XMLStreamException {
        triple(name, way.x(), way.y(), way.z());
    }

    private void triple(String name, double x, double y, double z) throws XMLStreamException {
        tree.open(name);
        tree.leaf("X", number(x));
        tree.leaf("Y", number(y));
        tree.leaf("Z", number(z));
        tree.close();
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.6f", value);
    }
}
