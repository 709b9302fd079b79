package org.undercroft.geometry;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ForkJoinTask;

/// Holds two sound spaces against each other.
///
/// @param snap what is nearer than one grid step counts as the same place
public record Relations(Snap snap) {
    public static final Relations STANDARD = new Relations(Snap.TENTH_OF_A_MILLIMETRE);

    public Relation between(Space a, Space b) {
        return between(a, b, 0);
    }

    /// Figures are in the frame of `a`.
    ///
    /// @param limit distances are exact up to this many metres; beyond it [Relation.Apart] may carry any distance that is not too large
    public Relation between(Space a, Space b, double limit) {
        Space other = b.in(a.frame());
        // One order for both ways of asking, so that both get the same bits.
        return Pairing.ordered(a, other) ? relation(a, other, limit) : relation(other, a, limit).reversed();
    }

    /// One space against many: each as [#between(Space, Space, double)] tells it, in their order. Where several share room with it, their bodies are
    /// made on all cores.
    ///
    /// @param limits up to how many metres the distance to each is exact
    public List<Relation> toEach(Space a, List<Space> others, double[] limits) {
        Pairing pairing = pairing();
        List<ForkJoinTask<Relation>> answers = new ArrayList<>(others.size());
        List<ForkJoinTask<Relation>> bodies = new ArrayList<>();
        for (int i = 0; i < others.size(); i++) {
            Space other = others.get(i).in(a.frame());
            boolean ordered = Pairing.ordered(a, other);
            Space first = ordered ? a : other;
            Space second = ordered ? other : a;
            Sharing sharing = sharing(first, second, limits[i], pairing);
            double limit = limits[i];
            Callable<Relation> told = sharing.kind().sharesRoom()
                    ? () -> withBody(sharing, first, second)
                    : () -> withoutBody(sharing, first, second, limit);
            ForkJoinTask<Relation> answer = ForkJoinTask.adapt(() -> ordered ? told.call() : told.call().reversed());
            answers.add(answer);
            if (sharing.kind().sharesRoom()) {
                bodies.add(answer);
            } else {
                answer.invoke();
            }
        }
        ForkJoinTask.invokeAll(bodies);
        return answers.stream().map(ForkJoinTask::join).toList();
    }

    /// What the two share, without its body: the same kinds and the same volumes as [#between(Space, Space)], a thousand times faster.
    public Sharing sharing(Space a, Space b) {
        return pairing().sharing(a, b.in(a.frame()));
    }

    /// Whether the depth that [#between(Space, Space)] would report [is more][Tolerance#isMore] than so many metres; the body is made only where nothing
    /// cheaper tells.
    public boolean isDeeper(Space a, Space b, double metres) {
        Space other = b.in(a.frame());
        return Pairing.ordered(a, other) ? pairing().isDeeper(a, other, metres) : pairing().isDeeper(other, a, metres);
    }

    private static Columns common(Space first, Space second) {
        return Columns.of(List.of(first.hierarchy()), List.of(second.hierarchy()), Columns.Keep.COMMON);
    }

    /// Lowest and highest height of the room that two spaces share, metres.
    public record Heights(double bottom, double top) {}

    /// @throws IllegalArgumentException where no room is shared
    public Heights heights(Space a, Space b) {
        Space other = b.in(a.frame());
        if (a.hierarchy().isLevel() && other.hierarchy().isLevel()) {
            // where outlines cross, two upright columns share all heights that both have
            return new Heights(Math.max(a.bottom(), other.bottom()), Math.min(a.top(), other.top()));
        }
        Space first = Pairing.ordered(a, other) ? a : other;
        Mesh body = common(first, first == a ? other : a).mesh();
        if (body.triangleCount() == 0) {
            throw new IllegalArgumentException("no room is shared");
        }
        return new Heights(body.box().minZ(), body.box().maxZ());
    }

    /// For one thread that holds many pairs against each other: twice as fast as asking for each alone.
    public Pairing pairing() {
        return new Pairing(step());
    }

    /// One step of the grid and a hair: a difference of two coordinates one step apart may come out a few bits longer.
    private double step() {
        return snap.metres() * (1 + 1e-6);
    }

    private Relation relation(Space a, Space other, double limit) {
        Sharing sharing = sharing(a, other, limit, pairing());
        return sharing.kind().sharesRoom() ? withBody(sharing, a, other) : withoutBody(sharing, a, other, limit);
    }

    private Sharing sharing(Space a, Space other, double limit, Pairing pairing) {
        return a.box().distance(other.box()) > near(limit) ? Sharing.NOTHING : pairing.sharing(a, other);
    }

    private double near(double limit) {
        return Math.max(limit, step());
    }

    private static Relation withBody(Sharing sharing, Space a, Space other) {
        return said(sharing.kind(), overlap(sharing, common(a, other)));
    }

    private Relation withoutBody(Sharing sharing, Space a, Space other, double limit) {
        double between = a.box().distance(other.box());
        if (between > near(limit)) {
            return new Relation.Apart(between, a.box().middle(), other.box().middle());
        }
        Distance.Nearest nearest = Distance.between(a.hierarchy(), other.hierarchy(), near(limit));
        if (sharing.kind() == Sharing.Kind.TOUCHING) {
            Contacts.Met met = Contacts.between(a.hierarchy(), other.hierarchy(), snap.metres(), nearest);
            return new Relation.Touching(met.contact(), sharing.volume(), met.bottom(), met.top());
        }
        return new Relation.Apart(nearest.metres(), nearest.onA(), nearest.onB());
    }

    private static Relation said(Sharing.Kind kind, Overlap overlap) {
        return switch (kind) {
            case SAME -> new Relation.Same(overlap);
            case INSIDE -> new Relation.Inside(overlap);
            case AROUND -> new Relation.Around(overlap);
            case OVERLAPPING -> new Relation.Overlapping(overlap);
            case APART, TOUCHING -> throw new IllegalArgumentException("no room is shared");
        };
    }

    private static Overlap overlap(Sharing sharing, Columns common) {
        List<Overlap.Piece> pieces = Depths.pieces(common);
        double depth = pieces.stream().mapToDouble(Overlap.Piece::depth).max().orElse(0);
        double verticalOverlap = pieces.stream().mapToDouble(Overlap.Piece::verticalOverlap).max().orElse(0);
        double planWidth = pieces.stream().mapToDouble(Overlap.Piece::planWidth).max().orElse(0);
        double bottom = pieces.stream().mapToDouble(Overlap.Piece::bottom).min().orElse(0);
        double top = pieces.stream().mapToDouble(Overlap.Piece::top).max().orElse(0);
        return new Overlap(
                sharing.volume(), sharing.volumeBound(), depth, verticalOverlap, planWidth, common.planArea(), bottom, top, pieces, common.mesh());
    }
}
