package org.undercroft.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.undercroft.geometry.Box;
import org.undercroft.geometry.DefinitionText;
import org.undercroft.geometry.Frame;
import org.undercroft.land.BAUnit;
import org.undercroft.land.CaseNumber;
import org.undercroft.land.Deed;
import org.undercroft.land.EntryNumber;
import org.undercroft.land.EnvelopeBasis;
import org.undercroft.land.Holding;
import org.undercroft.land.Interest;
import org.undercroft.land.Level;
import org.undercroft.land.Lifespan;
import org.undercroft.land.Party;
import org.undercroft.land.PartyId;
import org.undercroft.land.ReferenceSystem;
import org.undercroft.land.Registration;
import org.undercroft.land.RegistrationKind;
import org.undercroft.land.RestrictionKind;
import org.undercroft.land.RightKind;
import org.undercroft.land.RightNature;
import org.undercroft.land.Share;
import org.undercroft.land.Source;
import org.undercroft.land.SpaceKind;
import org.undercroft.land.SpatialUnit;
import org.undercroft.land.SpatialUnitId;
import org.undercroft.land.SurveyClass;
import org.undercroft.land.SurveyPlan;
import org.undercroft.land.Term;
import org.undercroft.land.UnitCode;
import org.undercroft.proof.Hash;
import org.undercroft.proof.TreeHead;

/// The tables of the entries: rows out of a registration, and the same registration out of the rows. A space is never stored; it is derived from its
/// definition, bit for bit the same each time.
record Entries(Spaces spaces) {
    /// A registration with what only the tables know about it.
    record Stored(Registration registration, String label, Optional<EntryNumber> replaces, long position) {}

    Frame frame() {
        return spaces.frame();
    }

    /// The box of a space in the coordinates of the reference system.
    static Box world(Box local, Frame frame) {
        double east = frame.originEast();
        double north = frame.originNorth();
        return new Box(local.minX() + east, local.minY() + north, local.minZ(), local.maxX() + east, local.maxY() + north, local.maxZ());
    }

    // ---- writing

    void write(Handle work, Stored stored) {
        Registration entry = stored.registration();
        work.createUpdate(
                """
                insert into register.entry
                  (number, position, kind, case_year, case_serial, unit, label, states_right, replaces, name, situs, remarks, clerk, reviewer, registrar)
                values
                  (:number, :position, :kind, :caseYear, :caseSerial, :unit, :label, :statesRight, :replaces, :name, :situs, :remarks, :clerk, :reviewer, :registrar)""")
                .bind("number", entry.number().value())
                .bind("position", stored.position())
                .bind("kind", entry.kind().name())
                .bind("caseYear", entry.caseNumber().year())
                .bind("caseSerial", entry.caseNumber().serial())
                .bind("unit", entry.unit().code().value())
                .bind("label", stored.label())
                .bind("statesRight", statesRight(entry))
                .bind("replaces", stored.replaces().map(EntryNumber::value).orElse(null))
                .bind("name", entry.unit().name())
                .bind("situs", entry.unit().situs())
                .bind("remarks", entry.remarks())
                .bind("clerk", entry.clerk())
                .bind("reviewer", entry.reviewer())
                .bind("registrar", entry.registrar())
                .execute();
        writePieces(work, entry);
        writeParties(work, entry);
        writeInterests(work, entry);
        writeSources(work, entry);
    }

    static boolean statesRight(Registration entry) {
        return entry.interests().stream().anyMatch(interest -> interest instanceof Interest.Right && interest.unit().equals(entry.unit().code()));
    }

    private void writePieces(Handle work, Registration entry) {
        int ordinal = 0;
        for (SpatialUnit piece : entry.unit().units()) {
            Box box = world(piece.space().box(), piece.space().frame());
            work.createUpdate("""
                    insert into register.piece
                      (entry, ordinal, label, name, level, kind, basis, survey_class, system, definition, digest,
                       min_east, min_north, min_height, max_east, max_north, max_height)
                    values
                      (:entry, :ordinal, :label, :name, :level, :kind, :basis, :surveyClass, :system, :definition, :digest,
                       :minEast, :minNorth, :minHeight, :maxEast, :maxNorth, :maxHeight)""")
                    .bind("entry", entry.number().value())
                    .bind("ordinal", ++ordinal)
                    .bind("label", piece.id().label())
                    .bind("name", piece.name())
                    .bind("level", piece.level().name())
                    .bind("kind", piece.kind().name())
                    .bind("basis", piece.basis().name())
                    .bind("surveyClass", piece.surveyClass().name())
                    .bind("system", piece.system().toString())
                    .bind("definition", DefinitionText.write(piece.definitions()))
                    .bind("digest", piece.digest())
                    .bind("minEast", box.minX())
                    .bind("minNorth", box.minY())
                    .bind("minHeight", box.minZ())
                    .bind("maxEast", box.maxX())
                    .bind("maxNorth", box.maxY())
                    .bind("maxHeight", box.maxZ())
                    .execute();
            PreparedBatch cells = work.prepareBatch("insert into register.cell (east, north, entry, piece) values (:east, :north, :entry, :piece)");
            for (Cells.Cell cell : Cells.under(piece.space())) {
                cells.bind("east", cell.east()).bind("north", cell.north()).bind("entry", entry.number().value()).bind("piece", ordinal).add();
            }
            cells.execute();
        }
    }

    private static void writeParties(Handle work, Registration entry) {
        Map<PartyId, Party> parties = new LinkedHashMap<>();
        for (Interest interest : entry.interests()) {
            if (interest instanceof Interest.Right right) {
                for (Holding holding : right.holdings()) {
                    Party known = parties.putIfAbsent(holding.party().id(), holding.party());
                    if (known != null && !known.equals(holding.party())) {
                        throw new IllegalArgumentException("party %s is described twice, differently".formatted(known.id()));
                    }
                }
            }
        }
        parties.values().forEach(party -> writeParty(work, entry.number(), party));
    }

    private static void writeParty(Handle work, EntryNumber entry, Party party) {
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
            int ordinal = 0;
            for (PartyId member : group.members()) {
                work.createUpdate("insert into register.party_member (entry, party, ordinal, member) values (:entry, :party, :ordinal, :member)")
                        .bind("entry", entry.value())
                        .bind("party", group.id().value())
                        .bind("ordinal", ++ordinal)
                        .bind("member", member.value())
                        .execute();
            }
        }
    }

    private static void writeInterests(Handle work, Registration entry) {
        int ordinal = 0;
        for (Interest interest : entry.interests()) {
            ordinal++;
            writeInterest(work, entry.number(), ordinal, interest);
            if (interest instanceof Interest.Right right) {
                writeHoldings(work, entry.number(), ordinal, right.holdings());
            }
        }
    }

    private static void writeInterest(Handle work, EntryNumber entry, int ordinal, Interest interest) {
        var insert = work.createUpdate("""
                insert into register.interest
                  (entry, ordinal, unit, sort, kind, nature, land_use, term_from, term_to, beneficiary, content)
                values
                  (:entry, :ordinal, :unit, :sort, :kind, :nature, :landUse, :termFrom, :termTo, :beneficiary, :content)""")
                .bind("entry", entry.value())
                .bind("ordinal", ordinal)
                .bind("unit", interest.unit().value());
        Optional<Interest.Right> right = interest instanceof Interest.Right it ? Optional.of(it) : Optional.empty();
        Optional<Interest.Restriction> restriction = interest instanceof Interest.Restriction it ? Optional.of(it) : Optional.empty();
        insert.bind("sort", switch (interest) {
            case Interest.Right _ -> "RIGHT";
            case Interest.Restriction _ -> "RESTRICTION";
            case Interest.Responsibility _ -> "RESPONSIBILITY";
        })
                .bind("kind", right.map(it -> it.kind().name()).or(() -> restriction.map(it -> it.kind().name())).orElse(null))
                .bind("nature", right.map(it -> it.nature().name()).orElse(null))
                .bind("landUse", right.map(Interest.Right::use).orElse(null))
                .bind("termFrom", right.flatMap(Interest.Right::term).map(Term::from).orElse(null))
                .bind("termTo", right.flatMap(Interest.Right::term).map(Term::to).orElse(null))
                .bind("beneficiary", restriction.flatMap(Interest.Restriction::beneficiary).map(UnitCode::value).orElse(null))
                .bind("content", switch (interest) {
                    case Interest.Right _ -> null;
                    case Interest.Restriction it -> it.content();
                    case Interest.Responsibility it -> it.content();
                })
                .execute();
    }

    private static void writeHoldings(Handle work, EntryNumber entry, int interest, List<Holding> holdings) {
        int ordinal = 0;
        for (Holding holding : holdings) {
            work.createUpdate("""
                    insert into register.holding (entry, interest, ordinal, party, numerator, denominator)
                    values (:entry, :interest, :ordinal, :party, :numerator, :denominator)""")
                    .bind("entry", entry.value())
                    .bind("interest", interest)
                    .bind("ordinal", ++ordinal)
                    .bind("party", holding.party().id().value())
                    .bind("numerator", holding.share().numerator())
                    .bind("denominator", holding.share().denominator())
                    .execute();
        }
    }

    private static void writeSources(Handle work, Registration entry) {
        int ordinal = 0;
        for (Source source : entry.sources()) {
            Optional<SurveyPlan> plan = source instanceof SurveyPlan it ? Optional.of(it) : Optional.empty();
            Optional<Deed> deed = source instanceof Deed it ? Optional.of(it) : Optional.empty();
            work.createUpdate("""
                    insert into register.source (entry, ordinal, sort, title, digest, system, survey_class, deed_kind, signed)
                    values (:entry, :ordinal, :sort, :title, :digest, :system, :surveyClass, :deedKind, :signed)""")
                    .bind("entry", entry.number().value())
                    .bind("ordinal", ++ordinal)
                    .bind("sort", plan.isPresent() ? "PLAN" : "DEED")
                    .bind("title", source.title())
                    .bind("digest", source.digest())
                    .bind("system", plan.flatMap(SurveyPlan::system).map(ReferenceSystem::toString).orElse(null))
                    .bind("surveyClass", plan.flatMap(SurveyPlan::surveyClass).map(SurveyClass::name).orElse(null))
                    .bind("deedKind", deed.map(it -> it.kind().name()).orElse(null))
                    .bind("signed", deed.map(Deed::signed).orElse(null))
                    .execute();
        }
    }

    // ---- reading

    Optional<Stored> find(Handle work, EntryNumber number) {
        return work.createQuery("""
                select e.*, j.at, j.digest, j.root
                from register.entry e join register.journal j on j.position = e.position
                where e.number = :number""")
                .bind("number", number.value())
                .map((row, _) -> stored(row, units(work, number), interests(work, number), sources(work, number)))
                .findOne();
    }

    private static Stored stored(ResultSet row, List<SpatialUnit> units, List<Interest> interests, List<Source> sources) throws SQLException {
        Instant at = row.getObject("at", OffsetDateTime.class).toInstant();
        Registration registration = new Registration(
                new EntryNumber(row.getLong("number")),
                at,
                one(RegistrationKind.class, row, "kind"),
                new CaseNumber(row.getInt("case_year"), row.getInt("case_serial")),
                new BAUnit(new UnitCode(text(row, "unit")), text(row, "name"), text(row, "situs"), units),
                interests,
                sources,
                text(row, "remarks"),
                text(row, "clerk"),
                text(row, "reviewer"),
                text(row, "registrar"),
                text(row, "digest"),
                new TreeHead(row.getLong("position"), Hash.parse(text(row, "root"))));
        long replaces = row.getLong("replaces");
        return new Stored(registration, text(row, "label"), replaces == 0 ? Optional.empty() : Optional.of(new EntryNumber(replaces)), row.getLong("position"));
    }

    private List<SpatialUnit> units(Handle work, EntryNumber number) {
        return work.createQuery("""
                select p.*, e.unit from register.piece p join register.entry e on e.number = p.entry
                where p.entry = :entry order by p.ordinal""").bind("entry", number.value()).map((row, _) -> unit(row)).list();
    }

    /// A row of `register.piece` with the `unit` of its entry.
    SpatialUnit unit(ResultSet row) throws SQLException {
        Spaces.Derived derived = spaces.of(text(row, "definition"));
        return new SpatialUnit(
                new SpatialUnitId(new UnitCode(text(row, "unit")), text(row, "label")),
                text(row, "name"),
                one(Level.class, row, "level"),
                one(SpaceKind.class, row, "kind"),
                one(EnvelopeBasis.class, row, "basis"),
                one(SurveyClass.class, row, "survey_class"),
                ReferenceSystem.parse(text(row, "system")),
                derived.definitions(),
                derived.space(),
                text(row, "digest"),
                Lifespan.since(new EntryNumber(row.getLong("entry"))));
    }

    List<Interest> interests(Handle work, EntryNumber number) {
        Map<String, Party> parties = parties(work, number);
        Map<Integer, List<Holding>> holdings = new HashMap<>();
        work.createQuery("select * from register.holding where entry = :entry order by interest, ordinal").bind("entry", number.value()).map((row, _) -> {
            Party party = Optional.ofNullable(parties.get(text(row, "party"))).orElseThrow(() -> new IllegalStateException("a holding without its party"));
            return holdings.computeIfAbsent(row.getInt("interest"), _ -> new ArrayList<>())
                    .add(new Holding(party, new Share(row.getInt("numerator"), row.getInt("denominator"))));
        }).list();
        return work.createQuery("select * from register.interest where entry = :entry order by ordinal")
                .bind("entry", number.value())
                .map((row, _) -> interest(row, holdings.getOrDefault(row.getInt("ordinal"), List.of())))
                .list();
    }

    private static Interest interest(ResultSet row, List<Holding> holdings) throws SQLException {
        UnitCode unit = new UnitCode(text(row, "unit"));
        return switch (text(row, "sort")) {
            case "RIGHT" -> {
                Optional<LocalDate> from = Optional.ofNullable(row.getObject("term_from", LocalDate.class));
                Optional<LocalDate> to = Optional.ofNullable(row.getObject("term_to", LocalDate.class));
                Optional<Term> term = from.map(first -> new Term(first, to.orElseThrow(() -> new IllegalStateException("a term without an end"))));
                yield new Interest.Right(unit, one(RightKind.class, row, "kind"), one(RightNature.class, row, "nature"), holdings, text(row, "land_use"), term);
            }
            case "RESTRICTION" -> new Interest.Restriction(
                    unit,
                    one(RestrictionKind.class, row, "kind"),
                    Optional.ofNullable(row.getString("beneficiary")).map(UnitCode::new),
                    text(row, "content"));
            case "RESPONSIBILITY" -> new Interest.Responsibility(unit, text(row, "content"));
            case String other -> throw new IllegalStateException("no interest is a " + other);
        };
    }

    Map<String, Party> parties(Handle work, EntryNumber number) {
        Map<String, List<PartyId>> members = new HashMap<>();
        work.createQuery("select * from register.party_member where entry = :entry order by party, ordinal")
                .bind("entry", number.value())
                .map((row, _) -> members.computeIfAbsent(text(row, "party"), _ -> new ArrayList<>()).add(new PartyId(text(row, "member"))))
                .list();
        Map<String, Party> parties = new HashMap<>();
        work.createQuery("select * from register.party where entry = :entry").bind("entry", number.value()).map((row, _) -> {
            PartyId id = new PartyId(text(row, "id"));
            return switch (text(row, "sort")) {
                case "PERSON" -> new Party.Person(id, text(row, "name"), text(row, "code"));
                case "ORGANISATION" -> new Party.Organisation(id, text(row, "name"), text(row, "code"));
                case "GROUP" -> new Party.Group(id, text(row, "name"), members.getOrDefault(id.value(), List.of()));
                case String other -> throw new IllegalStateException("no party is a " + other);
            };
        }).forEach(party -> parties.put(party.id().value(), party));
        return parties;
    }

    private static List<Source> sources(Handle work, EntryNumber number) {
        return work.createQuery("select * from register.source where entry = :entry order by ordinal")
                .bind("entry", number.value())
                .map((row, _) -> source(row))
                .list();
    }

    private static Source source(ResultSet row) throws SQLException {
        if (text(row, "sort").equals("DEED")) {
            LocalDate signed = Optional.ofNullable(row.getObject("signed", LocalDate.class))
                    .orElseThrow(() -> new IllegalStateException("a deed without its day"));
            return new Deed(text(row, "title"), text(row, "digest"), one(Deed.DeedKind.class, row, "deed_kind"), signed);
        }
        return new SurveyPlan(
                text(row, "title"),
                text(row, "digest"),
                Optional.ofNullable(row.getString("system")).map(ReferenceSystem::parse),
                Optional.ofNullable(row.getString("survey_class")).map(SurveyClass::valueOf),
                List.of(),
                List.of(),
                List.of());
    }

    private static String text(ResultSet row, String column) throws SQLException {
        String text = row.getString(column);
        if (text == null) {
            throw new IllegalStateException("nothing stands in " + column);
        }
        return text;
    }

    private static <E extends Enum<E>> E one(Class<E> type, ResultSet row, String column) throws SQLException {
        return Enum.valueOf(type, text(row, column));
    }
}
