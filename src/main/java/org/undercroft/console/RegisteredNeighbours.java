package org.undercroft.console;

import java.util.List;
import java.util.Optional;
import org.undercroft.examination.Subject;
import org.undercroft.geometry.Box;
import org.undercroft.geometry.Frame;
import org.undercroft.land.SpatialUnit;
import org.undercroft.register.Register;

/// What the book holds near a place.
record RegisteredNeighbours(Register book) implements Neighbours {
    @Override
    public List<Subject> near(Box extent, Frame frame) {
        return book.neighboursOf(extent, frame).units().stream().map(RegisteredNeighbours::subject).toList();
    }

    private static Subject subject(SpatialUnit unit) {
        return new Subject(unit.id().toString(), unit.name(), Optional.of(unit.unit()), Optional.of(unit.id()), Optional.of(unit.level()),
                Optional.of(unit.surveyClass()), Optional.empty(), unit.space(), unit.digest());
    }
}
