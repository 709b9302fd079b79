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
import org.undercroft.land.Term;
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
        entry.figures().forEach(figure -> text.line("figure", figure.kind())
                .line("value", figure.value().toPlainString() + " " + figure.kind().measure())
                .line("by", figure.provenance()));
        entry.succession().ifPresent(succession -> {
            text.line("succession", succession.event());
            succession.from().forEach(old -> text.line("after", old));
        });
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
                .line("basis", piece.basis());
        if (piece.offset() != 0) {
            text.line("offset", piece.offset());
        }
        text.line("survey class", piece.surveyClass())
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
                        .line("term", right.term().map(Texts::said).orElse("-"));
                right.price().ifPresent(price -> text.line("price", price));
                right.holdings().forEach(holding -> holding(text, holding));
            }
            case Interest.Restriction restriction -> {
                text.line("restriction", restriction.kind())
                        .line("on", restriction.unit().value())
                        .line("for", restriction.beneficiary().map(unit -> unit.value()).orElse("-"))
                        .line("content", restriction.content());
                restriction.term().ifPresent(term -> text.line("term", said(term)));
            }
            case Interest.Burden burden -> burden(text, burden);
            case Interest.Responsibility responsibility -> text.line("responsibility", responsibility.content())
                    .line("on", responsibility.unit().value());
        }
    }

    private static void burden(CanonicalText text, Interest.Burden burden) {
        switch (burden) {
            case Interest.Mortgage mortgage -> {
                text.line("mortgage", mortgage.mortgageKind())
                        .line("on", mortgage.unit().value())
                        .line("amount", mortgage.amount())
                        .line("debt term", mortgage.debtTerm().map(Texts::said).orElse("-"))
                        .line("transfer restricted", mortgage.transferRestricted())
                        .line("scope", mortgage.scope());
                party(text, mortgage.creditor());
                mortgage.debtor().ifPresent(debtor -> party(text.line("debtor", debtor.id()), debtor));
            }
            case Interest.Seizure seizure -> party(
                    text.line("seizure", seizure.seizureKind())
                            .line("on", seizure.unit().value())
                            .line("order", seizure.order())
                            .line("from", seizure.from())
                            .line("until", orNone(seizure.until())),
                    seizure.court());
            case Interest.Objection objection -> party(
                    text.line("objection", objection.content()).line("on", objection.unit().value()).line("sued", orNone(objection.sued())),
                    objection.objector());
            case Interest.Notice notice -> party(
                    text.line("notice", notice.noticeKind())
                            .line("on", notice.unit().value())
                            .line("content", notice.content())
                            .line("possible", orNone(notice.possible())),
                    notice.promisee());
        }
    }

    private static String said(Term term) {
        return term.from() + " " + term.to();
    }

    private static void holding(CanonicalText text, Holding holding) {
        party(text.line("share", holding.share()), holding.party());
    }

    private static void party(CanonicalText text, Party party) {
        switch (party) {
            case Party.Person person -> text.line("person", person.id()).line("called", person.name()).line("identity", person.idNumber());
            case Party.Organisation organisation -> text.line("organisation", organisation.id())
                    .line("called", organisation.name())
                    .line("credit code", organisation.creditCode());
            case Party.Group group -> {
                text.line("group", group.id()).line("called", group.name());
                for (int i = 0; i < group.members().size(); i++) {
                    text.line("member", group.members().get(i));
                    if (!group.shares().isEmpty()) {
                        text.line("member share", group.shares().get(i));
                    }
                }
            }
        }
    }

    private static void source(CanonicalText text, Source source) {
        switch (source) {
            case SurveyPlan plan -> text.line("plan", plan.title())
                    .line("digest", plan.digest())
                    .line("plan system", orNone(plan.system()))
                    .line("plan survey class", orNone(plan.surveyClass()));
            case Deed deed -> {
                text.line("deed", deed.title()).line("digest", deed.digest()).line("deed kind", deed.kind()).line("signed", deed.signed());
                deed.by().ifPresent(by -> text.line("given by", by));
            }
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
