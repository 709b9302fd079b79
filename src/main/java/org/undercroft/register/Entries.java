package org.undercroft.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
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
import org.undercroft.land.Days;
import org.undercroft.land.Deed;
import org.undercroft.land.EntryNumber;
import org.undercroft.land.EnvelopeBasis;
import org.undercroft.land.Figure;
import org.undercroft.land.Interest;
import org.undercroft.land.Level;
import org.undercroft.land.Lifespan;
import org.undercroft.land.PartyId;
import org.undercroft.land.ReferenceSystem;
import org.undercroft.land.Registration;
import org.undercroft.land.RegistrationKind;
import org.undercroft.land.Source;
import org.undercroft.land.SpaceKind;
import org.undercroft.land.SpatialUnit;
import org.undercroft.land.SpatialUnitId;
import org.undercroft.land.StatementId;
import org.undercroft.land.Succession;
import org.undercroft.land.SurveyClass;
import org.undercroft.land.SurveyPlan;
import org.undercroft.land.UnitCode;
import org.undercroft.proof.Hash;
import org.undercroft.proof.TreeHead;

/// The tables of the entries: rows out of a registration, and the same registration out of the rows. A space is never stored; it is derived from its
/// definition, bit for bit the same each time.
record Entries(Spaces spaces) {
    /// A registration with what only the tables know about it.
    ///
    /// @param holdsFrom the entry from whose moment it holds, where that is not its own
    /// @param begun the day on which the statement first came into the book
    record Stored(
            Registration registration, String label, Optional<EntryNumber> replaces, long position, Optional<EntryNumber> holdsFrom, LocalDate begun) {
        /// At whose end everything it states has ended by itself: the last day of what lasts longest.
        Optional<LocalDate> lastDay() {
            List<Optional<LocalDate>> days = registration.interests().stream().map(interest -> interest.lastDay(begun)).toList();
            return days.stream().allMatch(Optional::isPresent) ? days.stream().flatMap(Optional::stream).max(LocalDate::compareTo) : Optional.empty();
        }
    }

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
                  (number, position, kind, case_year, case_serial, unit, label, states_right, replaces, holds_from, last_day, name, situs, remarks, clerk, reviewer,
                   registrar)
                values
                  (:number, :position, :kind, :caseYear, :caseSerial, :unit, :label, :statesRight, :replaces, :holdsFrom, :lastDay, :name, :situs, :remarks, :clerk, :reviewer, :registrar)""")
                .bind("number", entry.number().value())
                .bind("position", stored.position())
                .bind("kind", entry.kind().name())
                .bind("caseYear", entry.caseNumber().year())
                .bind("caseSerial", entry.caseNumber().serial())
                .bind("unit", entry.unit().code().value())
                .bind("label", stored.label())
                .bind("statesRight", statesRight(entry))
                .bind("replaces", stored.replaces().map(EntryNumber::value).orElse(null))
                .bind("holdsFrom", stored.holdsFrom().map(EntryNumber::value).orElse(null))
                .bind("lastDay", stored.lastDay().orElse(null))
                .bind("name", entry.unit().name())
                .bind("situs", entry.unit().situs())
                .bind("remarks", entry.remarks())
                .bind("clerk", entry.clerk())
                .bind("reviewer", entry.reviewer())
                .bind("registrar", entry.registrar())
                .execute();
        writePieces(work, entry);
        Parties.write(work, entry);
        Interests.write(work, entry);
        writeFigures(work, entry);
        writeSuccession(work, entry);
        writeSources(work, entry);
    }

    /// A correction holds from the moment of the entry it corrects, and so does a correction of a correction.
    static Optional<EntryNumber> holdsFrom(Handle work, RegistrationKind kind, Optional<EntryNumber> replaces) {
        return kind != RegistrationKind.CORRECTION
                ? Optional.empty()
                : replaces.map(corrected -> work.createQuery("select coalesce(holds_from, number) from register.entry where number = :number")
                        .bind("number", corrected.value())
                        .mapTo(Long.class)
                        .map(EntryNumber::new)
                        .one());
    }

    /// The day from which the law counts: who alters an objection or a notice, or puts it right, does not begin its time anew.
    static LocalDate begun(Handle work, Registration entry, String label, Optional<EntryNumber> replaces) {
        boolean counted = entry.interests().stream().anyMatch(interest -> interest instanceof Interest.Objection || interest instanceof Interest.Notice);
        if (replaces.isEmpty() || !counted) {
            return entry.day();
        }
        return work.createQuery("""
                select j.at from register.entry e join register.journal j on j.position = e.position
                where e.unit = :unit and e.label = :label order by e.number limit 1""")
                .bind("unit", entry.unit().code().value())
                .bind("label", label)
                .map((row, _) -> Days.of(row.getObject("at", OffsetDateTime.class).toInstant()))
                .one();
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
                      (entry, ordinal, label, name, level, kind, basis, offset_metres, survey_class, system, definition, digest,
                       min_east, min_north, min_height, max_east, max_north, max_height)
                    values
                      (:entry, :ordinal, :label, :name, :level, :kind, :basis, :offset, :surveyClass, :system, :definition, :digest,
                       :minEast, :minNorth, :minHeight, :maxEast, :maxNorth, :maxHeight)""")
                    .bind("entry", entry.number().value())
                    .bind("ordinal", ++ordinal)
                    .bind("label", piece.id().label())
                    .bind("name", piece.name())
                    .bind("level", piece.level().name())
                    .bind("kind", piece.kind().name())
                    .bind("basis", piece.basis().name())
                    .bind("offset", piece.offset())
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

    private static void writeFigures(Handle work, Registration entry) {
        int ordinal = 0;
        for (Figure figure : entry.figures()) {
            work.createUpdate("""
                    insert into register.figure (entry, ordinal, kind, amount, provenance) values (:entry, :ordinal, :kind, :amount, :provenance)""")
                    .bind("entry", entry.number().value())
                    .bind("ordinal", ++ordinal)
                    .bind("kind", figure.kind().name())
                    .bind("amount", figure.value())
                    .bind("provenance", figure.provenance().name())
                    .execute();
        }
    }

    private static void writeSuccession(Handle work, Registration entry) {
        int ordinal = 0;
        for (StatementId old : entry.succession().map(Succession::from).orElse(List.of())) {
            work.createUpdate("""
                    insert into register.succession (entry, ordinal, event, old_unit, old_label)
                    values (:entry, :ordinal, :event, :oldUnit, :oldLabel)""")
                    .bind("entry", entry.number().value())
                    .bind("ordinal", ++ordinal)
                    .bind("event", entry.succession().orElseThrow().event().name())
                    .bind("oldUnit", old.unit().value())
                    .bind("oldLabel", old.label())
                    .execute();
        }
    }

    private static void writeSources(Handle work, Registration entry) {
        int ordinal = 0;
        for (Source source : entry.sources()) {
            Optional<SurveyPlan> plan = source instanceof SurveyPlan it ? Optional.of(it) : Optional.empty();
            Optional<Deed> deed = source instanceof Deed it ? Optional.of(it) : Optional.empty();
            work.createUpdate("""
                    insert into register.source (entry, ordinal, sort, title, digest, system, survey_class, deed_kind, signed, given_by)
                    values (:entry, :ordinal, :sort, :title, :digest, :system, :surveyClass, :deedKind, :signed, :givenBy)""")
                    .bind("entry", entry.number().value())
                    .bind("ordinal", ++ordinal)
                    .bind("sort", plan.isPresent() ? "PLAN" : "DEED")
                    .bind("title", source.title())
                    .bind("digest", source.digest())
                    .bind("system", plan.flatMap(SurveyPlan::system).map(ReferenceSystem::toString).orElse(null))
                    .bind("surveyClass", plan.flatMap(SurveyPlan::surveyClass).map(SurveyClass::name).orElse(null))
                    .bind("deedKind", deed.map(it -> it.kind().name()).orElse(null))
                    .bind("signed", deed.map(Deed::signed).orElse(null))
                    .bind("givenBy", deed.flatMap(Deed::by).map(PartyId::value).orElse(null))
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
                .map((row, _) -> stored(work, row, new Parts(
                        units(work, number), Interests.of(work, number), figures(work, number), succession(work, number), sources(work, number))))
                .findOne();
    }

    private record Parts(
            List<SpatialUnit> units, List<Interest> interests, List<Figure> figures, Optional<Succession> succession, List<Source> sources) {}

    private static Stored stored(Handle work, ResultSet row, Parts parts) throws SQLException {
        Instant at = row.getObject("at", OffsetDateTime.class).toInstant();
        Registration registration = new Registration(
                new EntryNumber(row.getLong("number")),
                at,
                one(RegistrationKind.class, row, "kind"),
                new CaseNumber(row.getInt("case_year"), row.getInt("case_serial")),
                new BAUnit(new UnitCode(text(row, "unit")), text(row, "name"), text(row, "situs"), parts.units()),
                parts.interests(),
                parts.figures(),
                parts.succession(),
                parts.sources(),
                text(row, "remarks"),
                text(row, "clerk"),
                text(row, "reviewer"),
                text(row, "registrar"),
                text(row, "digest"),
                new TreeHead(row.getLong("position"), Hash.parse(text(row, "root"))));
        String label = text(row, "label");
        Optional<EntryNumber> replaces = number(row.getLong("replaces"));
        return new Stored(
                registration, label, replaces, row.getLong("position"), number(row.getLong("holds_from")), begun(work, registration, label, replaces));
    }

    private static Optional<EntryNumber> number(long value) {
        return value == 0 ? Optional.empty() : Optional.of(new EntryNumber(value));
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
                row.getDouble("offset_metres"),
                one(SurveyClass.class, row, "survey_class"),
                ReferenceSystem.parse(text(row, "system")),
                derived.definitions(),
                derived.space(),
                text(row, "digest"),
                Lifespan.since(new EntryNumber(row.getLong("entry"))));
    }

    private static List<Figure> figures(Handle work, EntryNumber number) {
        return work.createQuery("select * from register.figure where entry = :entry order by ordinal")
                .bind("entry", number.value())
                .map((row, _) -> new Figure(
                        one(Figure.Kind.class, row, "kind"), row.getBigDecimal("amount"), one(Figure.Provenance.class, row, "provenance")))
                .list();
    }

    private static Optional<Succession> succession(Handle work, EntryNumber number) {
        List<Map.Entry<Succession.Event, StatementId>> rows = work
                .createQuery("select * from register.succession where entry = :entry order by ordinal")
                .bind("entry", number.value())
                .map((row, _) -> Map.entry(
                        one(Succession.Event.class, row, "event"), new StatementId(new UnitCode(text(row, "old_unit")), text(row, "old_label"))))
                .list();
        if (rows.stream().map(Map.Entry::getKey).distinct().count() > 1) {
            throw new IllegalStateException("entry %s follows by several events".formatted(number));
        }
        return rows.stream().findFirst().map(first -> new Succession(first.getKey(), rows.stream().map(Map.Entry::getValue).toList()));
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
            Optional<PartyId> by = Optional.ofNullable(row.getString("given_by")).map(PartyId::new);
            return new Deed(text(row, "title"), text(row, "digest"), one(Deed.DeedKind.class, row, "deed_kind"), signed, by);
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

    static String text(ResultSet row, String column) throws SQLException {
        String text = row.getString(column);
        if (text == null) {
            throw new IllegalStateException("nothing stands in " + column);
        }
        return text;
    }

    static <E extends Enum<E>> E one(Class<E> type, ResultSet row, String column) throws SQLException {
        return Enum.valueOf(type, text(row, column));
    }
}
