package org.undercroft.geometry;

import java.util.List;

/// How far from the frame's origin things may lie so that everything about them can be counted exactly (fault 901).
final class Reach {
    /// Whole grid steps from the origin: with tenths of a millimetre 3.5 million kilometres, with tenths of a micrometre 3 500. Six times the
    /// difference of two such numbers is still a whole number that a double holds.
    private static final double MOST = 0x1p45;

    /// Metres; a section is cut into triangles on a grid of its own.
    private static final double LARGEST_SECTION = 1e6;

    private final Faults faults;
    private boolean exceeded;

    private Reach(Faults faults) {
        this.faults = faults;
    }

    /// Whether a coordinate or length lies beyond; then the first such is a fault, its measure how far in metres.
    static boolean exceeded(SpaceDefinition definition, Faults faults) {
        Reach reach = new Reach(faults);
        reach.check(definition);
        return reach.exceeded;
    }

    /// Metres.
    static double limit(Grid grid) {
        return MOST / grid.snap().perMetre();
    }

    private void check(SpaceDefinition definition) {
        switch (definition) {
            case Prism prism -> {
                prism.outline().exterior().forEach(p -> see(p.x(), p.y(), prism.bottom()));
                prism.outline().holes().forEach(hole -> hole.forEach(p -> see(p.x(), p.y(), prism.bottom())));
                prism.outline().exterior().stream().findFirst().ifPresent(p -> see(p.x(), p.y(), prism.top()));
            }
            case Slab slab -> {
                Outline outline = slab.outline();
                outline.exterior().forEach(p -> see(p.x(), p.y(), 0));
                outline.holes().forEach(hole -> hole.forEach(p -> see(p.x(), p.y(), 0)));
                see(slab.lower());
                see(slab.upper());
            }
            case Sweep sweep -> {
                see(sweep.axis());
                CrossSection section = sweep.section();
                double largest = Math.max(Math.max(section.width(), section.height()), Math.max(section.reach(true), section.reach(false)));
                sweep.axis().stream().findFirst().ifPresent(p -> see(p.x(), p.y(), p.z() + (largest > LARGEST_SECTION ? Double.MAX_VALUE : largest)));
            }
            case Polyhedron polyhedron -> {
                for (Polyhedron.Shell shell : polyhedron.shells()) {
                    for (Polyhedron.Face face : shell.faces()) {
                        face.rings().forEach(this::see);
                    }
                }
            }
        }
    }

    private void see(Bound bound) {
        switch (bound) {
            case Bound.Height(double metres) -> see(faults.grid().frame().originEast(), faults.grid().frame().originNorth(), metres);
            case Bound.Plane(Position a, Position b, Position c) -> see(List.of(a, b, c));
            case Bound.Ground(GroundModel model, _, _, double offset) -> {
                see(model.west(), model.south(), offset);
                see(model.west() + model.columns() * model.cell(), model.south() + model.rows() * model.cell(), 0);
            }
        }
    }

    private void see(List<Position> places) {
        for (Position place : places) {
            see(place.x(), place.y(), place.z());
        }
    }

    private void see(double x, double y, double z) {
        Grid grid = faults.grid();
        double limit = limit(grid);
        double east = Math.abs(x - grid.frame().originEast());
        double north = Math.abs(y - grid.frame().originNorth());
        if (!exceeded && !(east <= limit && north <= limit && Math.abs(z) <= limit)) {
            exceeded = true;
            double height = Math.clamp(z, -Double.MAX_VALUE, Double.MAX_VALUE);
            double far = Math.max(east, Math.max(north, Math.abs(height)));
            faults.addFar(new Position(x, y, height), Math.min(far, Double.MAX_VALUE));
        }
    }
}
