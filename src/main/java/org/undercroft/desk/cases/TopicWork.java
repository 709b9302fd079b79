package org.undercroft.desk.cases;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.undercroft.casework.Case;
import org.undercroft.casework.FindingNumber;
import org.undercroft.casework.FindingTopics;
import org.undercroft.casework.LastingFinding;
import org.undercroft.desk.jobs.Jobs;
import org.undercroft.desk.selection.SectionPlane;
import org.undercroft.desk.selection.Viewpoint;
import org.undercroft.desk.words.Words;
import org.undercroft.exchange.BcfReader;
import org.undercroft.exchange.BcfTopic;
import org.undercroft.exchange.BcfView;
import org.undercroft.exchange.BcfWriter;
import org.undercroft.geometry.Direction;
import org.undercroft.geometry.Position;
import org.undercroft.land.Phrase;
import org.undercroft.office.Officer;

/// Findings to a designer's program and back. The finding that lies open goes out as it is seen now, with its picture; the others with a view of their middle.
final class TopicWork {
    private final CaseWork work;
    private final FindingWork hands;
    private final Jobs jobs;
    private final Supplier<Review.Picture> picture;
    private final Consumer<Phrase> told;

    TopicWork(CaseWork work, FindingWork hands, Jobs jobs, Supplier<Review.Picture> picture, Consumer<Phrase> told) {
        this.work = work;
        this.hands = hands;
        this.jobs = jobs;
        this.picture = picture;
        this.told = told;
    }

    void export(Path file, Locale language) {
        Optional<Case> open = work.openProperty().get();
        Optional<FindingNumber> number = work.chosenFinding().get().filter(row -> row.ofTwo().isPresent()).flatMap(FindingRow::lasting)
                .map(LastingFinding::number);
        Map<FindingNumber, BcfView> views = number.stream().collect(Collectors.toMap(one -> one, _ -> view(picture.get())));
        Officer who = work.signedIn();
        open.ifPresent(one -> jobs.await(Words.phrase("job.topics"), () -> {
            FindingTopics desk = work.office().findings().topics();
            List<BcfTopic> topics = desk.of(one, who, language, views);
            try (OutputStream out = Files.newOutputStream(file)) {
                new BcfWriter().write(out, desk.project(), work.settings().nameZh(), topics);
            } catch (IOException trouble) {
                throw new UncheckedIOException(trouble);
            }
            return topics.size();
        }, count -> told.accept(Words.phrase("topics.written", count, file.toString()))));
    }

    void take(Path file) {
        Officer who = work.signedIn();
        jobs.await(Words.phrase("job.topics"), () -> work.office().findings().topics().take(new BcfReader().read(file), who), taken -> {
            hands.reread();
            Phrase summary = Words.phrase("topics.taken", taken.comments(), taken.changed());
            told.accept(taken.left().stream().reduce(summary, (all, one) -> Words.phrase("topics.and", all, one)));
        });
    }

    /// As another program understands it: a section plane takes away the side that the looker stands on, a box what lies outside each of its faces.
    static BcfView view(Review.Picture seen) {
        Viewpoint from = seen.viewpoint();
        BcfView.Lens lens = switch (from.lens()) {
            case Viewpoint.Perspective(double angle) -> new BcfView.Perspective(angle);
            case Viewpoint.Parallel(double height) -> new BcfView.Parallel(height);
        };
        List<BcfView.Plane> planes = planes(from);
        return new BcfView(UUID.nameUUIDFromBytes(seen.png().bytes()), from.eye(), from.direction(), from.up(), lens, seen.aspect(), planes,
                from.selected().stream().sorted().toList(), List.of(), Optional.of(seen.png().bytes()));
    }

    private static List<BcfView.Plane> planes(Viewpoint from) {
        List<BcfView.Plane> planes = new ArrayList<>();
        from.plane().ifPresent(front -> {
            planes.add(plane(front, from.eye().z()));
            if (front.thickness() > 0) {
                planes.add(plane(front.shifted(-front.thickness()).reversed(), from.eye().z()));
            }
        });
        from.box().ifPresent(box -> {
            Position low = new Position(box.minX(), box.minY(), box.minZ());
            Position high = new Position(box.maxX(), box.maxY(), box.maxZ());
            for (int axis = 0; axis < 3; axis++) {
                Direction out = Direction.of(axis == 0 ? 1 : 0, axis == 1 ? 1 : 0, axis == 2 ? 1 : 0);
                planes.add(new BcfView.Plane(high, out));
                planes.add(new BcfView.Plane(low, Direction.of(-out.x(), -out.y(), -out.z())));
            }
        });
        return planes;
    }

    /// The looker stands to the right of the way from the first to the second point.
    private static BcfView.Plane plane(SectionPlane plane, double height) {
        double east = plane.to().x() - plane.from().x();
        double north = plane.to().y() - plane.from().y();
        return new BcfView.Plane(new Position(plane.middle().x(), plane.middle().y(), height), Direction.of(north, -east, 0));
    }
}
