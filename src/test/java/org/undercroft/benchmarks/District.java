package org.undercroft.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.undercroft.geometry.Fault;
import org.undercroft.geometry.Frame;
import org.undercroft.geometry.Soundness;
import org.undercroft.geometry.SoundnessCheck;
import org.undercroft.geometry.Space;
import org.undercroft.geometry.SpaceDefinition;

/// An invented town's underground, from 1 000 to 1 000 000 spaces in the mix that registers have: basements wall to wall along streets, conduits under
/// the streets and some across the blocks, shafts, chambers, caverns far below, tunnels a kilometre long that pass under many others. The same size and
/// seed give the same district, and a larger district begins with the smaller one.
///
/// It is made quarter by quarter and space by space and keeps nothing, so that its size costs no memory.
public final class District {
    /// The corner of the town, near Beilun: whole kilometres east and north.
    public static final Frame FRAME = new Frame(398, 3312);

    private final int quarters;
    private final long seed;

    /// @param spaces a whole number of thousands
    public District(int spaces, long seed) {
        if (spaces < Quarter.SPACES || spaces % Quarter.SPACES != 0) {
            throw new IllegalArgumentException("a district has whole thousands of spaces, not " + spaces);
        }
        this.quarters = spaces / Quarter.SPACES;
        this.seed = seed;
    }

    public enum Kind {
        BASEMENT,
        CONDUIT,
        SHAFT,
        CHAMBER,
        CAVERN,
        TUNNEL
    }

    /// @param number from 0, in the order in which spaces are handed out
    public record Member(int number, Kind kind, SpaceDefinition definition) {
        public String id() {
            return kind.name().charAt(0) + Integer.toString(number);
        }

        /// @throws AssertionError where it is not sound: the district holds only sound spaces
        public Space space() {
            return switch (SoundnessCheck.STANDARD.examine(List.of(definition), FRAME)) {
                case Soundness.Sound(Space space) -> space;
                case Soundness.Unsound(List<Fault> faults) -> throw new AssertionError("%s is unsound: %s".formatted(id(), faults));
            };
        }
    }

    /// What two spaces are to each other by the way they were made: `a` to `b`.
    public enum Made {
        APART,
        TOUCHING_BY_A_FACE,
        TOUCHING_BY_AN_EDGE,
        OVERLAPPING,
        INSIDE,
        SAME
    }

    /// A pair whose answer was known before anything was computed.
    ///
    /// @param volume what they share, cubic metres, by width times depth times height
    /// @param distance metres between them, 0 where they meet
    public record Known(int a, int b, Made made, double volume, double distance) {}

    public int size() {
        return quarters * Quarter.SPACES;
    }

    /// Each space in turn; none is kept.
    public void each(Consumer<Member> taker) {
        for (int quarter = 0; quarter < quarters; quarter++) {
            new Quarter(quarter, seed).members().forEach(taker);
        }
    }

    /// All spaces as solids, in their order.
    public List<Space> spaces() {
        List<Space> spaces = new ArrayList<>(size());
        for (int quarter = 0; quarter < quarters; quarter++) {
            // order is kept, whatever the number of threads
            spaces.addAll(new Quarter(quarter, seed).members().parallelStream().map(Member::space).toList());
        }
        return spaces;
    }

    /// The pairs whose answer is known, some 700 in each fourth quarter: those whose streets run due east.
    public List<Known> known() {
        List<Known> known = new ArrayList<>();
        for (int quarter = 0; quarter < quarters; quarter++) {
            known.addAll(new Quarter(quarter, seed).known());
        }
        return known;
    }
}
