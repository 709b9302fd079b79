package org.undercroft.casework;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.undercroft.certificate.OfficePaper;
import org.undercroft.certificate.OfficePaper.Block;
import org.undercroft.certificate.OfficePaper.Field;
import org.undercroft.examination.Finding;
import org.undercroft.examination.Wording;
import org.undercroft.geometry.Mesh;
import org.undercroft.geometry.Overlap;
import org.undercroft.geometry.Relation;
import org.undercroft.land.CoOwnership;
import org.undercroft.land.Days;
import org.undercroft.land.Interest;
import org.undercroft.land.Party;
import org.undercroft.land.Phrase;
import org.undercroft.land.Registration;
import org.undercroft.land.RestrictionKind;
import org.undercroft.land.RightKind;
import org.undercroft.land.Term;
import org.undercroft.land.UnitCode;
import org.undercroft.register.Register;

/// What the papers of the office say, block by block.
final class PaperBlocks {
    private static final String NONE = "–";

    private PaperBlocks() {}

    /// Mortgage, easement, notice, objection (Detailed Rules, article 20); a seizure and a public zone have no proof.
    static boolean provable(Interest interest) {
        return switch (interest) {
            case Interest.Mortgage _,Interest.Objection _,Interest.Notice _ -> true;
            case Interest.Restriction restriction -> restriction.kind() == RestrictionKind.EASEMENT;
            case Interest.Seizure _,Interest.Right _,Interest.Responsibility _ -> false;
        };
    }

    // ---- proof of registration

    /// The fields of the form in printed order: what is proved, for whom, against whom, where, which unit, what else, remarks.
    static List<Block> proof(Register then, Registration entry, Interest stated) {
        UnitCode unit = entry.unit().code();
        String obligors = then.registrationOf(unit).stream()
                .flatMap(right -> right.interests().stream())
                .filter(Interest.Right.class::isInstance)
                .flatMap(right -> right.parties().stream())
                .map(Party::name)
                .collect(Collectors.joining("、"));
        List<Field> fields = new ArrayList<>();
        fields.add(Field.of(phrase("paper.matter"), kindOf(stated)));
        fields.add(Field.of(phrase("paper.beneficiary"), beneficiary(then, stated)));
        fields.add(Field.of(phrase("paper.obligor"), obligors.isEmpty() ? NONE : obligors));
        fields.add(Field.of(phrase("paper.situs"), entry.unit().situs()));
        fields.add(Field.of(phrase("paper.unit"), unit.printed()));
        then.registrationOf(unit).flatMap(right -> then.certificateOf(right.number()))
                .ifPresent(number -> fields.add(Field.of(phrase("paper.certificate"), number.toString())));
        fields.addAll(particulars(stated));
        fields.add(Field.of(phrase("paper.remarks"), entry.remarks().isBlank() ? NONE : entry.remarks()));
        fields.add(Field.of(phrase("paper.entry"), entry.number().toString()));
        fields.add(Field.of(phrase("paper.entered"), time(entry.at())));
        return List.of(new OfficePaper.Fields(phrase("paper.proof"), fields));
    }

    private static Phrase kindOf(Interest interest) {
        return switch (interest) {
            case Interest.Right right -> Phrase.of(right.kind());
            case Interest.Restriction restriction -> Phrase.of(restriction.kind());
            case Interest.Burden burden -> Phrase.of(burden.kind());
            case Interest.Responsibility _ -> phrase("paper.duty");
        };
    }

    private static String beneficiary(Register then, Interest stated) {
        return switch (stated) {
            case Interest.Burden burden -> burden.beneficiary().name();
            case Interest.Restriction easement -> easement.beneficiary()
                    .map(dominant -> then.registrationOf(dominant).stream()
                            .flatMap(right -> right.interests().stream())
                            .flatMap(right -> right.parties().stream())
                            .map(Party::name)
                            .collect(Collectors.joining("、")))
                    .filter(names -> !names.isEmpty())
                    // a unit that came into the book later: its code says who
                    .or(() -> easement.beneficiary().map(UnitCode::printed))
                    .orElse(NONE);
            case Interest.Right _,Interest.Responsibility _ -> NONE;
        };
    }

    /// What the form's field 其他 holds for each kind.
    private static List<Field> particulars(Interest stated) {
        List<Field> fields = new ArrayList<>();
        switch (stated) {
            case Interest.Mortgage mortgage -> {
                fields.add(Field.of(phrase("paper.mortgageKind"), Phrase.of(mortgage.mortgageKind())));
                fields.add(Field.of(phrase("paper.amount"), mortgage.amount().toString()));
                fields.add(Field.of(phrase("paper.debtTerm"), mortgage.debtTerm().map(PaperBlocks::said).orElse(NONE)));
                fields.add(Field.of(phrase("paper.scope"), mortgage.scope()));
            }
            case Interest.Restriction easement -> {
                fields.add(Field.of(phrase("paper.servient"), easement.unit().printed()));
                fields.add(Field.of(phrase("paper.dominant"), easement.beneficiary().map(UnitCode::printed).orElse(NONE)));
                fields.add(Field.of(phrase("paper.content"), easement.content()));
                fields.add(Field.of(phrase("paper.term"), easement.term().map(PaperBlocks::said).orElse(NONE)));
            }
            case Interest.Objection objection -> fields.add(Field.of(phrase("paper.content"), objection.content()));
            case Interest.Notice notice -> {
                fields.add(Field.of(phrase("paper.noticeKind"), Phrase.of(notice.noticeKind())));
                fields.add(Field.of(phrase("paper.content"), notice.content()));
            }
            case Interest.Seizure _,Interest.Right _,Interest.Responsibility _ -> {}
        }
        return fields;
    }

    // ---- extract from the register

    static List<Block> extract(UnitAnswer answer, List<Interest> interests) {
        UnitLine newest = answer.lines().stream().filter(UnitLine::inForce).findFirst().orElse(answer.lines().getLast());
        List<Block> blocks = new ArrayList<>();
        blocks.add(new OfficePaper.Fields(phrase("paper.basics"), List.of(
                Field.of(phrase("paper.unit"), answer.unit().printed()),
                Field.of(phrase("paper.name"), newest.name()),
                Field.of(phrase("paper.situs"), newest.situs()),
                Field.of(phrase("paper.spaceKind"), Phrase.of(newest.space())),
                Field.of(phrase("paper.right"), right(newest)),
                Field.of(phrase("paper.use"), newest.use().orElse(NONE)),
                Field.of(phrase("paper.term"), newest.term().map(PaperBlocks::said).orElse(NONE)),
                Field.of(phrase("paper.state"), phrase(answer.isInForce() ? "paper.inForce" : "paper.ended")),
                Field.of(phrase("paper.asOf"), answer.asOf().toString()))));
        blocks.add(new OfficePaper.Rows(
                phrase("paper.pieces"),
                List.of(phrase("paper.label"), phrase("paper.name"), phrase("paper.area"), phrase("paper.volume"), phrase("paper.heights")),
                answer.pieces().stream().map(PaperBlocks::piece).toList()));
        blocks.add(new OfficePaper.Rows(
                phrase("paper.interests"),
                List.of(phrase("paper.matter"), phrase("paper.beneficiary"), phrase("paper.content")),
                interests.stream().map(PaperBlocks::interest).toList()));
        blocks.add(new OfficePaper.Rows(
                phrase("paper.history"),
                List.of(phrase("paper.entry"), phrase("paper.entered"), phrase("paper.registration"), phrase("paper.label"), phrase("paper.until"),
                        phrase("paper.certificate")),
                answer.lines().stream().map(PaperBlocks::line).toList()));
        return blocks;
    }

    private static Phrase right(UnitLine line) {
        return line.right().map((RightKind kind) -> Phrase.of(kind))
                .or(() -> line.restriction().map((RestrictionKind kind) -> Phrase.of(kind)))
                .orElseGet(() -> phrase("paper.none"));
    }

    private static List<Field> piece(UnitAnswer.Piece piece) {
        return List.of(
                Field.of(phrase("paper.label"), piece.label()),
                Field.of(phrase("paper.name"), piece.name()),
                Field.of(phrase("paper.area"), metres(piece.planArea())),
                Field.of(phrase("paper.volume"), metres(piece.volume())),
                Field.of(phrase("paper.heights"), heights(piece.bottom(), piece.top())));
    }

    static List<Field> interest(Interest interest) {
        String names = interest.parties().stream().map(Party::name).collect(Collectors.joining("、"));
        Field content = switch (interest) {
            case Interest.Right right -> Field.of(phrase("paper.content"), phrase("paper.held", right.use(), Phrase.of(right.coOwnership()), shares(right)));
            case Interest.Restriction restriction -> Field.of(phrase("paper.content"), restriction.content());
            case Interest.Burden burden -> Field.of(phrase("paper.content"), burden.summary());
            case Interest.Responsibility duty -> Field.of(phrase("paper.content"), duty.content());
        };
        return List.of(Field.of(phrase("paper.matter"), kindOf(interest)), Field.of(phrase("paper.beneficiary"), names.isEmpty() ? NONE : names), content);
    }

    private static String shares(Interest.Right right) {
        return right.coOwnership() == CoOwnership.BY_SHARES
                ? right.holdings().stream().map(holding -> holding.share().toString()).collect(Collectors.joining("、"))
                : "";
    }

    private static List<Field> line(UnitLine line) {
        return List.of(
                Field.of(phrase("paper.entry"), line.entry().toString()),
                Field.of(phrase("paper.entered"), time(line.at())),
                Field.of(phrase("paper.registration"), Phrase.of(line.kind())),
                Field.of(phrase("paper.label"), line.label()),
                Field.of(phrase("paper.until"), line.until().map(Object::toString).orElse(NONE)),
                Field.of(phrase("paper.certificate"), line.certificate().map(Object::toString).orElse(NONE)));
    }

    // ---- strata

    static List<Block> column(Column column) {
        List<OfficePaper.Stratum> strata = column.strata().stream()
                .map(stratum -> new OfficePaper.Stratum(name(stratum.unit()), stratum.bottom(), stratum.top(), stratum.unit().isHeld()))
                .toList();
        return List.of(
                new OfficePaper.Fields(phrase("paper.place"), List.of(
                        Field.of(phrase("paper.north"), decimals(column.place().y(), 3)),
                        Field.of(phrase("paper.east"), decimals(column.place().x(), 3)),
                        Field.of(phrase("paper.ground"), column.ground().isPresent() ? decimals(column.ground().getAsDouble(), 2) : NONE),
                        Field.of(phrase("paper.asOf"), column.asOf().toString()))),
                new OfficePaper.Strata(phrase("paper.columnDrawing"), column.ground(), strata),
                new OfficePaper.Rows(
                        phrase("paper.strata"),
                        List.of(phrase("paper.unit"), phrase("paper.name"), phrase("paper.matter"), phrase("paper.heights"), phrase("paper.depth"),
                                phrase("paper.gap")),
                        column.strata().stream().map(PaperBlocks::stratum).toList()));
    }

    private static List<Field> stratum(Column.Stratum stratum) {
        return List.of(
                Field.of(phrase("paper.unit"), stratum.unit().unit().printed()),
                Field.of(phrase("paper.name"), stratum.unit().name()),
                Field.of(phrase("paper.matter"), right(stratum.unit())),
                Field.of(phrase("paper.heights"), heights(OptionalDouble.of(stratum.bottom()), OptionalDouble.of(stratum.top()))),
                Field.of(phrase("paper.depth"), metres(stratum.depth())),
                Field.of(phrase("paper.gap"), metres(stratum.gap())));
    }

    static List<Block> stack(Stack stack) {
        List<OfficePaper.Stratum> strata = Stream.concat(
                stack.unit().stream(), stack.layers().stream().map(Stack.Layer::unit))
                .flatMap(unit -> unit.box().stream().map(box -> new OfficePaper.Stratum(name(unit), box.minZ(), box.maxZ(), unit.isHeld())))
                .toList();
        List<List<Field>> rows = new ArrayList<>();
        for (Stack.Layer layer : stack.layers()) {
            rows.add(List.of(
                    Field.of(phrase("paper.unit"), layer.unit().unit().printed()),
                    Field.of(phrase("paper.name"), layer.unit().name()),
                    Field.of(phrase("paper.matter"), right(layer.unit())),
                    Field.of(phrase("paper.where"), Phrase.of(layer.place())),
                    Field.of(phrase("paper.gap"), metres(layer.gap())),
                    Field.of(phrase("paper.area"), metres(layer.planArea()))));
        }
        return List.of(
                new OfficePaper.Fields(phrase("paper.parcel"), stack.unit().stream()
                        .map(unit -> Field.of(phrase("paper.unit"), unit.unit().printed() + " " + unit.name()))
                        .toList()),
                new OfficePaper.Strata(phrase("paper.columnDrawing"), OptionalDouble.empty(), strata),
                new OfficePaper.Rows(
                        phrase("paper.strata"),
                        List.of(phrase("paper.unit"), phrase("paper.name"), phrase("paper.matter"), phrase("paper.where"), phrase("paper.gap"),
                                phrase("paper.area")),
                        rows));
    }

    private static String name(UnitLine unit) {
        return unit.unit().brief() + " " + unit.name();
    }

    // ---- report and refusal

    static List<Block> report(Case one, Examination examination) {
        List<Block> blocks = new ArrayList<>(List.of(applied(one, examination)));
        blocks.add(findings(examination));
        blocks.addAll(exhibits(examination));
        blocks.add(new OfficePaper.Prose(phrase("paper.note"), List.of(Field.of(phrase("paper.note"), phrase("paper.reportNote")))));
        return blocks;
    }

    static Block findings(Examination examination) {
        List<Field> findings = examination.findings().stream()
                .map(finding -> Field.of(phrase("paper.finding"), phrase(finding.grave() ? "paper.grave" : "paper.light", Wording.of(finding))))
                .toList();
        return new OfficePaper.Prose(
                phrase("paper.findings"), findings.isEmpty() ? List.of(Field.of(phrase("paper.finding"), phrase("paper.nothingFound"))) : findings);
    }

    static List<Block> refusal(Case.Refused refused) {
        List<Block> blocks = new ArrayList<>();
        Examination examination = refused.lastExamination().orElseThrow();
        blocks.add(applied(refused, examination));
        blocks.add(new OfficePaper.Fields(phrase("paper.refusal"), List.of(
                Field.of(phrase("paper.ground22"), Phrase.of(refused.ground())),
                Field.of(phrase("paper.reasons"), refused.decision().reasons()),
                Field.of(phrase("paper.decided"), time(refused.decision().at())),
                Field.of(phrase("paper.by"), refused.decision().officer()))));
        blocks.add(new OfficePaper.Prose(
                phrase("paper.findings"),
                examination.graveFindings().stream().map(finding -> Field.of(phrase("paper.finding"), Wording.of(finding))).toList()));
        blocks.addAll(exhibits(examination));
        blocks.add(new OfficePaper.Prose(phrase("paper.remedy"), List.of(Field.of(phrase("paper.remedy"), phrase("paper.remedyText")))));
        return blocks;
    }

    private static Block applied(Case one, Examination examination) {
        Application application = one.application();
        return new OfficePaper.Fields(phrase("paper.application"), List.of(
                Field.of(phrase("paper.case"), one.number().toString()),
                Field.of(phrase("paper.registration"), Phrase.of(application.kind())),
                Field.of(phrase("paper.unit"), application.unit().printed()),
                Field.of(phrase("paper.name"), application.name()),
                Field.of(phrase("paper.situs"), application.situs()),
                Field.of(phrase("paper.examined"), time(examination.at())),
                Field.of(phrase("paper.asOf"), examination.seen().toString())));
    }

    /// One drawing for each grave encroachment.
    static List<Block> exhibits(Examination examination) {
        List<Block> exhibits = new ArrayList<>();
        for (Finding finding : examination.graveFindings()) {
            if (finding instanceof Finding.Encroachment encroachment) {
                overlap(encroachment.relation()).ifPresent(overlap -> exhibits.add(exhibit(encroachment, overlap)));
            }
        }
        return exhibits;
    }

    private static Optional<Overlap> overlap(Relation relation) {
        return switch (relation) {
            case Relation.Overlapping(Overlap overlap) -> Optional.of(overlap);
            case Relation.Inside(Overlap overlap) -> Optional.of(overlap);
            case Relation.Around(Overlap overlap) -> Optional.of(overlap);
            case Relation.Same(Overlap overlap) -> Optional.of(overlap);
            case Relation.Touching _,Relation.Apart _ -> Optional.empty();
        };
    }

    private static Block exhibit(Finding.Encroachment finding, Overlap overlap) {
        Mesh body = overlap.body();
        double east = 0;
        double north = 0;
        int corners = 3 * body.triangleCount();
        for (int triangle = 0; triangle < body.triangleCount(); triangle++) {
            for (int corner = 0; corner < 3; corner++) {
                east += body.x(body.corner(triangle, corner)) / corners;
                north += body.y(body.corner(triangle, corner)) / corners;
            }
        }
        return new OfficePaper.Exhibit(
                phrase("paper.exhibit"), finding.a().name(), finding.a().space(), finding.b().name(), finding.b().space(), east, north, overlap.bottom(),
                overlap.top());
    }

    // ---- as it is printed

    static Phrase phrase(String key, Object... values) {
        return new Phrase(PaperBlocks.class, key, values);
    }

    private static String said(Term term) {
        return term.from() + " ~ " + term.to();
    }

    static String time(Instant at) {
        return at.atZone(Days.ZONE).toLocalDateTime().withNano(0).toString().replace('T', ' ');
    }

    private static String heights(OptionalDouble bottom, OptionalDouble top) {
        return bottom.isPresent() && top.isPresent() ? decimals(bottom.getAsDouble(), 2) + " ~ " + decimals(top.getAsDouble(), 2) : NONE;
    }

    private static String metres(OptionalDouble value) {
        return value.isPresent() ? metres(value.getAsDouble()) : NONE;
    }

    private static String metres(double value) {
        return decimals(value, 2);
    }

    private static String decimals(double value, int digits) {
        return String.format(Locale.ROOT, "%." + digits + "f", value);
    }
}
