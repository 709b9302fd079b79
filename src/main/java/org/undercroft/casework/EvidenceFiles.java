package org.undercroft.casework;

import static java.time.ZoneOffset.UTC;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jdbi.v3.core.Handle;
import org.undercroft.examination.Agreements;
import org.undercroft.examination.SubDistrict;
import org.undercroft.geometry.DefinitionText;
import org.undercroft.geometry.Prism;
import org.undercroft.geometry.SpaceDefinition;
import org.undercroft.land.CaseNumber;
import org.undercroft.land.Deed;
import org.undercroft.land.RuleSet;
import org.undercroft.land.UnitCode;
import org.undercroft.register.Act;
import org.undercroft.register.Register;

/// The tables of what is put on file for examinations: the granted space, agreed boundaries and supports, titles of unknown depth, sub-districts. Each row
/// counts from its moment on, so that an earlier examination can be repeated. Works inside the unit of work it is handed.
final class EvidenceFiles {
    private EvidenceFiles() {}

    /// What counted at a moment for an application.
    ///
    /// @param number the case examined; empty before it has a number
    /// @param book in which a common boundary must be stated: the table here only finds it, and alone silences nothing
    /// @param titles asks [#depthUnknown(Handle, Collection, Instant)] in a unit of work of its own
    static FiledFacts at(Handle work, Optional<CaseNumber> number, UnitCode unit, RuleSet rules, Register book, FiledFacts.Titles titles, Instant at) {
        boolean any = work.createQuery("select unit from casework.depth_unknown order by unit fetch first 1 rows only").mapTo(String.class).findOne()
                .isPresent();
        return new FiledFacts(rules, number.map(one -> granted(work, one, at)).orElse(List.of()),
                new Agreements(boundaries(work, unit, book, at), supports(work, unit, at)), any ? Optional.of(titles) : Optional.empty(),
                subDistricts(work, at));
    }

    static Set<FiledFacts.DepthUnknown> depthUnknown(Handle work, Collection<String> lasting, Instant at) {
        Set<FiledFacts.DepthUnknown> known = new HashSet<>();
        for (String unit : lasting) {
            known.addAll(work.createQuery("select unit, digest from casework.depth_unknown where unit = :unit and since <= :at")
                    .bind("unit", unit)
                    .bind("at", at.atOffset(UTC))
                    .map((row, _) -> new FiledFacts.DepthUnknown(row.getString("unit"), row.getString("digest")))
                    .list());
        }
        return known;
    }

    private static List<SpaceDefinition> granted(Handle work, CaseNumber number, Instant at) {
        return work.createQuery("""
                select definition from casework.granted_space
                where case_year = :year and case_serial = :serial and since <= :at order by ordinal desc""")
                .bind("year", number.year())
                .bind("serial", number.serial())
                .bind("at", at.atOffset(UTC))
                .mapTo(String.class)
                .findFirst()
                .map(DefinitionText::read)
                .orElse(List.of());
    }

    static void grant(Handle work, CaseNumber number, List<SpaceDefinition> space, Deed contract, String officer, Instant at) {
        work.createUpdate("""
                insert into casework.granted_space (case_year, case_serial, ordinal, definition, paper_title, paper_digest, officer, since)
                values (:year, :serial, (select count(*) + 1 from casework.granted_space where case_year = :year and case_serial = :serial),
                        :definition, :title, :digest, :officer, :at)""")
                .bind("year", number.year())
                .bind("serial", number.serial())
                .bind("definition", DefinitionText.write(space))
                .bind("title", contract.title())
                .bind("digest", contract.digest())
                .bind("officer", officer)
                .bind("at", at.atOffset(UTC))
                .execute();
    }

    static List<Agreements.Boundary> boundaries(Handle work, UnitCode unit, Register book, Instant at) {
        // two questions in one, so that each side is found by its own index
        return work.createQuery("""
                select * from casework.common_boundary where one >= :from and one < :to and since <= :at
                union
                select * from casework.common_boundary where other >= :from and other < :to and since <= :at
                order by 1, 3, 2, 4""")
                .bind("from", unit.value() + "/")
                .bind("to", unit.value() + "0")
                .bind("at", at.atOffset(UTC))
                .map((row, _) -> Map.entry(new FindingNumber(row.getInt("found_year"), row.getInt("found_serial")), new Agreements.Boundary(
                        row.getString("one"), row.getString("digest_one"), row.getString("other"), row.getString("digest_other"))))
                .list()
                .stream()
                .filter(found -> book.acts(Act.Kind.BOUNDARY_ADOPTED, found.getKey().toString()).stream()
                        .anyMatch(stated -> stated.startsWith(touches(found.getValue()))))
                .map(Map.Entry::getValue)
                .toList();
    }

    /// How the book says that two spaces touch (LA_RequiredRelationshipSpatialUnit): both by their lasting names and the digests of their geometries.
    static String touches(Agreements.Boundary boundary) {
        return "one: %s %s\nother: %s %s\nrelationship: TOUCHES\n".formatted(boundary.one(), boundary.digestOfOne(), boundary.other(),
                boundary.digestOfOther());
    }

    /// Recorded once; the same again changes nothing.
    static void boundary(Handle work, FindingName name, FindingBasis basis, FindingNumber number, Instant at) {
        work.createUpdate("""
                insert into casework.common_boundary (one, digest_one, other, digest_other, since, found_year, found_serial)
                select :one, :digestOne, :other, :digestOther, :at, :year, :serial
                where not exists (select 1 from casework.common_boundary
                                  where one = :one and digest_one = :digestOne and other = :other and digest_other = :digestOther)""")
                .bind("one", name.a())
                .bind("digestOne", basis.digestA())
                .bind("other", name.b())
                .bind("digestOther", basis.digestB())
                .bind("at", at.atOffset(UTC))
                .bind("year", number.year())
                .bind("serial", number.serial())
                .execute();
    }

    private static List<Agreements.Support> supports(Handle work, UnitCode unit, Instant at) {
        return work.createQuery("""
                select dominant, servient, below from casework.agreed_support
                where dominant = :unit and since <= :at order by dominant, servient, ordinal""")
                .bind("unit", unit.value())
                .bind("at", at.atOffset(UTC))
                .map((row, _) -> new Agreements.Support(new UnitCode(row.getString("dominant")), new UnitCode(row.getString("servient")),
                        row.getDouble("below")))
                .list();
    }

    static void support(Handle work, Agreements.Support support, Deed easement, String officer, Instant at) {
        work.createUpdate("""
                insert into casework.agreed_support (dominant, servient, ordinal, below, paper_title, paper_digest, officer, since)
                values (:dominant, :servient,
                        (select count(*) + 1 from casework.agreed_support where dominant = :dominant and servient = :servient),
                        :below, :title, :digest, :officer, :at)""")
                .bind("dominant", support.dominant().value())
                .bind("servient", support.servient().value())
                .bind("below", support.below())
                .bind("title", easement.title())
                .bind("digest", easement.digest())
                .bind("officer", officer)
                .bind("at", at.atOffset(UTC))
                .execute();
    }

    /// Marked once; the same again changes nothing.
    static void depthUnknown(Handle work, FiledFacts.DepthUnknown title, String officer, Instant at) {
        work.createUpdate("""
                insert into casework.depth_unknown (unit, digest, officer, since)
                select :unit, :digest, :officer, :at
                where not exists (select 1 from casework.depth_unknown where unit = :unit and digest = :digest)""")
                .bind("unit", title.lasting())
                .bind("digest", title.digest())
                .bind("officer", officer)
                .bind("at", at.atOffset(UTC))
                .execute();
    }

    /// Of one unit, on either side, or of all.
    static List<FiledEvidence.Support> supportsOnFile(Handle work, Optional<UnitCode> unit, int most) {
        return work.createQuery("""
                select * from casework.agreed_support where :all or dominant = :unit or servient = :unit
                order by dominant, servient, ordinal limit :most""")
                .bind("all", unit.isEmpty())
                .bind("unit", unit.map(UnitCode::value).orElse(""))
                .bind("most", most)
                .map((row, _) -> new FiledEvidence.Support(
                        new Agreements.Support(new UnitCode(row.getString("dominant")), new UnitCode(row.getString("servient")), row.getDouble("below")),
                        row.getString("paper_title"), row.getString("paper_digest"), row.getString("officer"),
                        row.getObject("since", OffsetDateTime.class).toInstant()))
                .list();
    }

    /// Of one unit, or of all.
    static List<FiledEvidence.Title> titlesOnFile(Handle work, Optional<UnitCode> unit, Predicate<FiledFacts.DepthUnknown> counts, int most) {
        return work.createQuery("""
                select * from casework.depth_unknown where :all or unit like :within order by unit, since limit :most""")
                .bind("all", unit.isEmpty())
                .bind("within", unit.map(one -> one.value() + "/%").orElse(""))
                .bind("most", most)
                .map((row, _) -> new FiledEvidence.Title(row.getString("unit"),
                        counts.test(new FiledFacts.DepthUnknown(row.getString("unit"), row.getString("digest"))), row.getString("officer"),
                        row.getObject("since", OffsetDateTime.class).toInstant()))
                .list();
    }

    /// The map that counted at a moment.
    static List<SubDistrict> subDistricts(Handle work, Instant at) {
        return work.createQuery("""
                select * from casework.sub_district_map
                where since = (select max(since) from casework.sub_district_map where since <= :at) order by code""")
                .bind("at", at.atOffset(UTC))
                .map((row, _) -> new SubDistrict(row.getString("code"), DefinitionText.read(row.getString("outline")).stream()
                        .filter(Prism.class::isInstance).map(part -> ((Prism) part).outline()).toList()))
                .list();
    }

    /// A map as it is kept: as high as one metre, for it has no heights.
    static List<SpaceDefinition> prisms(SubDistrict one) {
        return one.outlines().stream().<SpaceDefinition>map(outline -> new Prism(outline, 0, 1)).toList();
    }

    /// From a moment on another map counts.
    static void subDistricts(Handle work, List<SubDistrict> map, Instant since) {
        for (SubDistrict one : map) {
            work.createUpdate("insert into casework.sub_district_map (since, code, outline) values (:since, :code, :outline)")
                    .bind("since", since.atOffset(UTC)).bind("code", one.code()).bind("outline", DefinitionText.write(prisms(one))).execute();
        }
    }
}
