package org.undercroft.register;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;
import org.undercroft.geometry.Space;
import org.undercroft.geometry.SpaceDefinition;
import org.undercroft.land.Interest;
import org.undercroft.land.Phrase;
import org.undercroft.land.RegistrationKind;
import org.undercroft.land.SpatialUnit;
import org.undercroft.land.StatementId;
import org.undercroft.land.Succession;
import org.undercroft.land.VolumeBalance;

/// Checks what comes of splits, merges and moved boundaries, before anything is written: what ends is in force and is cancelled in the same unit of work, the
/// holders stay the same, and where the room must stay the same, the books of volume balance.
record Successions(Handle work, Entries entries) {
    /// @throws EntryRefused naming what does not fit, with volume and place
    void refuseUnlawful(List<NewEntry> statements) {
        Set<StatementId> ending = new TreeSet<>();
        statements.stream().filter(entry -> entry.kind() == RegistrationKind.CANCELLATION).map(NewEntry::id).forEach(ending::add);
        Map<Succession, List<NewEntry>> following = new LinkedHashMap<>();
        for (NewEntry entry : statements) {
            entry.succession().ifPresent(succession -> following.computeIfAbsent(succession, _ -> new ArrayList<>()).add(entry));
        }
        following.forEach((succession, made) -> refuseUnlawful(succession, made, ending));
    }

    private void refuseUnlawful(Succession succession, List<NewEntry> made, Set<StatementId> ending) {
        List<Statement> before = new ArrayList<>();
        for (StatementId old : succession.from()) {
            Optional<Statement> standing = Statements.on(work, entries, old.unit(), always()).stream().filter(it -> it.id().equals(old)).findFirst();
            if (standing.isEmpty() || !ending.contains(old)) {
                throw refused("succession.notEnding", old.unit().printed(), old.label());
            }
            before.add(standing.get());
        }
        if (succession.event() == Succession.Event.SPLIT && made.size() < 2) {
            throw refused("succession.splitInOne", made.getFirst().unit().printed());
        }
        for (NewEntry entry : made) {
            refuseOtherHolders(before, entry);
        }
        if (succession.event().keepsTheRoom() && made.getFirst().statesRight()) {
            refuseUnbalanced(before, made);
        }
    }

    private static Statements.Time always() {
        return new Statements.Time(Long.MAX_VALUE, Optional.empty());
    }

    private static void refuseOtherHolders(List<Statement> before, NewEntry entry) {
        Set<Object> now = holders(entry.interests());
        for (Statement statement : before) {
            if (!holders(statement.entry().interests()).equals(now)) {
                throw refused("succession.otherHolders", entry.unit().printed(), statement.id().unit().printed(), statement.entry().number().toString());
            }
        }
    }

    /// Of a right who holds how much, so that no share moves under cover of a split; of what hangs on it, whose it is.
    private static Set<Object> holders(List<Interest> interests) {
        Set<Object> holders = new HashSet<>();
        interests.forEach(interest -> {
            if (interest instanceof Interest.Right right) {
                holders.add(Locks.parts(right));
            } else {
                interest.parties().forEach(party -> holders.add(party.id()));
            }
        });
        return holders;
    }

    private void refuseUnbalanced(List<Statement> before, List<NewEntry> made) {
        List<Space> old = before.stream().map(it -> space(it.entry().unit().units())).toList();
        List<Space> now = made.stream().map(this::space).toList();
        VolumeBalance.of(old, now, VolumeBalance.ROUNDING).refusal(before.getFirst().id().unit()).ifPresent(phrase -> {
            throw new EntryRefused(phrase);
        });
    }

    private Space space(List<SpatialUnit> pieces) {
        List<SpaceDefinition> all = pieces.stream().flatMap(piece -> piece.definitions().stream()).toList();
        return entries.spaces().of(all);
    }

    private Space space(NewEntry entry) {
        return entries.spaces().of(entry.pieces().stream().flatMap(piece -> piece.definitions().stream()).toList());
    }

    static String metres(double value) {
        return String.format(java.util.Locale.ROOT, "%.3f", value);
    }

    private static EntryRefused refused(String key, Object... values) {
        return new EntryRefused(new Phrase(Successions.class.getPackageName(), key, List.of(values)));
    }
}
