package org.undercroft.console;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.undercroft.casework.Column;
import org.undercroft.casework.Listing;
import org.undercroft.casework.NoticeList;
import org.undercroft.casework.Stack;
import org.undercroft.casework.StackPlace;
import org.undercroft.casework.UnitAnswer;
import org.undercroft.casework.UnitLine;
import org.undercroft.land.CoOwnership;
import org.undercroft.land.Days;
import org.undercroft.land.Phrase;

/// Answers for people.
final class EnquiryText {
    private final Terminal terminal;

    EnquiryText(Terminal terminal) {
        this.terminal = terminal;
    }

    // ---- a unit

    void unit(UnitAnswer answer) {
        if (answer.lines().isEmpty()) {
            terminal.say("unit.none", answer.unit().printed());
            return;
        }
        if (!answer.isInForce()) {
            terminal.say("unit.retired", answer.unit().printed());
        }
        List<UnitLine> lines = answer.lines();
        lines.stream().filter(UnitLine::inForce).forEach(line -> inForce(line, answer));
        lines.stream().filter(line -> !line.inForce()).forEach(line -> {
            head(line);
            line.until().ifPresentOrElse(until -> terminal.say("unit.ended", line.entry().toString(), line.kind(), until.toString()),
                    () -> terminal.say("unit.cancelled", line.entry().toString(), line.kind()));
        });
        answer.standing().forEach(one -> terminal.say("unit.hanging", one.matter(), one.id().label(),
                one.rank().isPresent() ? terminal.words("unit.rank", one.rank().getAsInt()) : "", one.beneficiary().orElse("-"), one.entry().toString(),
                one.lastDay().map(Object::toString).orElse("-")));
        answer.touching().forEach(one -> terminal.say("unit.touches", one.piece(), one.other()));
        answer.lineage().forEach(step -> terminal.say("unit.lineage", step.old().printed(), step.event(), step.now().printed(), step.date().toString(),
                step.entry().toString()));
    }

    private void inForce(UnitLine line, UnitAnswer answer) {
        head(line);
        terminal.say("unit.entry", line.entry().toString(), day(line), line.kind(), line.caseNumber().toString());
        line.right().ifPresent(right -> terminal.say("unit.right", right, line.use().orElse("-"),
                line.term().map(term -> term.from() + " … " + term.to()).orElse("-")));
        line.restriction().ifPresent(restriction -> terminal.out().println("  " + Phrase.of(restriction).in(terminal.language())));
        line.holders().forEach(holder -> terminal.say("unit.holder", holder.name().orElse("…"), holder.number().orElse("…"),
                line.joint() ? CoOwnership.JOINT : holder.share().toString()));
        answer.pieces().stream().filter(piece -> belongs(piece.label(), line.label())).forEach(piece -> {
            String code = line.unit().value() + "/" + piece.label();
            if (piece.bottom().isPresent()) {
                terminal.say("unit.line", code, piece.name(), piece.level(), Figures.size(piece.volume()), metres(piece.bottom()), metres(piece.top()));
            } else {
                terminal.say("unit.lineNoHeights", code, piece.name(), piece.level(), Figures.size(piece.volume()));
            }
        });
        line.certificate().ifPresent(number -> terminal.say("unit.certificate", number.toString()));
        line.documents().forEach(document -> terminal.say("unit.document", document.title(), document.digest()));
        withheld(line);
    }

    private static boolean belongs(String piece, String statement) {
        return piece.equals(statement) || piece.startsWith(statement + "-");
    }

    private void head(UnitLine line) {
        terminal.out().println("%s/%s  %s  %s".formatted(line.unit().printed(), line.label(), line.name(), line.situs()));
    }

    private static String day(UnitLine line) {
        return Days.of(line.at()).toString();
    }

    private void withheld(UnitLine line) {
        if (!line.withheld().isEmpty()) {
            terminal.say("enquiry.withheld", fields(line));
        }
    }

    private String fields(UnitLine line) {
        return line.withheld().stream().sorted().map(field -> Phrase.of(field).in(terminal.language()))
                .collect(Collectors.joining(terminal.words("enquiry.and")));
    }

    // ---- many

    void listing(Listing listing) {
        listing.hits().forEach(hit -> {
            terminal.out().println(brief(hit.unit()) + distance(hit.distance()));
        });
        end(listing.hits().isEmpty(), listing.more());
    }

    private String distance(OptionalDouble distance) {
        return distance.isPresent() ? "  " + terminal.words("search.distance", metres(distance)) : "";
    }

    private void end(boolean empty, boolean more) {
        if (empty) {
            terminal.say("enquiry.nothing");
        }
        if (more) {
            terminal.say("enquiry.more");
        }
    }

    /// Code, name, kind, heights, holders in one line.
    private String brief(UnitLine line) {
        List<String> parts = new ArrayList<>(List.of(line.unit().value() + "/" + line.label(), line.name(), Phrase.of(line.space()).in(terminal.language())));
        parts.add(line.box().map(box -> terminal.words("search.heights", metres(box.minZ()), metres(box.maxZ())))
                .orElseGet(() -> line.showsPlace() ? "-" : terminal.words("search.placeWithheld")));
        holders(line).ifPresent(parts::add);
        return String.join("  ", parts);
    }

    private Optional<String> holders(UnitLine line) {
        String names = line.holders().stream().map(holder -> holder.name().orElse("…")).distinct().collect(Collectors.joining(", "));
        return Optional.of(names).filter(some -> !some.isEmpty());
    }

    void column(Column column) {
        terminal.say("column.head", metres(column.place().x()), metres(column.place().y()),
                column.ground().isPresent() ? metres(column.ground()) : terminal.words("column.noGround"));
        column.strata().forEach(stratum -> terminal.say("column.stratum", metres(stratum.top()), metres(stratum.bottom()), figure(stratum.gap()),
                figure(stratum.depth()), said(stratum.unit())));
        column.nearby().forEach(line -> terminal.say("column.nearby", said(line)));
        end(column.strata().isEmpty() && column.nearby().isEmpty(), false);
    }

    /// Code, name, right or burden, holders, certificate.
    private String said(UnitLine line) {
        List<String> parts = new ArrayList<>(List.of(line.unit().value() + "/" + line.label(), line.name()));
        line.right().ifPresent(right -> parts.add(Phrase.of(right).in(terminal.language())));
        line.restriction().ifPresent(restriction -> parts.add(Phrase.of(restriction).in(terminal.language())));
        holders(line).ifPresent(parts::add);
        line.certificate().ifPresent(number -> parts.add(number.toString()));
        return String.join(" · ", parts);
    }

    void stack(Stack stack) {
        boolean told = false;
        for (Stack.Layer layer : stack.layers()) {
            if (!told && layer.place().compareTo(StackPlace.ABOVE) > 0) {
                stack.unit().forEach(line -> terminal.say("stack.unit", brief(line)));
                told = true;
            }
            terminal.say("stack.layer", layer.place(), layer.gap().isPresent() ? metres(layer.gap()) + " m" : "-", size(layer.planArea()),
                    size(layer.extentArea()), said(layer.unit()));
        }
        if (!told) {
            stack.unit().forEach(line -> terminal.say("stack.unit", brief(line)));
        }
        end(stack.layers().isEmpty(), false);
    }

    void notices(NoticeList list) {
        list.unit().forEach(line -> terminal.say("stack.unit", brief(line)));
        for (NoticeList.Notice notice : list.notices()) {
            terminal.say("notice.line", said(notice.unit()), size(notice.planArea()), figure(notice.gap()), figure(notice.cover()), figure(notice.depth()));
            notice.stretches().forEach(stretch -> terminal.say("notice.stretch", stretch.part(), metres(stretch.from()), metres(stretch.to())));
        }
        end(list.notices().isEmpty(), false);
    }

    private static String figure(OptionalDouble value) {
        return value.isPresent() ? metres(value) : "-";
    }

    private static String size(OptionalDouble value) {
        return value.isPresent() ? Figures.size(value.getAsDouble()) : "-";
    }

    private static String metres(OptionalDouble value) {
        return metres(value.orElseThrow());
    }

    private static String metres(double value) {
        return Figures.metres(value);
    }
}
