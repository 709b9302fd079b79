package org.undercroft.register;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.undercroft.land.EntryNumber;
import org.undercroft.land.Interest;
import org.undercroft.land.Party;
import org.undercroft.land.PartyId;
import org.undercroft.land.Registration;
import org.undercroft.land.Share;

/// The tables of the parties, as each entry names them.
final class Parties {
    private Parties() {}

    static void write(Handle work, Registration entry) {
        Map<PartyId, Party> parties = new LinkedHashMap<>();
        for (Interest interest : entry.interests()) {
            for (Party party : interest.parties()) {
                Party known = parties.putIfAbsent(party.id(), party);
                if (known != null && !known.equals(party)) {
                    throw new IllegalArgumentException("party %s is described twice, differently".formatted(known.id()));
                }
            }
        }
        parties.values().forEach(party -> write(work, entry.number(), party));
    }

    private static void write(Handle work, EntryNumber entry, Party party) {
        String sort = switch (party) {
            case Party.Person _ -> "PERSON";
            case Party.Organisation _ -> "ORGANISATION";
            case Party.Group _ -> "GROUP";
        };
        Optional<String> code = switch (party) {
            case Party.Person person -> Optional.of(person.idNumber());
            case Party.Organisation organisation -> Optional.of(organisation.creditCode());
            case Party.Group _ -> Optional.empty();
        };
        work.createUpdate("insert into register.party (entry, id, sort, name, code) values (:entry, :id, :sort, :name, :code)")
                .bind("entry", entry.value())
                .bind("id", party.id().value())
                .bind("sort", sort)
                .bind("name", party.name())
                .bind("code", code.orElse(null))
                .execute();
        if (party instanceof Party.Group group) {
            writeMembers(work, entry, group);
        }
    }

    private static void writeMembers(Handle work, EntryNumber entry, Party.Group group) {
        for (int i = 0; i < group.members().size(); i++) {
            Optional<Share> share = group.shares().isEmpty() ? Optional.empty() : Optional.of(group.shares().get(i));
            work.createUpdate("""
                    insert into register.party_member (entry, party, ordinal, member, numerator, denominator)
                    values (:entry, :party, :ordinal, :member, :numerator, :denominator)""")
                    .bind("entry", entry.value())
                    .bind("party", group.id().value())
                    .bind("ordinal", i + 1)
                    .bind("member", group.members().get(i).value())
                    .bind("numerator", share.map(Share::numerator).orElse(null))
                    .bind("denominator", share.map(Share::denominator).orElse(null))
                    .execute();
        }
    }

    /// By identifier.
    static Map<String, Party> of(Handle work, EntryNumber number) {
        Map<String, List<PartyId>> members = new HashMap<>();
        Map<String, List<Share>> shares = new HashMap<>();
        work.createQuery("select * from register.party_member where entry = :entry order by party, ordinal").bind("entry", number.value()).map((row, _) -> {
            String group = Entries.text(row, "party");
            int numerator = row.getInt("numerator");
            if (!row.wasNull()) {
                shares.computeIfAbsent(group, _ -> new ArrayList<>()).add(new Share(numerator, row.getInt("denominator")));
            }
            return members.computeIfAbsent(group, _ -> new ArrayList<>()).add(new PartyId(Entries.text(row, "member")));
        }).list();
        Map<String, Party> parties = new HashMap<>();
        work.createQuery("select * from register.party where entry = :entry").bind("entry", number.value()).map((row, _) -> {
            PartyId id = new PartyId(Entries.text(row, "id"));
            String name = Entries.text(row, "name");
            return switch (Entries.text(row, "sort")) {
                case "PERSON" -> new Party.Person(id, name, Entries.text(row, "code"));
                case "ORGANISATION" -> new Party.Organisation(id, name, Entries.text(row, "code"));
                case "GROUP" -> new Party.Group(id, name, members.getOrDefault(id.value(), List.of()), shares.getOrDefault(id.value(), List.of()));
                case String other -> throw new IllegalStateException("no party is a " + other);
            };
        }).forEach(party -> parties.put(party.id().value(), party));
        return parties;
    }
}
