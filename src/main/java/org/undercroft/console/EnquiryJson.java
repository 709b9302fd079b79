package org.undercroft.console;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.undercroft.casework.Column;
import org.undercroft.casework.Listing;
import org.undercroft.casework.NoticeList;
import org.undercroft.casework.Stack;
import org.undercroft.casework.UnitAnswer;
import org.undercroft.casework.UnitLine;
import org.undercroft.geometry.Box;
import org.undercroft.land.EntryNumber;
import org.undercroft.land.Term;

/// Answers for programs. Every key is always there, null where nothing can or may be said; metres, and places in the office's reference system.
final class EnquiryJson {
    String units(List<UnitAnswer> answers) {
        return Json.write(Map.of("units", answers.stream().map(this::unit).toList()));
    }

    private Map<String, @Nullable Object> unit(UnitAnswer answer) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("code", answer.unit().value());
        json.put("asOf", answer.asOf().value());
        json.put("inForce", answer.isInForce());
        json.put("entries", answer.lines().stream().map(this::line).toList());
        json.put("pieces", answer.pieces().stream().map(piece -> {
            Map<String, @Nullable Object> one = new LinkedHashMap<>();
            one.put("label", piece.label());
            one.put("name", piece.name());
            one.put("level", piece.level().name());
            one.put("space", piece.kind().name());
            one.put("volume", figure(piece.volume()));
            one.put("planArea", figure(piece.planArea()));
            one.put("bottom", figure(piece.bottom()));
            one.put("top", figure(piece.top()));
            return one;
        }).toList());
        json.put("standing", answer.standing().stream().map(hanging -> {
            Map<String, @Nullable Object> one = new LinkedHashMap<>();
            one.put("unit", hanging.id().unit().value());
            one.put("label", hanging.id().label());
            one.put("matter", hanging.matter().name());
            one.put("rank", hanging.rank().isPresent() ? hanging.rank().getAsInt() : null);
            one.put("beneficiary", hanging.beneficiary().orElse(null));
            one.put("entry", hanging.entry().value());
            one.put("lastDay", hanging.lastDay().map(Object::toString).orElse(null));
            return one;
        }).toList());
        json.put("touches", answer.touching().stream().map(one -> Map.of("piece", one.piece(), "other", one.other())).toList());
        json.put("lineage", answer.lineage().stream().map(step -> {
            Map<String, @Nullable Object> one = new LinkedHashMap<>();
            one.put("from", step.old().value());
            one.put("to", step.now().value());
            one.put("event", step.event().name());
            one.put("date", step.date().toString());
            one.put("entry", step.entry().value());
            return one;
        }).toList());
        return json;
    }

    String listing(Listing listing) {
        Map<String, @Nullable Object> json = answered(listing.asOf());
        json.put("units", listing.hits().stream().map(hit -> {
            Map<String, @Nullable Object> one = line(hit.unit());
            one.put("distance", figure(hit.distance()));
            return one;
        }).toList());
        json.put("more", listing.more());
        return Json.write(json);
    }

    String column(Column column) {
        Map<String, @Nullable Object> json = answered(column.asOf());
        json.put("at", List.of(column.place().x(), column.place().y()));
        json.put("ground", figure(column.ground()));
        json.put("strata", column.strata().stream().map(stratum -> {
            Map<String, @Nullable Object> one = new LinkedHashMap<>();
            one.put("top", figure(stratum.top()));
            one.put("bottom", figure(stratum.bottom()));
            one.put("gap", figure(stratum.gap()));
            one.put("depth", figure(stratum.depth()));
            one.put("unit", line(stratum.unit()));
            return one;
        }).toList());
        json.put("nearby", column.nearby().stream().map(this::line).toList());
        return Json.write(json);
    }

    String stack(Stack stack) {
        Map<String, @Nullable Object> json = answered(stack.asOf());
        json.put("unit", stack.unit().stream().map(this::line).toList());
        json.put("layers", stack.layers().stream().map(layer -> {
            Map<String, @Nullable Object> one = new LinkedHashMap<>();
            one.put("place", layer.place().name().toLowerCase(Locale.ROOT));
            one.put("gap", figure(layer.gap()));
            one.put("planArea", figure(layer.planArea()));
            one.put("extentArea", figure(layer.extentArea()));
            one.put("unit", line(layer.unit()));
            return one;
        }).toList());
        return Json.write(json);
    }

    String notices(NoticeList list) {
        Map<String, @Nullable Object> json = answered(list.asOf());
        json.put("unit", list.unit().stream().map(this::line).toList());
        json.put("notices", list.notices().stream().map(notice -> {
            Map<String, @Nullable Object> one = new LinkedHashMap<>();
            one.put("stretches", notice.stretches().stream().map(stretch -> {
                Map<String, @Nullable Object> along = new LinkedHashMap<>();
                along.put("part", stretch.part());
                along.put("from", figure(stretch.from()));
                along.put("to", figure(stretch.to()));
                return along;
            }).toList());
            one.put("planArea", figure(notice.planArea()));
            one.put("gap", figure(notice.gap()));
            one.put("cover", figure(notice.cover()));
            one.put("depth", figure(notice.depth()));
            one.put("unit", line(notice.unit()));
            return one;
        }).toList());
        return Json.write(json);
    }

    private static Map<String, @Nullable Object> answered(EntryNumber asOf) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("asOf", asOf.value());
        return json;
    }

    private Map<String, @Nullable Object> line(UnitLine line) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("code", line.unit().value());
        json.put("label", line.label());
        json.put("entry", line.entry().value());
        json.put("at", line.at().toString());
        json.put("registration", line.kind().name());
        json.put("until", line.until().map(EntryNumber::value).orElse(null));
        json.put("inForce", line.inForce());
        json.put("name", line.name());
        json.put("situs", line.situs());
        json.put("case", line.caseNumber().toString());
        json.put("space", line.space().name());
        json.put("level", line.level().map(Enum::name).orElse(null));
        json.put("bottom", line.box().map(box -> figure(box.minZ())).orElse(null));
        json.put("top", line.box().map(box -> figure(box.maxZ())).orElse(null));
        json.put("box", line.box().map(EnquiryJson::plan).orElse(null));
        json.put("about", line.about().map(EnquiryJson::plan).orElse(null));
        json.put("holders", line.holders().stream().map(EnquiryJson::holder).toList());
        json.put("joint", line.joint());
        json.put("right", line.right().map(Enum::name).orElse(null));
        json.put("restriction", line.restriction().map(Enum::name).orElse(null));
        json.put("use", line.use().orElse(null));
        json.put("from", line.term().map(Term::from).map(Object::toString).orElse(null));
        json.put("to", line.term().map(Term::to).map(Object::toString).orElse(null));
        json.put("certificate", line.certificate().map(Object::toString).orElse(null));
        json.put("documents", line.documents().stream().map(document -> Map.of("title", document.title(), "digest", document.digest())).toList());
        json.put("withheld", line.withheld().stream().sorted().map(Enum::name).toList());
        return json;
    }

    private static Map<String, @Nullable Object> holder(UnitLine.Holder holder) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("id", holder.id().value());
        json.put("name", holder.name().orElse(null));
        json.put("number", holder.number().orElse(null));
        json.put("share", holder.share().toString());
        return json;
    }

    private static List<Double> plan(Box box) {
        return List.of(figure(box.minX()), figure(box.minY()), figure(box.maxX()), figure(box.maxY()));
    }

    private static @Nullable Double figure(OptionalDouble value) {
        return value.isPresent() ? (Double) figure(value.getAsDouble()) : null;
    }

    /// To a tenth of a millimetre: what the coordinates are rounded to.
    private static double figure(double value) {
        return Math.rint(value * 10_000) / 10_000 + 0.0;
    }
}
