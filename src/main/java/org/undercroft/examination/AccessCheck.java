package org.undercroft.examination;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.undercroft.geometry.Relations;
import org.undercroft.geometry.Sharing;
import org.undercroft.land.Level;
import org.undercroft.land.Rule;
import org.undercroft.land.RuleLine;
import org.undercroft.land.RuleSet;
import org.undercroft.land.SpaceKind;

/// Whether a way leads from what is applied for to the ground: through spaces of the same property or holder and through easements that serve it, each
/// touching the one before, up to one that reaches the ground or is made for coming in.
final class AccessCheck {
    /// A chain of more spaces than this is no way anybody walks.
    private static final int LONGEST = 64;
    /// Metres: what ends so near under the ground has its lid there.
    private static final double LID = 0.5;

    private final RuleSet rules;
    private final Relations relations;

    AccessCheck(RuleSet rules, Relations relations) {
        this.rules = rules;
        this.relations = relations;
    }

    List<Finding> of(List<Subject> examined, Circumstances known) {
        Optional<RuleLine> line = examined.stream().findFirst().flatMap(a -> rules.of(Rule.SPACE_HAS_ACCESS)
                .filter(found -> found.claim().fits(a.level(), a.kind()))
                .findFirst());
        if (line.isEmpty() || known.ground().isEmpty()) {
            return List.of();
        }
        GroundCheck ground = new GroundCheck(known.ground().get());
        Map<String, Subject> reached = new HashMap<>();
        ArrayDeque<Subject> open = new ArrayDeque<>();
        examined.forEach(a -> reach(a, reached, open));
        while (!open.isEmpty() && reached.size() <= LONGEST) {
            Subject here = open.removeFirst();
            if (leadsOut(here, ground)) {
                return List.of();
            }
            Stream.concat(examined.stream(), known.book().in(here.space().box().grown(relations.snap().metres())).stream())
                    .filter(next -> !reached.containsKey(next.lasting()) && isOpenTo(examined.getFirst(), next) && meet(here, next))
                    .toList()
                    .forEach(next -> reach(next, reached, open));
        }
        return List.of(new Finding.NoAccess(examined.getFirst(), reached.size(), line.get()));
    }

    private static void reach(Subject subject, Map<String, Subject> reached, ArrayDeque<Subject> open) {
        if (reached.putIfAbsent(subject.lasting(), subject) == null) {
            open.addLast(subject);
        }
    }

    private static boolean isOpenTo(Subject a, Subject next) {
        boolean zone = next.level().filter(level -> level == Level.RESTRICTION || level == Level.PRIORITY_NOTICE).isPresent();
        return !zone && (a.isOfTheSameHolder(next) || a.unit().filter(next.serves()::contains).isPresent());
    }

    private boolean meet(Subject here, Subject next) {
        return relations.sharing(here.space(), next.space()).kind() != Sharing.Kind.APART;
    }

    private static boolean leadsOut(Subject subject, GroundCheck ground) {
        boolean made = subject.kind().filter(kind -> kind == SpaceKind.SHAFT || kind == SpaceKind.STATION || kind == SpaceKind.SURFACE_PARCEL).isPresent();
        return made || ground.highest(subject.space()).filter(place -> place.height() > -LID).isPresent();
    }
}
