package org.undercroft.register;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.undercroft.geometry.DefinitionText;
import org.undercroft.land.Deed;
import org.undercroft.land.EntryNumber;
import org.undercroft.land.Holding;
import org.undercroft.land.Interest;
import org.undercroft.land.Party;
import org.undercroft.land.Registration;
import org.undercroft.land.Source;
import org.undercroft.land.SpatialUnit;
import org.undercroft.land.SurveyPlan;
import org.undercroft.proof.CanonicalText;

/// The canonical texts of the journal's records: written when a record is made, and again from the tables when the journal is verified.
final class Texts {
    private Texts() {}

    static String of(Registration entry, String label, Optional<EntryNumber> replaces) {
        CanonicalText text = new CanonicalText("undercroft entry 1")
                .line("number", entry.number())
                .line("at", entry.at())
                .line("kind", entry.kind())
                .line("case", entry.caseNumber())
                .line("unit", entry.unit().code().value())
                .line("statement", label)
                .line("replaces", orNone(replaces))
                .line("name", entry.unit().name())
                .line("situs", entry.unit().situs());
        entry.unit().units().forEach(piece -> piece(text, piece));
        entry.interests().forEach(interest -> interest(text, interest));
        entry.sources().forEach(source -> source(text, source));
        return text.line("remarks", entry.remarks())
                .line("clerk", entry.clerk())
                .line("reviewer", entry.reviewer())
                .line("registrar", entry.registrar())
                .toString();
    }

    static String of(Act act, Instant at) {
        return new CanonicalText("undercroft act 1")
                .line("at", at)
                .line("kind", act.kind())
                .line("officer", act.officer())
                .line("subject", act.subject())
                .block("details", act.details())
                .toString();
    }

    static String of(GivenCertificate certificate, Instant at) {
        return new CanonicalText("undercroft certificate 1")
                .line("at", at)
                .line("number", certificate.number())
                .line("entry", certificate.entry())
                .line("as of", certificate.asOf())
                .line("issued", certificate.issued())
                .line("officer", certificate.officer())
                .toString();
    }

    static String of(CopyRow copy, Instant at) {
        return new CanonicalText("undercroft certificate copy 1")
                .line("at", at)
                .line("certificate", copy.certificate())
                .line("copy", copy.copy())
                .line("facts", copy.facts())
                .line("digest", copy.digest())
                .line("officer", copy.officer())
                .toString();
    }

    private static void piece(CanonicalText text, SpatialUnit piece) {
        text.line("piece", piece.id().label())
                .line("piece name", piece.name())
                .line("level", piece.level())
                .line("space", piece.kind())
                .line("basis", piece.basis())
                .line("survey class", piece.surveyClass())
                .line("system", piece.system())
                .line("geometry", piece.digest())
                .block("definition", DefinitionText.write(piece.definitions()));
    }

    private static void interest(CanonicalText text, Interest interest) {
        switch (interest) {
            case Interest.Right right -> {
                text.line("right", right.kind())
                        .line("on", right.unit().value())
                        .line("nature", right.nature())
                        .line("use", right.use())
                        .line("term", right.term().map(term -> term.from() + " " + term.to()).orElse("-"));
                right.holdings().forEach(holding -> holding(text, holding));
            }
            case Interest.Restriction restriction -> text.line("restriction", restriction.kind())
                    .line("on", restriction.unit().value())
                    .line("for", restriction.beneficiary().map(unit -> unit.value()).orElse("-"))
                    .line("content", restriction.content());
            case Interest.Responsibility responsibility -> text.line("responsibility", responsibility.content())
                    .line("on", responsibility.unit().value());
        }
    }

    private static void holding(CanonicalText text, Holding holding) {
        text.line("share", holding.share());
        switch (holding.party()) {
            case Party.Person person -> text.line("person", person.id()).line("called", person.name()).line("identity", person.idNumber());
            case Party.Organisation organisation -> text.line("organisation", organisation.id())
                    .line("called", organisation.name())
                    .line("credit code", organisation.creditCode());
            case Party.Group group -> {
                text.line("group", group.id()).line("called", group.name());
                group.members().forEach(member -> text.line("member", member));
            }
        }
    }

    private static void source(CanonicalText text, Source source) {
        switch (source) {
            case SurveyPlan plan -> text.line("plan", plan.title())
                    .line("digest", plan.digest())
                    .line("plan system", orNone(plan.system()))
                    .line("plan survey class", orNone(plan.surveyClass()));
            case Deed deed -> text.line("deed", deed.title())
                    .line("digest", deed.digest())
                    .line("deed kind", deed.kind())
                    .line("signed", deed.signed());
        }
    }

    private static String orNone(Optional<?> value) {
        return value.map(Object::toString).orElse("-");
    }

    /// Of a survey plan the book keeps what names it; its spaces stand in the pieces.
    static List<Source> asRecorded(List<Source> sources) {
        return sources.stream()
                .<Source>map(source -> switch (source) {
                    case SurveyPlan plan -> new SurveyPlan(plan.title(), plan.digest(), plan.system(), plan.surveyClass(), List.of(), List.of(), List.of());
                    case Deed deed -> deed;
                })
                .toList();
    }
}
