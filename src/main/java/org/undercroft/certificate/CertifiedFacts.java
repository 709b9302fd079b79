package org.undercroft.certificate;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.undercroft.geometry.DefinitionText;
import org.undercroft.land.Interest;
import org.undercroft.land.Registration;
import org.undercroft.land.SpatialUnit;

/// Writes the content of a certificate down as [Facts]. Names and numbers only, so that no translation changes the digest.
final class CertifiedFacts {
    /// Of the form in which facts are written down. The first had no city model and no proof of the journal.
    static final int VERSION = 2;
    /// Behind the names of those who hold as one, none of whom has a share.
    static final String JOINTLY = " | joint";

    private CertifiedFacts() {}

    static Facts of(Property property) {
        CertificateContent content = property.content();
        Registration entry = content.registration();
        Facts facts = new Facts()
                .put("form", "undercroft-certificate-" + VERSION)
                .put("number", content.number().toString())
                .put("issued", content.issued().toString())
                .put("office", content.office().zh())
                .put("unit", entry.unit().code().value())
                .put("name", entry.unit().name())
                .put("situs", entry.unit().situs())
                .put("entry", entry.number().toString())
                .put("entryDigest", entry.digest())
                .put("journal", entry.journal().toString())
                .put("journalThen", content.evidence().proof().head().head().toString())
                .put("entryAt", entry.at().toString())
                .put("entryKind", entry.kind().name())
                .put("case", entry.caseNumber().toString())
                .put("remarks", entry.remarks());
        interests(facts, content.interests());
        spaces(facts, property);
        surroundings(facts, property);
        for (int i = 0; i < content.declared().size(); i++) {
            DeclaredFigure figure = content.declared().get(i);
            facts.put("declared.%d".formatted(i + 1), "%s | %s %s".formatted(figure.en(), Markup.number(figure.value(), 2), figure.unit()));
        }
        for (int i = 0; i < entry.sources().size(); i++) {
            facts.put("source.%d".formatted(i + 1), "%s | %s".formatted(entry.sources().get(i).title(), entry.sources().get(i).digest()));
        }
        facts.put("cityModel", Sha256.of(content.evidence().cityJson().getBytes(StandardCharsets.UTF_8)));
        return facts.put("program", content.provenance().program()).put("ruleSet", content.provenance().ruleSet());
    }

    /// Of rights and burdens alone.
    static Facts of(List<Interest> interests) {
        Facts facts = new Facts();
        interests(facts, interests);
        return facts;
    }

    /// The city model and the journal's proof as they are put into the file.
    static List<Attachment> evidence(Evidence evidence) {
        return List.of(
                new Attachment(Attachment.CITY_MODEL, "application/city+json", Words.markup("file.cityModel"), evidence.cityJson()),
                new Attachment(Attachment.PROOF, "text/plain", Words.markup("file.proof"), evidence.proof().text()));
    }

    static LocalDate issued(Facts facts) {
        return LocalDate.parse(facts.get("issued"));
    }

    static List<Attachment> geometry(Property property) {
        List<SpatialUnit> units = property.content().registration().unit().units();
        return java.util.stream.IntStream.range(0, units.size())
                .mapToObj(i -> new Attachment(
                        Attachment.geometryName(i + 1),
                        "text/plain",
                        Words.markup("file.geometry", units.get(i).id().label()),
                        DefinitionText.write(units.get(i).definitions())))
                .toList();
    }

    private static void interests(Facts facts, List<Interest> interests) {
        int number = 0;
        for (Interest interest : interests) {
            String key = "interest.%d".formatted(++number);
            switch (interest) {
                case Interest.Right right -> facts.put(key, "right | %s | %s | %s".formatted(right.kind(), right.nature(), right.use()))
                        .put(key + ".holders", holders(right))
                        .put(key + ".term", right.term().map(term -> term.from() + " " + term.to()).orElse("none"));
                case Interest.Restriction restriction -> facts.put(
                        key,
                        "restriction | %s | %s | %s"
                                .formatted(
                                        restriction.kind(),
                                        restriction.beneficiary().map(code -> code.value()).orElse("public"),
                                        restriction.content()));
                case Interest.Burden burden -> facts.put(
                        key, "restriction | %s | %s | %s".formatted(burden.kind(), burden.beneficiary().name(), burden.summary().in(Locale.ENGLISH)));
                case Interest.Responsibility duty -> facts.put(key, "responsibility | " + duty.content());
            }
        }
    }

    private static String holders(Interest.Right right) {
        return switch (right.coOwnership()) {
            case SOLE, BY_SHARES -> right.holdings().stream().map(holding -> holding.party().name() + " " + holding.share()).collect(Collectors.joining("; "));
            case JOINT -> right.holdings().stream().map(holding -> holding.party().name()).collect(Collectors.joining("; ")) + JOINTLY;
        };
    }

    private static void spaces(Facts facts, Property property) {
        List<Attachment> geometry = geometry(property);
        int number = 0;
        for (Property.Body body : property.own()) {
            SpatialUnit unit = body.unit();
            String key = "space.%d".formatted(++number);
            facts.put(key, "%s | %s | %s | %s".formatted(unit.id(), unit.kind(), unit.level(), unit.name()))
                    .put(key + ".geometry", unit.digest())
                    .put(key + ".file", geometry.get(number - 1).digest())
                    .put(key + ".parts", Integer.toString(unit.definitions().size()))
                    .put(key + ".volume", Markup.number(body.space().volume(), 2))
                    .put(key + ".planArea", Markup.number(body.planArea(), 2))
                    .put(key + ".bottom", Markup.number(body.space().bottom(), 3))
                    .put(key + ".top", Markup.number(body.space().top(), 3))
                    .put(key + ".chordError", Markup.number(body.space().chordError(), 3))
                    .put(key + ".basis", unit.basis().name())
                    .put(key + ".surveyClass", unit.surveyClass().name())
                    .put(key + ".system", unit.system().toString());
        }
        facts.put("volume", Markup.number(property.volume(), 2))
                .put("planArea", Markup.number(property.planArea(), 2))
                .put("bottom", Markup.number(property.bottom(), 3))
                .put("top", Markup.number(property.top(), 3))
                .put("depth", property.depths().map(CertifiedFacts::said).orElse("unknown"));
    }

    private static String said(Property.Depths depths) {
        return "%s to %s, ground of %s".formatted(Markup.number(depths.least(), 1), Markup.number(depths.most(), 1), depths.measured());
    }

    private static void surroundings(Facts facts, Property property) {
        int number = 0;
        for (Property.Storey storey : property.stack()) {
            facts.put(
                    "stack.%d".formatted(++number),
                    "%s | %s | %s | gap %s"
                            .formatted(
                                    storey.body().unit().id(),
                                    storey.side(),
                                    storey.directly() ? "directly" : "within the extent",
                                    Markup.number(storey.gap(), 2)));
        }
    }
}
