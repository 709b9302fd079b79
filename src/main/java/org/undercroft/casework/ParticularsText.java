package org.undercroft.casework;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.undercroft.land.EntryNumber;
import org.undercroft.land.Figure;
import org.undercroft.land.Succession;
import org.undercroft.land.UnitCode;

/// The last lines of an application as a case file keeps it. Applications of earlier versions end before them.
final class ParticularsText {
    private ParticularsText() {}

    static void write(ApplicationText.Writer text, Particulars particulars) {
        if (particulars.equals(Particulars.NONE)) {
            return;
        }
        text.line("offset", particulars.offset());
        text.list("measures", particulars.figures(), (writer, figure) -> {
            writer.line("measure", figure.kind());
            writer.line("amount", figure.value().toPlainString());
            writer.line("provenance", figure.provenance());
        });
        text.line("keeps", particulars.keeps().map(EntryNumber::toString).orElse(""));
        text.line("reshaping", particulars.reshaping().map(reshaping -> reshaping.event().name()).orElse(""));
        particulars.reshaping().ifPresent(reshaping -> {
            text.list("from", reshaping.from(), (writer, unit) -> writer.line("ends", unit.value()));
            text.list("into", reshaping.into(), (writer, part) -> {
                writer.line("begins", part.unit().value());
                writer.line("called", part.name());
                writer.list("of spaces", part.spaceIds(), (inner, id) -> inner.line("space", id));
            });
        });
    }

    static Particulars read(ApplicationText.Reader text) {
        if (!text.key().equals("offset")) {
            return Particulars.NONE;
        }
        double offset = text.one("offset", Double::valueOf);
        List<Figure> figures = text.list("measures", () -> new Figure(
                text.one("measure", Figure.Kind::valueOf), text.one("amount", BigDecimal::new), text.one("provenance", Figure.Provenance::valueOf)));
        Optional<EntryNumber> keeps = text.maybe("keeps", number -> new EntryNumber(Long.parseLong(number)));
        Optional<Succession.Event> event = text.maybe("reshaping", Succession.Event::valueOf);
        Optional<Particulars.Reshaping> reshaping = event.map(it -> new Particulars.Reshaping(
                it,
                text.list("from", () -> text.one("ends", UnitCode::new)),
                text.list("into", () -> new Particulars.Part(
                        text.one("begins", UnitCode::new), text.line("called"), text.list("of spaces", () -> text.line("space"))))));
        return new Particulars(offset, figures, keeps, reshaping);
    }
}
