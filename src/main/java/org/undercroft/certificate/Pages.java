package org.undercroft.certificate;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.undercroft.geometry.Point2;
import org.undercroft.land.Holding;
import org.undercroft.land.Interest;
import org.undercroft.land.ReferenceSystem;
import org.undercroft.land.Registration;
import org.undercroft.land.Source;
import org.undercroft.land.SpaceKind;
import org.undercroft.land.SpatialUnit;

/// Fills the templates in: one XHTML document with all pages.
final class Pages {
    /// The register's day begins at midnight in China, wherever the program runs.
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final double QR_SIDE = 64;
    /// Square metres: a mu is a fifteenth of a hectare.
    private static final double MU = 10_000.0 / 15;

    private final Property property;
    private final CertificateContent content;
    private final Registration entry;
    private final Map<String, String> values = new HashMap<>();

    private Pages(Property property) {
        this.property = property;
        this.content = property.content();
        this.entry = content.registration();
    }

    /// @param attachments what is put into the file, in order, `qr` the text of the QR code
    static String of(Property property, Facts facts, List<Attachment> attachments, QrText qr, Lettering lettering, Forms forms) {
        Pages pages = new Pages(property);
        pages.cover(qr);
        pages.rights();
        pages.limits();
        pages.interests();
        new DrawingPages(property, lettering, forms.layer()).fill(pages.values);
        pages.stack();
        pages.values.put("faces", FaceTable.markup(property));
        pages.provenance(facts, attachments);
        pages.values.put("style", forms.style().filled(pages.values));
        return lettering.printable(forms.certificate().filled(pages.values));
    }

    private void put(String key, String text) {
        values.put(key, Markup.text(text));
    }

    private void cover(QrText qr) {
        put("number", content.number().toString());
        values.put("office", Words.pair(content.office().zh(), content.office().en()));
        put("name", entry.unit().name());
        put("situs", entry.unit().situs());
        put("unit", entry.unit().code().printed());
        put("issued", day(content.issued()));
        values.put("qr", QrCode.svg(qr.toString(), QR_SIDE));
    }

    private void rights() {
        Interest.Right right = property.right();
        put("holders", right.holdings().stream().map(holding -> holding.party().name()).collect(Collectors.joining("、")));
        values.put("shares", switch (right.coOwnership()) {
            case SOLE -> Words.markup("shares.sole");
            case BY_SHARES -> Words.markup("shares.byShares") + "<br/>" + shares(right);
            case JOINT -> Words.markup("shares.joint");
        });
        values.put("rightKind", Words.markup(right.kind()));
        values.put("rightNature", Words.markup(right.nature()));
        put("use", right.use());
        values.put(
                "area", Words.markup("area.figure", Markup.grouped(property.planArea(), 2), Markup.grouped(property.planArea() / MU, 2)));
        values.put("term", right.term()
                .map(term -> Words.markup("term.fromTo", day(term.from()), day(term.to())))
                .orElseGet(() -> Words.markup("term.none")));
        values.put("particulars", particulars());
        values.put("remarks", entry.remarks().isBlank() ? Words.markup("remarks.none") : Markup.text(entry.remarks()));
        put("registered", day(entry.at().atZone(ZONE).toLocalDate()));
    }

    private static String shares(Interest.Right right) {
        return right.holdings().stream()
                .map((Holding holding) -> Markup.text(holding.party().name() + " " + holding.share()))
                .collect(Collectors.joining("<br/>"));
    }

    private boolean surface() {
        return property.own().stream().allMatch(body -> body.unit().kind() == SpaceKind.SURFACE_PARCEL);
    }

    private String particulars() {
        SpatialUnit first = property.own().getFirst().unit();
        OptionalInt datum = first.system().height();
        List<String> lines = new ArrayList<>();
        lines.add(Words.markup(surface() ? "particulars.setUpSurface" : "particulars.setUp"));
        lines.add(Words.pair(
                Words.zh("particulars.heights", height(property.bottom()), height(property.top()), datumSaid(datum, true)),
                Words.en("particulars.heights", height(property.bottom()), height(property.top()), datumSaid(datum, false))));
        lines.add(Words.markup("particulars.volume", Markup.grouped(property.volume(), 2)));
        lines.add(Words.markup("particulars.basis", first.basis()));
        return String.join("<br/>", lines);
    }

    private static String datumSaid(OptionalInt datum, boolean chinese) {
        String key = datum.isEmpty() ? "limit.datumNone" : datum.getAsInt() == 5737 ? "limit.datum1985" : "limit.datumOther";
        String code = datum.isEmpty() ? "" : Integer.toString(datum.getAsInt());
        return chinese ? Words.zh(key, code) : Words.en(key, code);
    }

    private void limits() {
        SpatialUnit first = property.own().getFirst().unit();
        ReferenceSystem system = first.system();
        StringBuilder rows = new StringBuilder();
        row(rows, "limit.setUp", Words.markup(surface() ? "limit.surface" : "limit.below"));
        row(rows, "limit.top", height(property.top()) + " m");
        row(rows, "limit.bottom", height(property.bottom()) + " m");
        row(rows, "limit.range", height(property.bottom()) + " m ~ " + height(property.top()) + " m");
        row(rows, "limit.depth", property.depths()
                .map(depths -> Words.markup(
                        "limit.depthValue", Markup.number(depths.least(), 1), Markup.number(depths.most(), 1), depths.measured().toString()))
                .orElseGet(() -> Words.markup("limit.depthUnknown")));
        property.depths().ifPresent(depths -> row(rows, "limit.layers", layers(depths)));
        row(rows, "limit.area", Markup.grouped(property.planArea(), 2) + " m² = " + Markup.grouped(property.planArea() / MU, 2) + " 亩 mu");
        row(rows, "limit.volume", Markup.grouped(property.volume(), 2) + " m³");
        String meaning = system.plan() == ReferenceSystem.BEILUN.plan() ? "limit.beilun" : "limit.systemPlain";
        row(rows, "limit.system", Words.pair(
                Words.zh("limit.systemValue", system.toString(), Words.zh(meaning)), Words.en("limit.systemValue", system.toString(), Words.en(meaning))));
        row(rows, "limit.datum", Words.pair(datumSaid(system.height(), true), datumSaid(system.height(), false)));
        row(rows, "limit.distortion", distortion(system));
        row(rows, "limit.chord", Words.markup("limit.chordValue", Markup.number(property.chordError(), 3)));
        row(rows, "limit.accuracy", Words.markup(
                "limit.accuracyValue", first.surveyClass(), Markup.number(first.surveyClass().standardError(), 3)));
        values.put("limits", rows.toString());
        values.put("spaces", spaces());
        values.put("declared", declared());
    }

    private String distortion(ReferenceSystem system) {
        Point2 middle = property.frame().toWorld(
                new Point2((property.box().minX() + property.box().maxX()) / 2, (property.box().minY() + property.box().maxY()) / 2));
        return Distortion.at(system, middle)
                .map(it -> Words.markup(
                        "limit.distortionValue", Markup.number(it.centimetresPerKilometre(), 1), Markup.number(it.squareMetresIn(property.planArea()), 2)))
                .orElseGet(() -> Words.markup("limit.distortionUnknown"));
    }

    private static void row(StringBuilder rows, String key, String markup) {
        rows.append("<tr><td class=\"name\">").append(Words.markup(key)).append("</td><td>").append(markup).append("</td></tr>\n");
    }

    private String layers(Property.Depths depths) {
        List<Double> limits = content.layers().limits();
        int from = content.layers().layerOf(Math.max(0, depths.least()));
        int to = content.layers().layerOf(Math.max(0, depths.most()));
        List<String> names = new ArrayList<>();
        for (int layer = from; layer <= to; layer++) {
            if (layer == limits.size()) {
                names.add(limits.isEmpty() ? "" : Words.markup("limit.layerBelow", plain(limits.getLast())));
            } else if (layer == 0) {
                names.add(Words.markup("limit.layerTo", plain(limits.getFirst())));
            } else {
                names.add(Words.markup("limit.layerBetween", plain(limits.get(layer - 1)), plain(limits.get(layer))));
            }
        }
        return String.join("<br/>", names);
    }

    private String spaces() {
        Table table = new Table("dense")
                .column("space.label", 10)
                .column("space.kind", 34)
                .number("space.area", 23)
                .number("space.volume", 26)
                .number("space.bottom", 15)
                .number("space.top", 15)
                .column("space.digest", 51);
        for (Property.Body body : property.own()) {
            table.row(
                    Markup.text(body.unit().id().label()),
                    Words.markup(body.unit().kind()) + "<br/>" + Markup.text(body.unit().name()),
                    Markup.grouped(body.planArea(), 2),
                    Markup.grouped(body.space().volume(), 2),
                    height(body.space().bottom()),
                    height(body.space().top()),
                    "<span class=\"mono\">" + halves(body.unit().digest()) + "</span>");
        }
        return table.markup();
    }

    private String declared() {
        if (content.declared().isEmpty()) {
            return "<p>" + Words.markup("none") + "</p>";
        }
        Table table = new Table("").column("figure.name", 100).number("figure.value", 74);
        for (DeclaredFigure figure : content.declared()) {
            table.row(Words.pair(figure.zh(), figure.en()), Markup.grouped(figure.value(), 0) + " " + Markup.text(figure.unit()));
        }
        return table.markup();
    }

    private void interests() {
        Table table = new Table("").column("restriction.kind", 50).column("restriction.content", 84).column("restriction.beneficiary", 40);
        boolean any = false;
        for (Interest interest : content.interests()) {
            switch (interest) {
                case Interest.Right _ -> {}
                case Interest.Restriction restriction -> {
                    any = true;
                    table.row(
                            Words.markup(restriction.kind()),
                            Markup.text(restriction.content()),
                            restriction.beneficiary()
                                    .map(code -> Markup.text(code.printed()))
                                    .orElseGet(() -> Words.markup("restriction.public")));
                }
                case Interest.Burden burden -> {
                    any = true;
                    table.row(
                            Words.markup(burden.kind()),
                            Words.pair(burden.summary().in(Locale.SIMPLIFIED_CHINESE), burden.summary().in(Locale.ENGLISH)),
                            Markup.text(burden.beneficiary().name()));
                }
                case Interest.Responsibility duty -> {
                    any = true;
                    table.row(Words.markup("restriction.duty"), Markup.text(duty.content()), "");
                }
            }
        }
        values.put("restrictions", any ? table.markup() : "<p>" + Words.markup("none") + "</p>");
        values.put("zones", zones());
    }

    private String zones() {
        Table table = new Table("").column("zone.name", 74).column("zone.unit", 60).number("zone.heights", 40);
        boolean any = false;
        for (Property.Body body : property.others()) {
            if (body.zone() && body.space().box().meetsInPlan(property.box())) {
                any = true;
                table.row(
                        Markup.text(body.unit().name()) + " " + Words.markup("zone.notPart"),
                        Markup.text(body.unit().unit().printed()),
                        height(body.space().bottom()) + " ~ " + height(body.space().top()));
            }
        }
        return any ? table.markup() : "<p>" + Words.markup("none") + "</p>";
    }

    private void stack() {
        Table table = new Table("dense")
                .column("stack.unit", 66)
                .column("zone.unit", 44)
                .column("stack.side", 26)
                .number("stack.heights", 22)
                .number("stack.gap", 16);
        boolean told = false;
        for (Property.Storey storey : property.stack()) {
            if (!told && storey.body().space().top() < property.top()) {
                told = true;
                thisProperty(table);
            }
            SpatialUnit unit = storey.body().unit();
            table.row(
                    Markup.text(unit.name()),
                    Markup.text(unit.unit().printed()),
                    Words.markup(storey.side()) + "<br/>" + Words.markup(storey.directly() ? "stack.directly" : "stack.within"),
                    height(storey.body().space().bottom()) + "<br/>" + height(storey.body().space().top()),
                    Markup.number(storey.gap(), 2));
        }
        if (!told) {
            thisProperty(table);
        }
        values.put("stack", table.markup());
    }

    private void thisProperty(Table table) {
        table.row(
                "<b>" + Markup.text(entry.unit().name()) + "</b>",
                "<b>" + Markup.text(entry.unit().code().printed()) + "</b>",
                "<b>" + Words.markup("stack.this") + "</b>",
                height(property.bottom()) + "<br/>" + height(property.top()),
                "–");
    }

    private void provenance(Facts facts, List<Attachment> attachments) {
        StringBuilder rows = new StringBuilder();
        row(rows, "provenance.entry", entry.number().toString());
        row(rows, "provenance.case", entry.caseNumber().toString());
        row(rows, "provenance.kind", Words.markup(entry.kind()));
        row(rows, "provenance.at", DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT).format(entry.at().atZone(ZONE)) + " (" + ZONE + ")");
        row(rows, "provenance.officers", Markup.text(entry.clerk() + " / " + entry.reviewer() + " / " + entry.registrar()));
        row(rows, "provenance.entryDigest", mono(entry.digest()));
        row(rows, "provenance.journal", entry.journal().size() + "<br/>" + mono(entry.journal().root().toString()));
        row(rows, "provenance.facts", mono(facts.digest()));
        row(rows, "provenance.sources", entry.sources().isEmpty()
                ? Words.markup("none")
                : entry.sources().stream()
                        .map((Source source) -> Markup.text(source.title()) + "<br/>" + mono(source.digest()))
                        .collect(Collectors.joining("<br/>")));
        row(rows, "provenance.program", Markup.text(content.provenance().program()));
        row(rows, "provenance.ruleSet", Markup.text(content.provenance().ruleSet()));
        values.put("provenance", rows.toString());
        Table table = new Table("dense").column("file.name", 28).column("file.meaning", 82).column("file.digest", 64);
        for (Attachment attachment : attachments) {
            table.row(
                    Markup.text(attachment.name()),
                    attachment.meaning(),
                    // the table of files stands among the facts' pages, not in the facts: each may name the other
                    "<span class=\"mono\">" + halves(attachment.digest()) + "</span>");
        }
        values.put("attachments", table.markup());
    }

    private static String mono(String digest) {
        return "<span class=\"mono\">" + Markup.text(digest) + "</span>";
    }

    private static String halves(String digest) {
        int half = digest.length() / 2;
        return Markup.text(digest.substring(0, half)) + "<br/>" + Markup.text(digest.substring(half));
    }

    private static String height(double metres) {
        return Markup.number(metres, 2);
    }

    private static String plain(double value) {
        return Markup.number(value, value == Math.rint(value) ? 0 : 2);
    }

    private static String day(LocalDate date) {
        return date.toString();
    }
}
