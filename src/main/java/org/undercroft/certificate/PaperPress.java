package org.undercroft.certificate;

import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.undercroft.land.Phrase;

/// Prints papers of the office, signed like certificates, with their facts inside.
public final class PaperPress {
    static final String FORM = "undercroft-paper-1";
    private static final double QR_SIDE = 42;

    private final InstantSource clock;
    private final Lettering lettering = new Lettering();

    /// @param clock for the moment of signing
    /// @throws PrintRefused when there is no typeface to print with: make the press before a number is given
    public PaperPress(InstantSource clock) {
        this.clock = clock;
    }

    public PrintedPaper print(OfficePaper paper, Signers signers) {
        Facts facts = facts(paper);
        String digest = facts.digest();
        QrText qr = QrText.signed(
                paper.number(), paper.unit().map(unit -> unit.value()).orElse(QrText.NO_UNIT), digest, paper.journal(), paper.issued(),
                signers.key().qrKey());
        List<Attachment> attachments = List.of(
                new Attachment(Attachment.FACTS, "text/plain", Words.markup("file.facts"), facts.text()),
                new Attachment(Attachment.JSON, "application/json", Words.markup("file.json"), facts.json()));
        byte[] pdf = PdfFile.of(xhtml(paper, digest, qr, lettering), paper.number(), paper.issued(), digest, attachments, lettering);
        return new PrintedPaper(paper.number(), digest, Signing.sign(pdf, signers.key(), signers.timeStamps(), clock.instant()));
    }

    // ---- for machines

    /// `said.` facts stand on the pages word for word.
    private static Facts facts(OfficePaper paper) {
        Facts facts = new Facts()
                .put("form", FORM)
                .put("kind", paper.kind().name())
                .put("number", paper.number())
                .put("issued", paper.issued().toString())
                .put("office", paper.office().zh())
                .put("unit", paper.unit().map(unit -> unit.value()).orElse(QrText.NO_UNIT))
                .put("journalThen", paper.journal().toString())
                .put("program", paper.provenance().program())
                .put("ruleSet", paper.provenance().ruleSet());
        int number = 0;
        for (OfficePaper.Block block : paper.blocks()) {
            switch (block) {
                case OfficePaper.Fields form -> {
                    for (OfficePaper.Field field : form.fields()) {
                        facts.put("label.%d".formatted(++number), field.label().in(Locale.ENGLISH)).put("said.%d".formatted(number), said(field));
                    }
                }
                case OfficePaper.Prose prose -> {
                    for (OfficePaper.Field sentence : prose.sentences()) {
                        facts.put("label.%d".formatted(++number), prose.title().in(Locale.ENGLISH)).put("said.%d".formatted(number), said(sentence));
                    }
                }
                case OfficePaper.Rows table -> {
                    for (List<OfficePaper.Field> row : table.rows()) {
                        for (OfficePaper.Field cell : row) {
                            facts.put("label.%d".formatted(++number), cell.label().in(Locale.ENGLISH)).put("said.%d".formatted(number), said(cell));
                        }
                    }
                }
                case OfficePaper.Exhibit exhibit -> facts
                        .put("label.%d".formatted(++number), exhibit.title().in(Locale.ENGLISH))
                        .put("said.%d".formatted(number), "%s / %s".formatted(exhibit.nameA(), exhibit.nameB()));
                case OfficePaper.Strata _,OfficePaper.Drawings _ -> {}
            }
        }
        return facts;
    }

    private static String said(OfficePaper.Field field) {
        return field.said().map(phrase -> phrase.in(Locale.ENGLISH)).orElse(field.value());
    }

    // ---- for people

    private static String xhtml(OfficePaper paper, String digest, QrText qr, Lettering lettering) {
        Map<String, String> values = new HashMap<>();
        values.put("number", Markup.text(paper.number()));
        values.put("titleZh", Markup.text(Phrase.of(paper.kind()).in(Locale.CHINESE)));
        values.put("titleEn", Markup.text(Phrase.of(paper.kind()).in(Locale.ENGLISH)));
        values.put("office", Words.pair(paper.office().zh(), paper.office().en()));
        values.put("issued", paper.issued().toString());
        values.put("unit", paper.unit().map(unit -> Markup.text(unit.printed())).orElse("–"));
        values.put("qr", QrCode.svg(qr.toString(), QR_SIDE));
        StringBuilder blocks = new StringBuilder();
        boolean onNewPage = false;
        for (OfficePaper.Block block : paper.blocks()) {
            // drawings have pages and titles of their own
            boolean drawings = block instanceof OfficePaper.Drawings;
            if (!drawings) {
                blocks.append(onNewPage ? "<h3 class=\"page\">" : "<h3>").append(pair(block.title())).append("</h3>\n");
            }
            blocks.append(markup(block, lettering)).append('\n');
            onNewPage = drawings;
        }
        values.put("blocks", blocks.toString());
        values.put("digest", digest);
        values.put("journal", paper.journal().size() + "<br/>" + paper.journal().root());
        values.put("program", Markup.text(paper.provenance().program()));
        values.put("ruleSet", Markup.text(paper.provenance().ruleSet()));
        values.put("style", new Template("certificate.css").filled(values));
        return lettering.printable(new Template("paper.xhtml").filled(values));
    }

    private static String markup(OfficePaper.Block block, Lettering lettering) {
        return switch (block) {
            case OfficePaper.Fields form -> {
                StringBuilder rows = new StringBuilder("<table>");
                form.fields().forEach(field -> rows.append("<tr><td class=\"name\">")
                        .append(pair(field.label()))
                        .append("</td><td>")
                        .append(value(field))
                        .append("</td></tr>\n"));
                yield rows.append("</table>").toString();
            }
            case OfficePaper.Prose prose -> {
                StringBuilder text = new StringBuilder();
                prose.sentences().forEach(sentence -> text.append("<p>").append(value(sentence)).append("</p>\n"));
                yield text.toString();
            }
            case OfficePaper.Rows table -> rows(table);
            case OfficePaper.Exhibit exhibit -> ExhibitDrawing.markup(exhibit, lettering) + "<p>" + Markup.text("%s / %s".formatted(exhibit.nameA(),
                    exhibit.nameB())) + "</p>";
            case OfficePaper.Strata strata -> StrataDrawing.markup(strata, lettering);
            case OfficePaper.Drawings drawings -> DrawingPages.layers(new Property(drawings.content()), lettering, new Template("layer.xhtml"));
        };
    }

    private static String rows(OfficePaper.Rows table) {
        if (table.rows().isEmpty()) {
            return "<p>" + Words.markup("none") + "</p>";
        }
        StringBuilder text = new StringBuilder("<table class=\"dense\"><thead><tr>");
        table.heads().forEach(head -> text.append("<th>").append(pair(head)).append("</th>"));
        text.append("</tr></thead><tbody>");
        for (List<OfficePaper.Field> row : table.rows()) {
            text.append("<tr>");
            row.forEach(cell -> text.append("<td>").append(value(cell)).append("</td>"));
            text.append("</tr>\n");
        }
        return text.append("</tbody></table>").toString();
    }

    private static String value(OfficePaper.Field field) {
        return field.said().map(PaperPress::pair).orElseGet(() -> Markup.text(field.value()).replace("\n", "<br/>"));
    }

    private static String pair(Phrase phrase) {
        String zh = phrase.in(Locale.CHINESE);
        String en = phrase.in(Locale.ENGLISH);
        return zh.equals(en) ? Markup.text(zh) : Words.pair(zh, en);
    }
}
