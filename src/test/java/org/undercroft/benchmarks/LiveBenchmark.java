package org.undercroft.benchmarks;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import org.undercroft.casework.LiveExamination;
import org.undercroft.casework.RegistryOffice;
import org.undercroft.geometry.Box;
import org.undercroft.geometry.Outline;
import org.undercroft.geometry.Point2;
import org.undercroft.geometry.Prism;
import org.undercroft.land.Level;
import org.undercroft.land.ReferenceSystem;
import org.undercroft.land.SpaceKind;
import org.undercroft.land.SurveyClass;
import org.undercroft.office.SampleOfficers;
import org.undercroft.soak.Plots;

/// What passes between a number typed or a corner dragged and its findings, with the book in its database: the first look at a place where nobody has looked
/// before, and every further one while a cellar of 12 by 8 by 4 m is pulled along. The cellars begin at spaces of the district taken at random.
final class LiveBenchmark {
    private static final int PLACES = 150;
    private static final int WARMING = 30;
    private static final int STEPS = 12;
    private static final double STEP = 0.25;
    private static final int KNOWN_PLACES = 2_000;

    private LiveBenchmark() {}

    static void measure(Table table, OptionalInt asked) throws IOException {
        for (int size : Towns.sizes(asked, 10_000, 100_000, 1_000_000)) {
            measure(table, size);
        }
    }

    private static void measure(Table table, int size) throws IOException {
        List<Box> places = new ArrayList<>();
        int each = Math.max(1, size / KNOWN_PLACES);
        Towns.of(size).each(member -> {
            if (member.number() % each == 0) {
                places.add(member.space().box());
            }
        });
        SplittableRandom random = new SplittableRandom(1);
        List<Double> first = new ArrayList<>();
        List<Double> further = new ArrayList<>();
        double found = 0;
        try (RegistryOffice office = RegistryOffice.open(Book.of(size).toString())) {
            for (int place = 0; place < WARMING + PLACES; place++) {
                boolean counts = place >= WARMING;
                LiveExamination live = office.live(SampleOfficers.WANG);
                Box over = places.get(random.nextInt(places.size()));
                for (int step = 0; step <= STEPS; step++) {
                    LiveExamination.Draft draft = cellar(over, step * STEP);
                    long start = System.nanoTime();
                    LiveExamination.Result result = live.examine(draft);
                    double millis = (System.nanoTime() - start) / 1e6;
                    if (counts) {
                        (step == 0 ? first : further).add(millis);
                        found += result.neighbours().size();
                    }
                }
            }
        }
        String on = "%,d units, %.0f near".formatted(size, found / (first.size() + further.size()));
        row(table, "live examination, first look at a place", on, first);
        row(table, "live examination, while it is dragged", on, further);
    }

    private static void row(Table table, String what, String on, List<Double> millis) {
        Collections.sort(millis);
        table.add(what + ", median", on, millis.get(millis.size() / 2), "ms");
        table.add(what + ", 99 of 100 within", on, millis.get(millis.size() * 99 / 100), "ms");
        table.add(what + ", longest", on, millis.getLast(), "ms");
    }

    /// In the middle of a space, moved to the east.
    private static LiveExamination.Draft cellar(Box over, double east) {
        double x = Math.rint(Plots.FRAME.originEast() + over.middle().x()) + east;
        double y = Math.rint(Plots.FRAME.originNorth() + over.middle().y());
        double top = Math.rint(over.maxZ()) - 1;
        Outline outline = Outline.of(List.of(new Point2(x, y), new Point2(x + 12, y), new Point2(x + 12, y + 8), new Point2(x, y + 8)));
        return new LiveExamination.Draft(Optional.empty(), "cellar", Level.PRIMARY_RIGHT, SpaceKind.BASEMENT, SurveyClass.FIRST,
                Optional.of(ReferenceSystem.BEILUN), List.of(new Prism(outline, top - 4, top)));
    }
}
