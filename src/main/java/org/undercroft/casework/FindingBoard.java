package org.undercroft.casework;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.undercroft.examination.Finding;
import org.undercroft.geometry.GeometryDigest;
import org.undercroft.geometry.Soundness;
import org.undercroft.geometry.SoundnessCheck;
import org.undercroft.geometry.Space;
import org.undercroft.land.CaseNumber;
import org.undercroft.land.PlannedSpace;
import org.undercroft.land.SpatialUnit;
import org.undercroft.land.UnitCode;
import org.undercroft.office.Officer;

/// Findings laid out for whoever reviews them: which of them an examination saw, in which cases some still wait, and what has changed since one was decided.
public final class FindingBoard {
    private final InnerOffice inner;

    FindingBoard(InnerOffice inner) {
        this.inner = inner;
    }

    /// Each finding of a case once, with its lasting identity: what the newest examination saw, in its order, and then what it missed.
    ///
    /// @throws CaseRefused for an account that only asks the book
    public List<FindingInHand> of(Case one, Officer reader) {
        Map<FindingName, LastingFinding> known = new HashMap<>();
        inner.inFile(one.number(), reader, work -> FindingFiles.of(work, one.number())).forEach(lasting -> known.put(lasting.name(), lasting));
        List<FindingInHand> board = new ArrayList<>();
        Set<FindingName> seen = new HashSet<>();
        for (Finding finding : one.lastExamination().map(Examination::findings).orElse(List.of())) {
            FindingName name = FindingName.of(finding, id -> Examining.lasting(one.application(), id));
            if (seen.add(name)) {
                board.add(new FindingInHand(Optional.ofNullable(known.get(name)), Optional.of(finding)));
            }
        }
        known.values().stream()
                .filter(lasting -> lasting.change() == FindingChange.GONE && !seen.contains(lasting.name()))
                .sorted(Comparator.comparing(LastingFinding::number))
                .forEach(gone -> board.add(new FindingInHand(Optional.of(gone), Optional.empty())));
        return board;
    }

    /// What the newest examinations of cases that wait saw and nobody has settled yet.
    ///
    /// @param most cases, the newest first
    /// @throws CaseRefused for an account that only asks the book
    public List<LastingFinding> waiting(Officer reader, int most) {
        return inner.read(work -> {
            inner.reader(work, reader);
            return waiting(work, most).stream()
                    .flatMap(number -> FindingFiles.of(work, number).stream())
                    .filter(finding -> finding.change() != FindingChange.GONE && finding.state() != FindingState.SETTLED)
                    .toList();
        });
    }

    private static List<CaseNumber> waiting(Handle work, int most) {
        return work.createQuery("""
                select c.case_year, c.case_serial from casework.case_file c
                where c.entry is null and c.stage not in ('REFUSED', 'WITHDRAWN', 'ARCHIVED') and exists (
                    select 1 from casework.sighting s
                    join casework.lasting_finding f on f.found_year = s.found_year and f.found_serial = s.found_serial
                    where s.case_year = c.case_year and s.case_serial = c.case_serial and s.change <> 'GONE' and f.state <> 'SETTLED')
                order by c.case_year desc, c.case_serial desc limit :most""")
                .bind("most", most)
                .map((row, _) -> new CaseNumber(row.getInt("case_year"), row.getInt("case_serial")))
                .list();
    }

    /// On what a finding was decided last, or seen before, where that is not what it is now.
    ///
    /// @throws CaseRefused for an account that only asks the book
    public Optional<FindingBasis> before(LastingFinding finding, Officer reader) {
        return inner.inFile(finding.seenIn(), reader, work -> {
            List<FindingBasis> earlier = new ArrayList<>(FindingFiles.settlements(work, finding.number()).reversed().stream().map(Settlement::basis).toList());
            if (earlier.isEmpty()) {
                earlier.addAll(sighted(work, finding.number()));
            }
            return earlier.stream().filter(basis -> !basis.equals(finding.basis())).findFirst();
        });
    }

    /// Newest first.
    private static List<FindingBasis> sighted(Handle work, FindingNumber number) {
        return work.createQuery("""
                select digest_a, digest_b, tolerance, rules from casework.sighting
                where found_year = :year and found_serial = :serial order by at desc, ordinal desc""")
                .bind("year", number.year())
                .bind("serial", number.serial())
                .map((row, _) -> new FindingBasis(row.getString("digest_a"), row.getString("digest_b"), row.getDouble("tolerance"), row.getInt("rules")))
                .list();
    }

    /// The spaces of a finding that are not what they were when it was decided last or, where it never was, seen before; none where a geometry is lost.
    ///
    /// @throws CaseRefused for an account that only asks the book
    public List<GeometryChange> changes(LastingFinding finding, Officer reader) {
        Optional<FindingBasis> before = before(finding, reader);
        return before.stream()
                .flatMap(then -> Stream.of(
                        change(finding.name().a(), then.digestA(), finding.basis().digestA()),
                        change(finding.name().b(), then.digestB(), finding.basis().digestB())))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<GeometryChange> change(String lasting, String then, String now) {
        if (then.equals(now) || then.isEmpty() || now.isEmpty()) {
            return Optional.empty();
        }
        Optional<Known> before = space(lasting, then);
        Optional<Known> after = space(lasting, now);
        return before.flatMap(old -> after.map(fresh -> GeometryChange.of(fresh.name(), old.space(), fresh.space())));
    }

    private record Known(String name, Space space) {}

    /// A space as it had this geometry: in the book, in an application, or in one that a corrected one has taken the place of.
    private Optional<Known> space(String lasting, String digest) {
        int slash = lasting.indexOf('/');
        if (slash < 0) {
            return Optional.empty();
        }
        UnitCode unit = new UnitCode(lasting.substring(0, slash));
        return registered(unit, lasting, digest).or(() -> appliedFor(unit, digest));
    }

    private Optional<Known> registered(UnitCode unit, String lasting, String digest) {
        return inner.register().history(unit).reversed().stream()
                .flatMap(statement -> statement.entry().unit().units().stream())
                .filter((SpatialUnit one) -> one.id().toString().equals(lasting) && one.digest().equals(digest))
                .findFirst()
                .map(one -> new Known(one.name(), one.space().in(inner.settings().frame())));
    }

    private Optional<Known> appliedFor(UnitCode unit, String digest) {
        return inner.read(work -> applications(work, unit)).stream()
                .flatMap(application -> application.spaces().stream()
                        .filter(planned -> GeometryDigest.of(planned.parts()).equals(digest))
                        .flatMap(planned -> sound(planned).stream())
                        .map(space -> new Known(application.name(), space)))
                .findFirst();
    }

    private Optional<Space> sound(PlannedSpace planned) {
        return SoundnessCheck.STANDARD.examine(planned.parts(), inner.settings().frame()) instanceof Soundness.Sound(Space space)
                ? Optional.of(space)
                : Optional.empty();
    }

    private static List<Application> applications(Handle work, UnitCode unit) {
        List<CaseNumber> cases = work.createQuery("""
                select case_year, case_serial from casework.case_file where unit = :unit order by case_year desc, case_serial desc""")
                .bind("unit", unit.value())
                .map((row, _) -> new CaseNumber(row.getInt("case_year"), row.getInt("case_serial")))
                .list();
        List<Application> applications = new ArrayList<>();
        for (CaseNumber number : cases) {
            CaseFiles.find(work, number).map(CaseFiles.Row::application).ifPresent(applications::add);
            Paperwork.list(work, number).reversed().stream()
                    .filter(document -> document.kind().equals(CaseDocument.FORMER_APPLICATION))
                    .map(document -> new String(Paperwork.read(work, number, document.ordinal()), StandardCharsets.UTF_8))
                    .forEach(text -> applications.add(ApplicationText.read(text)));
        }
        return applications;
    }
}
