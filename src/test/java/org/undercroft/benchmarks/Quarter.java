package org.undercroft.benchmarks;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.undercroft.geometry.CrossSection;
import org.undercroft.geometry.Outline;
import org.undercroft.geometry.Point2;
import org.undercroft.geometry.Polyhedron;
import org.undercroft.geometry.Position;
import org.undercroft.geometry.Prism;
import org.undercroft.geometry.SpaceDefinition;
import org.undercroft.geometry.Sweep;

/// A quarter of the town: twenty blocks of 29 basements back to back, the streets between them, and what lies under both. Its own coordinates are whole
/// millimetres from its south-west corner; three of four quarters are turned, as streets are.
final class Quarter {
    static final int SPACES = 1000;

    private static final int COLUMNS = 2;
    private static final int ROWS = 10;
    private static final int LOTS = 15;
    private static final double CELL_WIDTH = 350;
    private static final double CELL_DEPTH = 76;
    private static final double LOT_DEPTH = 28;
    private static final double WIDTH = COLUMNS * CELL_WIDTH;
    private static final double DEPTH = ROWS * CELL_DEPTH;
    /// From one quarter's corner to the next: turned ones need room.
    private static final double PITCH = 900;

    private static final int CONDUITS = 290;
    private static final int SHAFTS = 100;
    private static final int CHAMBERS = 15;
    private static final int CAVERNS = 8;

    private final int number;
    private final Random random;
    private final boolean straight;
    private final double cos;
    private final double sin;
    private final double east;
    private final double north;
    private final List<District.Member> members = new ArrayList<>(SPACES);
    private final List<District.Known> known = new ArrayList<>();
    private final List<Lot> lots = new ArrayList<>();

    Quarter(int number, long seed) {
        this.number = number;
        this.random = new Random(seed * 1_000_003 + number);
        this.straight = number % 4 == 0;
        double angle = straight ? 0 : StrictMath.toRadians(random.nextInt(12, 45));
        this.cos = StrictMath.cos(angle);
        this.sin = StrictMath.sin(angle);
        // Quarters are laid in growing squares, so that a district of any size is about as wide as deep and begins with the smaller ones.
        int ring = (int) Math.floor(Math.sqrt(number));
        int along = number - ring * ring;
        this.east = PITCH * (along <= ring ? ring : 2 * ring - along);
        this.north = PITCH * Math.min(along, ring);
        basements();
        conduits();
        shafts();
        chambers();
        caverns();
        tunnels();
        if (members.size() != SPACES) {
            throw new IllegalStateException("a quarter of %d spaces".formatted(members.size()));
        }
    }

    List<District.Member> members() {
        return members;
    }

    /// Empty where the quarter is turned: there corners are rounded, and no product of three lengths is the volume.
    List<District.Known> known() {
        return straight ? known : List.of();
    }

    /// A basement before it is turned.
    ///
    /// @param front the height of its street wall on the map; `back` that of the wall it shares with the lot behind
    /// @param area by the lengths it was made of, square metres
    private record Lot(int member, double west, double front, double east, double back, double bottom, double top, double area, Prism prism) {
        double height() {
            return top - bottom;
        }
    }

    // basements

    private void basements() {
        for (int block = 0; block < COLUMNS * ROWS; block++) {
            block(block % COLUMNS * CELL_WIDTH, block / COLUMNS * CELL_DEPTH, block % 4 == 0);
        }
        for (int copy = 0; copy < 5; copy++) {
            Lot lot = lots.get(29 * copy + 3);
            List<Point2> ring = new ArrayList<>(lot.prism.outline().exterior());
            Collections.rotate(ring, copy);
            int twin = add(District.Kind.BASEMENT, new Prism(new Outline(copy % 2 == 0 ? ring : ring.reversed(), lot.prism.outline().holes()), lot.bottom,
                    lot.top));
            know(lot.member, twin, District.Made.SAME, lot.area * lot.height(), 0);
        }
    }

    /// Two rows of lots back to back. Where they are aligned, lots meet behind in whole walls and across in single edges.
    private void block(double x, double y, boolean aligned) {
        double back = y + LOT_DEPTH;
        List<Lot> south = row(x, y, back, LOTS, aligned, new double[LOTS]);
        double[] widths = aligned ? south.stream().mapToDouble(lot -> lot.east - lot.west).toArray() : new double[LOTS];
        List<Lot> north = row(x, y + 2 * LOT_DEPTH, back, LOTS - 1, aligned, widths);
        for (int i = 0; aligned && i < north.size(); i++) {
            know(south.get(i).member, north.get(i).member, District.Made.TOUCHING_BY_A_FACE, 0, 0);
            know(south.get(i + 1).member, north.get(i).member, District.Made.TOUCHING_BY_AN_EDGE, 0, 0);
        }
    }

    /// @param widths metres; 0 where the lot may be as wide as it likes
    private List<Lot> row(double x, double front, double back, int count, boolean aligned, double[] widths) {
        List<Lot> row = new ArrayList<>();
        double west = x;
        double inwards = Math.signum(back - front);
        for (int i = 0; i < count; i++) {
            double gap = aligned || i == 0 ? 0 : gap();
            double from = metres(west + gap);
            double east = metres(from + (widths[i] > 0 ? widths[i] : between(16, 22)));
            Lot lot = lot(from, metres(front + inwards * between(0.5, 4)), east, back);
            if (i > 0) {
                partyWall(row.getLast(), lot, gap);
            }
            row.add(lot);
            lots.add(lot);
            west = east;
        }
        return row;
    }

    /// Most walls were surveyed as one; some a millimetre apart, some a few millimetres into each other.
    private double gap() {
        int dice = random.nextInt(20);
        return dice == 0 ? 0.001 : dice == 1 ? -random.nextInt(1, 11) / 1000.0 : 0;
    }

    private void partyWall(Lot west, Lot east, double gap) {
        if (gap > 0) {
            know(west.member, east.member, District.Made.APART, 0, gap);
        } else if (gap < 0) {
            double length = Math.min(Math.abs(west.back - west.front), Math.abs(east.back - east.front));
            double height = Math.min(west.top, east.top) - Math.max(west.bottom, east.bottom);
            know(west.member, east.member, District.Made.OVERLAPPING, (west.east - east.west) * length * height, 0);
        } else {
            know(west.member, east.member, District.Made.TOUCHING_BY_A_FACE, 0, 0);
        }
    }

    /// Thirteen walls: a courtyard or a second recess towards the street, a recess with one cut corner; side walls and back wall straight.
    private Lot lot(double west, double front, double east, double back) {
        double in = Math.signum(back - front);
        double a = metres(west + between(5.5, 6.5));
        double b = metres(a + between(2, 3));
        double depth = between(3, 8);
        double cut = between(0.5, 1.5);
        List<Point2> ring = new ArrayList<>(List.of(at(west, front), at(a, front), at(a, front + in * (depth - cut)), at(a + cut, front + in * depth),
                at(b, front + in * depth), at(b, front)));
        double area = (east - west) * Math.abs(back - front) - (b - a) * depth + cut * cut / 2;
        double c = metres(b + between(1, 2));
        double e = metres(c + between(1, 2));
        List<List<Point2>> holes = List.of();
        if (random.nextInt(3) == 0) {
            double near = metres(front + in * between(9, 12));
            double far = metres(near + in * between(3, 8));
            holes = List.of(List.of(at(a, near), at(e, near), at(e, far), at(a, far)));
            area -= (e - a) * Math.abs(far - near);
        } else {
            double second = between(1, 6);
            ring.addAll(List.of(at(c, front), at(c, front + in * second), at(e, front + in * second), at(e, front)));
            area -= (e - c) * second;
        }
        ring.addAll(List.of(at(east, front), at(east, back), at(west, back)));
        double top = -between(0.5, 1.5);
        double bottom = switch (random.nextInt(10)) {
            case 0, 1, 2 -> -between(4, 5.5);
            case 3, 4, 5, 6 -> -between(7, 9);
            case 7, 8 -> -between(10.5, 12.5);
            default -> -between(13, 16);
        };
        Prism prism = new Prism(new Outline(ring, holes), bottom, top);
        return new Lot(add(District.Kind.BASEMENT, prism), west, front, east, back, bottom, top, area, prism);
    }

    // conduits and shafts

    private void conduits() {
        for (int i = 0; i < CONDUITS; i++) {
            boolean across = random.nextInt(100) < 8;
            // each duct has its lane and its level, as street sections show it
            int lane = random.nextInt(6);
            int level = random.nextInt(6);
            double depth = across ? between(9, 12) : 0.8 + 1.1 * level + between(0, 0.1);
            double x = between(0, WIDTH - 230);
            double y = across ? between(0, DEPTH - 60) : street() - 7 + 2.4 * lane + between(0, 1.2);
            double turn = across ? between(-40, 40) : between(-1.2, 1.2);
            double first = between(40, 100);
            double last = between(40, 100);
            if (i % 4 == 0) {
                // an octagonal pipe with one bend: 18 faces
                double radius = between(0.3, 0.45);
                add(District.Kind.CONDUIT, new Sweep(List.of(duct(x, y, depth), duct(x + first, y, depth), duct(x + first + last, y + turn, depth)),
                        new CrossSection.Circle(2 * radius), 0.05));
            } else {
                // a duct that changes sides: 14 faces
                add(District.Kind.CONDUIT, new Sweep(List.of(duct(x, y, depth), duct(x + first, y, depth), duct(x + first + 10, y + turn, depth),
                        duct(x + first + 10 + last, y + turn, depth)), new CrossSection.Box(between(0.3, 1.5), between(0.3, 0.8)), 0.01));
            }
        }
    }

    /// All ducts fall towards the east by eight in a thousand.
    private Position duct(double x, double y, double depth) {
        return place(x, y, -depth - 0.008 * x);
    }

    /// The middle of some street.
    private double street() {
        return random.nextInt(1, ROWS) * CELL_DEPTH - 10;
    }

    private void shafts() {
        for (int i = 0; i < SHAFTS; i++) {
            double x = between(5, WIDTH - 5);
            double y = street() + (random.nextInt(12) == 0 ? between(-6, 6) : 9.2);
            double radius = between(0.6, 1.4);
            List<Point2> ring = new ArrayList<>();
            for (int k = 0; k < 18; k++) {
                double angle = k * Math.PI / 9;
                ring.add(at(x + radius * StrictMath.cos(angle), y + radius * StrictMath.sin(angle)));
            }
            add(District.Kind.SHAFT, new Prism(Outline.of(ring), -between(8, 40), -0.2));
        }
    }

    // chambers, caverns, tunnels

    /// A third within basements, a third below or through their floors, a third free and battered.
    private void chambers() {
        for (int i = 0; i < CHAMBERS; i++) {
            Lot lot = lots.get(i * 37 + 1);
            double west = metres(lot.west + 0.5);
            double east = metres(west + between(3, 4.5));
            double south = metres(Math.min(lot.front, lot.back) + 1);
            double north = metres(south + between(5, 15));
            switch (i % 6) {
                case 0, 3 -> {
                    double bottom = metres(lot.bottom + 0.3);
                    double top = metres(bottom + 2.6);
                    int chamber = add(District.Kind.CHAMBER, box(west, south, bottom, east, north, top));
                    know(chamber, lot.member, District.Made.INSIDE, (east - west) * (north - south) * (top - bottom), 0);
                }
                case 1 -> {
                    int chamber = add(District.Kind.CHAMBER, box(west, south, metres(lot.bottom - 3), east, north, lot.bottom));
                    know(chamber, lot.member, District.Made.TOUCHING_BY_A_FACE, 0, 0);
                }
                case 4 -> {
                    double top = metres(lot.bottom + between(0.02, 1.5));
                    int chamber = add(District.Kind.CHAMBER, box(west, south, metres(lot.bottom - 3), east, north, top));
                    know(chamber, lot.member, District.Made.OVERLAPPING, (east - west) * (north - south) * (top - lot.bottom), 0);
                }
                default -> add(District.Kind.CHAMBER, battered(west, street() - 5, -between(8, 12), between(6, 14), between(4, 9), between(3, 5)));
            }
        }
    }

    private void caverns() {
        for (int i = 0; i < CAVERNS; i++) {
            double x = between(50, WIDTH - 200);
            double y = between(50, DEPTH - 50);
            double z = -between(55, 75);
            double half = between(7, 9);
            // one polygon has two sides more than the other: 36 and 38 faces
            double error = half * (i % 2 == 0 ? 0.00112 : 0.00125);
            add(District.Kind.CAVERN, new Sweep(List.of(place(x, y, z), place(x + between(60, 140), y + between(-40, 40), z + 0.5)),
                    new CrossSection.Horseshoe(2 * half, between(9, 13)), error));
        }
    }

    /// Two bores side by side, a kilometre of curves and gradients in 79 pieces of 48 triangles.
    private void tunnels() {
        double heading = random.nextInt(360) * Math.PI / 180;
        double x = WIDTH / 2 - 500 * StrictMath.cos(heading) + between(-250, 250);
        double y = DEPTH / 2 - 500 * StrictMath.sin(heading) + between(-250, 250);
        double z = -between(9, 23);
        double apart = between(8, 16);
        double radius = between(2.7, 3.3);
        List<Position> one = new ArrayList<>();
        List<Position> other = new ArrayList<>();
        double bend = 0;
        double gradient = 0;
        for (int i = 0; i <= 79; i++) {
            one.add(place(x, y, z));
            other.add(place(x - apart * StrictMath.sin(heading), y + apart * StrictMath.cos(heading), z));
            if (i % 20 == 0) {
                bend = (random.nextInt(5) - 2) / 800.0;
                gradient = (random.nextInt(41) - 20) / 1000.0;
            }
            heading += bend * 12.66;
            x += 12.66 * StrictMath.cos(heading);
            y += 12.66 * StrictMath.sin(heading);
            z += 12.66 * gradient;
        }
        add(District.Kind.TUNNEL, new Sweep(one, new CrossSection.Circle(2 * radius), 0.03));
        add(District.Kind.TUNNEL, new Sweep(other, new CrossSection.Circle(2 * radius), 0.03));
    }

    // what all are made of

    private int add(District.Kind kind, SpaceDefinition definition) {
        int at = number * SPACES + members.size();
        members.add(new District.Member(at, kind, definition));
        return at;
    }

    private void know(int a, int b, District.Made made, double volume, double distance) {
        known.add(new District.Known(a, b, made, volume, distance));
    }

    private Prism box(double west, double south, double bottom, double east, double north, double top) {
        return new Prism(Outline.of(List.of(at(west, south), at(east, south), at(east, north), at(west, north))), bottom, top);
    }

    /// A box whose walls lean inwards by a tenth of its height.
    private Polyhedron battered(double x, double y, double bottom, double width, double depth, double height) {
        double lean = height / 10;
        Position[] low = {place(x, y, bottom), place(x + width, y, bottom), place(x + width, y + depth, bottom), place(x, y + depth, bottom)};
        Position[] high = {place(x + lean, y + lean, bottom + height), place(x + width - lean, y + lean, bottom + height),
            place(x + width - lean, y + depth - lean, bottom + height), place(x + lean, y + depth - lean, bottom + height)};
        List<Polyhedron.Face> faces = new ArrayList<>();
        faces.add(new Polyhedron.Face(List.of(List.of(low).reversed())));
        faces.add(new Polyhedron.Face(List.of(List.of(high))));
        for (int i = 0; i < 4; i++) {
            int j = (i + 1) % 4;
            faces.add(new Polyhedron.Face(List.of(List.of(low[i], low[j], high[j], high[i]))));
        }
        return new Polyhedron(List.of(new Polyhedron.Shell(faces)));
    }

    /// A plan point of the quarter in the coordinates of the survey.
    private Point2 at(double x, double y) {
        double dx = x - WIDTH / 2;
        double dy = y - DEPTH / 2;
        return District.FRAME.toWorld(straight
                ? new Point2(metres(east + x), metres(north + y))
                : new Point2(east + WIDTH / 2 + cos * dx - sin * dy, north + DEPTH / 2 + sin * dx + cos * dy));
    }

    private Position place(double x, double y, double z) {
        Point2 plan = at(x, y);
        return new Position(plan.x(), plan.y(), metres(z));
    }

    /// Whole millimetres.
    private double between(double from, double to) {
        return random.nextInt((int) Math.round(from * 1000), (int) Math.round(to * 1000) + 1) / 1000.0;
    }

    private static double metres(double value) {
        return Math.rint(value * 1000) / 1000;
    }
}
