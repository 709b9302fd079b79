package org.undercroft.casework;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.undercroft.certificate.CertificateContent;
import org.undercroft.certificate.OfficePaper;
import org.undercroft.certificate.OfficePaper.Block;
import org.undercroft.certificate.OfficePaper.Field;
import org.undercroft.land.Holding;
import org.undercroft.land.Interest;
import org.undercroft.land.Phrase;
import org.undercroft.land.Registration;
import org.undercroft.land.SpatialUnit;
import org.undercroft.land.UnitCode;
import org.undercroft.register.Register;

/// What the collective edition of ownership certificates says: first what it holds, then unit by unit the form in printed order, its spaces, what lies on
/// it, its plans and sections.
final class CollectiveBlocks {
    private static final String NONE = "–";

    private CollectiveBlocks() {}

    /// Who holds the right of an entry, and how much: two units go into one document when these agree.
    static Set<Holding> holdings(Registration entry) {
        return new HashSet<>(right(entry).holdings());
    }

    private static Interest.Right right(Registration entry) {
        return entry.interests().stream().filter(Interest.Right.class::isInstance).map(Interest.Right.class::cast).findFirst().orElseThrow();
    }

    /// A unit's certificate, with the area it prints.
    private record Member(CertificateContent content, double area) {
        Member(CertificateContent content) {
            this(content, content.planArea());
        }
    }

    static List<Block> of(Register then, List<CertificateContent> contents) {
        List<Member> members = contents.stream().map(Member::new).toList();
        List<Block> blocks = new ArrayList<>();
        blocks.add(new OfficePaper.Rows(
                phrase("paper.collective"),
                List.of(phrase("paper.unit"), phrase("paper.name"), phrase("paper.certificate"), phrase("paper.area"), phrase("paper.volume"),
                        phrase("paper.heights")),
                members.stream().map(CollectiveBlocks::line).toList()));
        for (Member member : members) {
            CertificateContent content = member.content;
            String unit = content.registration().unit().code().printed();
            blocks.add(new OfficePaper.Fields(phrase("paper.rightOn", unit), form(member)));
            blocks.add(new OfficePaper.Rows(
                    phrase("paper.pieces"),
                    List.of(phrase("paper.label"), phrase("paper.name"), phrase("paper.area"), phrase("paper.volume"), phrase("paper.heights"),
                            phrase("paper.geometry")),
                    content.registration().unit().units().stream().map(CollectiveBlocks::piece).toList()));
            blocks.add(new OfficePaper.Rows(
                    phrase("paper.interests"),
                    List.of(phrase("paper.matter"), phrase("paper.beneficiary"), phrase("paper.content")),
                    then.interestsOn(content.registration().unit().code()).stream().map(PaperBlocks::interest).toList()));
            blocks.add(new OfficePaper.Drawings(content));
        }
        return blocks;
    }

    private static List<Field> line(Member member) {
        CertificateContent content = member.content;
        List<SpatialUnit> units = content.registration().unit().units();
        return List.of(
                Field.of(phrase("paper.unit"), content.registration().unit().code().printed()),
                Field.of(phrase("paper.name"), content.registration().unit().name()),
                Field.of(phrase("paper.certificate"), content.number().toString()),
                Field.of(phrase("paper.area"), figure(member.area)),
                Field.of(phrase("paper.volume"), figure(volume(units))),
                Field.of(phrase("paper.heights"), heights(units)));
    }

    /// The fields in the order in which the form prints them.
    private static List<Field> form(Member member) {
        CertificateContent content = member.content;
        Registration entry = content.registration();
        Interest.Right right = right(entry);
        UnitCode code = entry.unit().code();
        List<SpatialUnit> units = entry.unit().units();
        return List.of(
                Field.of(phrase("paper.certificate"), content.number().toString()),
                Field.of(phrase("paper.holder"), right.holdings().stream().map(holding -> holding.party().name()).collect(Collectors.joining("、"))),
                Field.of(phrase("paper.shares"), shares(right)),
                Field.of(phrase("paper.situs"), entry.unit().situs()),
                Field.of(phrase("paper.unit"), code.printed()),
                Field.of(phrase("paper.right"), Phrase.of(right.kind())),
                Field.of(phrase("paper.nature"), Phrase.of(right.nature())),
                Field.of(phrase("paper.use"), right.use()),
                Field.of(phrase("paper.area"), figure(member.area)),
                Field.of(phrase("paper.term"), right.term().map(term -> term.from() + " – " + term.to()).orElse(NONE)),
                Field.of(phrase("paper.particulars"), phrase("paper.particularsSaid", heights(units), figure(volume(units)))),
                Field.of(phrase("paper.remarks"), entry.remarks().isBlank() ? NONE : entry.remarks()),
                Field.of(phrase("paper.entry"), entry.number().toString()),
                Field.of(phrase("paper.entered"), PaperBlocks.time(entry.at())));
    }

    /// As the certificate says it: the right alone decides, so that a group that holds the whole is one holder in both.
    private static Phrase shares(Interest.Right right) {
        return switch (right.coOwnership()) {
            case SOLE -> phrase("paper.sole");
            case BY_SHARES -> phrase(
                    "paper.byShares",
                    right.holdings().stream().map(holding -> holding.party().name() + " " + holding.share()).collect(Collectors.joining("、")));
            case JOINT -> phrase("paper.joint");
        };
    }

    private static List<Field> piece(SpatialUnit unit) {
        return List.of(
                Field.of(phrase("paper.label"), unit.id().label()),
                Field.of(phrase("paper.name"), unit.name()),
                Field.of(phrase("paper.area"), figure(unit.space().planArea())),
                Field.of(phrase("paper.volume"), figure(unit.space().volume())),
                Field.of(phrase("paper.heights"), heights(List.of(unit))),
                Field.of(phrase("paper.geometry"), unit.digest()));
    }

    private static double volume(List<SpatialUnit> units) {
        return units.stream().mapToDouble(unit -> unit.space().volume()).sum();
    }

    private static String heights(List<SpatialUnit> units) {
        double bottom = units.stream().mapToDouble(unit -> unit.space().bottom()).min().orElseThrow();
        double top = units.stream().mapToDouble(unit -> unit.space().top()).max().orElseThrow();
        return String.format(Locale.ROOT, "%.2f ~ %.2f", bottom, top);
    }

    private static String figure(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }

    private static Phrase phrase(String key, Object... values) {
        return new Phrase(CollectiveBlocks.class, key, values);
    }
}
