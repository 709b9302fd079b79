package org.undercroft.desk.scene;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.undercroft.desk.selection.Body;
import org.undercroft.desk.words.Words;
import org.undercroft.geometry.Position;
import org.undercroft.geometry.Relation;

/// Distances by hand: from point to point, with the angle at every corner, or the clearance between two bodies as the kernel finds it. Places are in the
/// frame of the sight.
final class Measure {
    /// @param between the two bodies, `from` and `to` where they come nearest
    record Clearance(String between, Position from, Position to, double metres) {}

    private final List<Position> points = new ArrayList<>();
    private Optional<Body> first = Optional.empty();
    private Optional<Clearance> clearance = Optional.empty();
    private boolean touching;

    void add(Position place) {
        clearance = Optional.empty();
        touching = false;
        points.add(place);
    }

    void clear() {
        points.clear();
        first = Optional.empty();
        clearance = Optional.empty();
        touching = false;
    }

    boolean isEmpty() {
        return points.isEmpty() && clearance.isEmpty();
    }

    List<Position> points() {
        return List.copyOf(points);
    }

    Optional<Clearance> clearance() {
        return clearance;
    }

    /// @return the body taken before, where this is the second one
    Optional<Body> with(Body body) {
        Optional<Body> other = first.filter(one -> !one.key().equals(body.key()));
        first = other.isPresent() ? Optional.empty() : Optional.of(body);
        return other;
    }

    void found(Body a, Body b, Relation relation) {
        points.clear();
        String between = a.name() + " – " + b.name();
        if (relation instanceof Relation.Apart apart) {
            clearance = Optional.of(new Clearance(between, apart.onA(), apart.onB(), apart.distance()));
            touching = false;
        } else {
            clearance = Optional.empty();
            touching = true;
        }
    }

    /// What was measured, in a sentence; empty where nothing was.
    String sentence(Words words) {
        if (touching) {
            return words.text("measure.none");
        }
        if (clearance.isPresent()) {
            Clearance found = clearance.get();
            return words.text("measure.clearance", found.between(), Words.number(found.metres(), 3));
        }
        if (points.size() == 1) {
            return words.text("measure.next");
        }
        if (points.size() < 2) {
            return "";
        }
        Position a = points.get(points.size() - 2);
        Position b = points.getLast();
        String said = words.text("measure.distance", Words.number(a.distance(b), 3), Words.number(a.plan().distance(b.plan()), 3),
                Words.number(b.z() - a.z(), 3));
        return points.size() < 3
                ? said
                : said + "  " + words.text("measure.angle", Words.number(Math.toDegrees(angle(points.get(points.size() - 3), a, b)), 1));
    }

    /// At the middle one of three places, radians.
    static double angle(Position a, Position at, Position b) {
        double ux = a.x() - at.x();
        double uy = a.y() - at.y();
        double uz = a.z() - at.z();
        double vx = b.x() - at.x();
        double vy = b.y() - at.y();
        double vz = b.z() - at.z();
        double dot = ux * vx + uy * vy + uz * vz;
        return Math.acos(Math.clamp(dot / Math.max(1e-12, a.distance(at) * b.distance(at)), -1, 1));
    }
}
