package org.undercroft.casework;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.undercroft.examination.Finding;
import org.undercroft.examination.Subject;
import org.undercroft.geometry.Escapes;
import org.undercroft.geometry.Joins;
import org.undercroft.geometry.Polyhedra;
import org.undercroft.geometry.Prism;
import org.undercroft.geometry.Relocation;
import org.undercroft.geometry.Snap;
import org.undercroft.geometry.Space;
import org.undercroft.geometry.SpaceDefinition;

/// The least that ends the encroachments of a draft: moved up, down or aside, its roof lowered, or the piece cut off. Each is proved before it is offered:
/// examined as it would then be, it encroaches on nothing any more.
public final class LeastChange {
    /// Metres: whoever must go further wants another place.
    private static final double FARTHEST = 50;
    /// What a first step runs into is in the way of the second.
    private static final int ROUNDS = 4;

    private final LiveExamination live;
    private final Escapes escapes = new Escapes(Snap.TENTH_OF_A_MILLIMETRE, FARTHEST);

    LeastChange(LiveExamination live) {
        this.live = live;
    }

    public enum Way {
        UP,
        DOWN,
        SIDEWAYS,
        LOWER_ROOF,
        CUT_OFF
    }

    /// @param metres moved, or by which the roof comes down; 0 for what is cut off
    /// @param azimuth of a level move, degrees from north with the clock; NaN for every other way
    /// @param parts the draft as it would be
    /// @param volume cubic metres it would have, `lost` less than it has
    /// @param findings what there would be to say about it
    public record Offer(Way way, double metres, double azimuth, List<SpaceDefinition> parts, Space space, double volume, double lost, List<Finding> findings) {
        public Offer {
            parts = List.copyOf(parts);
            findings = List.copyOf(findings);
        }

        /// Whether something else would still stand in the way.
        public boolean grave() {
            return findings.stream().anyMatch(Finding::grave);
        }
    }

    private record Candidate(Way way, double metres, double azimuth, List<SpaceDefinition> parts) {}

    /// What could be done, what costs nothing of the space first, then by how far. Empty where nothing encroaches.
    public List<Offer> offers(LiveExamination.Draft draft) {
        LiveExamination.Result now = live.examine(draft);
        if (now.space().isEmpty() || now.encroachments().isEmpty()) {
            return List.of();
        }
        Space space = now.space().get();
        return Stream.of(Way.values())
                .flatMap(way -> offer(way, draft, space, now).stream())
                .sorted(Comparator.comparing(Offer::grave).thenComparing(offer -> offer.lost() > 0.005).thenComparingDouble(Offer::metres)
                        .thenComparingDouble(Offer::lost))
                .toList();
    }

    private Optional<Offer> offer(Way way, LiveExamination.Draft draft, Space space, LiveExamination.Result now) {
        List<Subject> obstacles = new ArrayList<>(now.encroachments().stream().map(Finding.Encroachment::b).toList());
        for (int round = 0; round < ROUNDS; round++) {
            Optional<Candidate> candidate = candidate(way, draft, space, obstacles.stream().map(Subject::space).toList());
            if (candidate.isEmpty()) {
                return Optional.empty();
            }
            LiveExamination.Result then = live.examine(draft.with(candidate.get().parts()));
            if (then.space().isEmpty()) {
                return Optional.empty();
            }
            List<Subject> further = then.encroachments().stream().map(Finding.Encroachment::b)
                    .filter(other -> obstacles.stream().noneMatch(known -> known.id().equals(other.id()))).toList();
            if (then.encroachments().isEmpty()) {
                Candidate found = candidate.get();
                Space changed = then.space().get();
                return Optional.of(new Offer(way, found.metres(), found.azimuth(), found.parts(), changed, changed.volume(),
                        Math.max(0, space.volume() - changed.volume()), then.findings()));
            }
            if (further.isEmpty()) {
                return Optional.empty();
            }
            obstacles.addAll(further);
        }
        return Optional.empty();
    }

    private Optional<Candidate> candidate(Way way, LiveExamination.Draft draft, Space space, List<Space> obstacles) {
        return switch (way) {
            case UP -> escapes.up(space, obstacles, 0).map(move -> moved(way, draft, move));
            case DOWN -> escapes.down(space, obstacles, 0).map(move -> moved(way, draft, move));
            case SIDEWAYS -> escapes.sideways(space, obstacles, 0).map(move -> moved(way, draft, move));
            case LOWER_ROOF -> escapes.lowered(space, obstacles, 0)
                    .map(lowered -> new Candidate(way, space.top() - lowered.top(), Double.NaN, lowered(draft.parts(), lowered)));
            case CUT_OFF -> without(space, obstacles).map(pieces -> new Candidate(way, 0, Double.NaN, asFaces(pieces)));
        };
    }

    private static Candidate moved(Way way, LiveExamination.Draft draft, Escapes.Move move) {
        List<SpaceDefinition> parts = draft.parts().stream().map(part -> Relocation.moved(part, move.east(), move.north(), move.up())).toList();
        return new Candidate(way, move.length(), move.azimuth(), parts);
    }

    /// Prisms stay prisms, so that their roof remains a number one can read.
    private static List<SpaceDefinition> lowered(List<SpaceDefinition> parts, Escapes.Lowered lowered) {
        boolean upright = parts.stream().allMatch(part -> part instanceof Prism prism && prism.bottom() < lowered.top());
        return upright
                ? parts.stream().map(Prism.class::cast)
                        .<SpaceDefinition>map(prism -> new Prism(prism.outline(), prism.bottom(), Math.min(prism.top(), lowered.top())))
                        .toList()
                : asFaces(lowered.remaining());
    }

    /// The largest piece that is left; what the cut parts from it would be a unit of its own.
    private static Optional<List<Space>> without(Space space, List<Space> obstacles) {
        Space rest = space;
        for (Space obstacle : obstacles) {
            switch (Joins.STANDARD.subtract(rest, obstacle)) {
                case Joins.Rest.Done done when !done.pieces().isEmpty() -> rest = done.pieces().getFirst();
                case Joins.Rest.Done _,Joins.Rest.Refused _ -> {
                    return Optional.empty();
                }
            }
        }
        return Optional.of(List.of(rest));
    }

    private static List<SpaceDefinition> asFaces(List<Space> pieces) {
        return pieces.stream().flatMap(piece -> Polyhedra.of(piece).stream()).toList();
    }
}
