package org.undercroft.certificate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.undercroft.geometry.BoundaryFace;
import org.undercroft.geometry.Box;
import org.undercroft.geometry.Cuts;
import org.undercroft.geometry.Point2;
import org.undercroft.geometry.Position;

/// The boundary faces 界址面: what bounds the property, face by face, and which unit lies right behind. Facets of a curve that follow each other and have
/// the same behind them are one line.
final class FaceTable {
    /// Metres out of a face where its neighbour is looked for: two surveys of one wall differ by a few centimetres.
    private static final double BEHIND = 0.1;
    /// Beyond so many faces of one space, facets are gathered.
    private static final int ONE_BY_ONE = 24;
    /// Places looked at behind one face.
    private static final int LOOKS = 12;

    private final Property property;
    private final List<Row> rows = new ArrayList<>();
    private int number;

    private record Row(int space, int first, int last, BoundaryFace.Kind kind, double area, double low, double high, double least, double most,
            Set<String> behind) {
        boolean goesOnWith(Row next) {
            return space == next.space && kind == next.kind && behind.equals(next.behind);
        }

        Row with(Row next) {
            return new Row(space, first, next.last, kind, area + next.area, Math.min(low, next.low), Math.max(high, next.high),
                    Math.min(least, next.least), Math.max(most, next.most), behind);
        }
    }

    private FaceTable(Property property) {
        this.property = property;
    }

    static String markup(Property property) {
        FaceTable faces = new FaceTable(property);
        int space = 0;
        for (Property.Body body : property.own()) {
            space++;
            List<BoundaryFace> all = body.space().faces();
            for (BoundaryFace face : all) {
                faces.add(space, face, all.size() > ONE_BY_ONE);
            }
        }
        return faces.table();
    }

    private void add(int space, BoundaryFace face, boolean gather) {
        number++;
        double low = face.exterior().stream().mapToDouble(Position::z).min().orElse(0);
        double high = face.exterior().stream().mapToDouble(Position::z).max().orElse(0);
        Row row = new Row(space, number, number, face.kind(), face.area(), low, high, face.inclination(), face.inclination(), behind(face));
        if (gather && !rows.isEmpty() && rows.getLast().goesOnWith(row)) {
            rows.add(rows.removeLast().with(row));
        } else {
            rows.add(row);
        }
    }

    private Set<String> behind(BoundaryFace face) {
        Set<String> behind = new TreeSet<>();
        for (Position at : places(face)) {
            Position out = at.moved(face.normal().east() * BEHIND, face.normal().north() * BEHIND, face.normal().up() * BEHIND);
            for (Property.Body other : property.others()) {
                if (!other.zone() && holds(other, out)) {
                    behind.add(other.brief());
                }
            }
        }
        return behind;
    }

    /// Near the middle of a face and near its corners, in the face itself or close by.
    private static List<Position> places(BoundaryFace face) {
        List<Position> ring = face.exterior();
        double x = ring.stream().mapToDouble(Position::x).average().orElse(0);
        double y = ring.stream().mapToDouble(Position::y).average().orElse(0);
        double z = ring.stream().mapToDouble(Position::z).average().orElse(0);
        List<Position> places = new ArrayList<>(List.of(new Position(x, y, z)));
        for (int i = 0; i < ring.size(); i += Math.max(1, ring.size() / LOOKS)) {
            Position corner = ring.get(i);
            for (double share : new double[]{0.5, 0.9}) {
                places.add(new Position(
                        x + (corner.x() - x) * share, y + (corner.y() - y) * share, z + (corner.z() - z) * share));
            }
        }
        return places;
    }

    private static boolean holds(Property.Body body, Position at) {
        Box box = body.space().box();
        boolean near = at.x() >= box.minX() && at.x() <= box.maxX() && at.y() >= box.minY() && at.y() <= box.maxY()
                && at.z() >= box.minZ() && at.z() <= box.maxZ();
        return near && Cuts.borehole(body.space(), new Point2(at.x(), at.y())).stream()
                .anyMatch(span -> span.bottom() <= at.z() && at.z() <= span.top());
    }

    private String table() {
        boolean several = property.own().size() > 1;
        Table table = new Table("dense").column("face.name", 24);
        if (several) {
            table.column("face.space", 12);
        }
        table.column("face.kind", 22).number("face.area", 24).number("face.heights", 34).number("face.inclination", 20).column("face.behind", 50);
        for (Row row : rows) {
            List<String> cells = new ArrayList<>();
            cells.add(row.first == row.last ? "M" + row.first : "M%d–M%d".formatted(row.first, row.last));
            if (several) {
                cells.add(Markup.text(property.own().get(row.space - 1).unit().id().label()));
            }
            cells.add(Words.markup("face." + row.kind.name().toLowerCase(Locale.ROOT)));
            cells.add(Markup.grouped(row.area, 2));
            cells.add(row.low == row.high ? Markup.number(row.low, 2) : Markup.number(row.low, 2) + " ~ " + Markup.number(row.high, 2));
            String least = Markup.number(row.least, 0);
            String most = Markup.number(row.most, 0);
            cells.add(least.equals(most) ? least + "°" : least + "° ~ " + most + "°");
            cells.add(row.behind.isEmpty() ? Words.markup("face.state") : Markup.text(String.join("、", row.behind)));
            table.row(cells.toArray(String[]::new));
        }
        return table.markup();
    }
}
