package org.undercroft.casework;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.undercroft.land.Holding;
import org.undercroft.land.Interest;
import org.undercroft.land.Money;
import org.undercroft.land.MortgageKind;
import org.undercroft.land.NoticeKind;
import org.undercroft.land.Party;
import org.undercroft.land.PartyId;
import org.undercroft.land.RestrictionKind;
import org.undercroft.land.RightKind;
import org.undercroft.land.RightNature;
import org.undercroft.land.SeizureKind;
import org.undercroft.land.Share;
import org.undercroft.land.Term;
import org.undercroft.land.UnitCode;

/// The interests of an application as a case file keeps them. What is written reads back equal; lines that came with later versions are written only where
/// they say something.
final class InterestText {
    private InterestText() {}

    static void write(ApplicationText.Writer text, Interest interest) {
        switch (interest) {
            case Interest.Right right -> {
                head(text, "right", right.kind(), right.unit());
                text.line("nature", right.nature());
                text.line("use", right.use());
                text.line("term", said(right.term()));
                text.list("holdings", right.holdings(), InterestText::write);
                right.price().ifPresent(price -> text.line("price", price));
            }
            case Interest.Restriction restriction -> {
                head(text, "restriction", restriction.kind(), restriction.unit());
                text.line("for", restriction.beneficiary().map(UnitCode::value).orElse(""));
                text.line("content", restriction.content());
                restriction.term().ifPresent(term -> text.line("term", said(restriction.term())));
            }
            case Interest.Responsibility responsibility -> {
                head(text, "responsibility", "", responsibility.unit());
                text.line("content", responsibility.content());
            }
            case Interest.Mortgage mortgage -> {
                head(text, "mortgage", mortgage.mortgageKind(), mortgage.unit());
                text.line("amount", mortgage.amount());
                text.line("debt term", said(mortgage.debtTerm()));
                text.line("transfer restricted", mortgage.transferRestricted());
                text.line("scope", mortgage.scope());
                write(text, mortgage.creditor());
                text.list("debtors", mortgage.debtor().stream().toList(), InterestText::write);
            }
            case Interest.Seizure seizure -> {
                head(text, "seizure", seizure.seizureKind(), seizure.unit());
                text.line("order", seizure.order());
                text.line("from", seizure.from());
                text.line("until", said(seizure.until()));
                write(text, seizure.court());
            }
            case Interest.Objection objection -> {
                head(text, "objection", "", objection.unit());
                text.line("content", objection.content());
                text.line("sued", said(objection.sued()));
                write(text, objection.objector());
            }
            case Interest.Notice notice -> {
                head(text, "notice", notice.noticeKind(), notice.unit());
                text.line("content", notice.content());
                text.line("possible", said(notice.possible()));
                write(text, notice.promisee());
            }
        }
    }

    static Interest read(ApplicationText.Reader text) {
        return switch (text.key()) {
            case "right" -> right(text);
            case "restriction" -> {
                RestrictionKind kind = text.one("restriction", RestrictionKind::valueOf);
                UnitCode unit = text.one("on", UnitCode::new);
                Optional<UnitCode> beneficiary = text.maybe("for", UnitCode::new);
                yield new Interest.Restriction(unit, kind, beneficiary, text.line("content"), text.ifThere("term", InterestText::term));
            }
            case "mortgage" -> mortgage(text);
            case "seizure" -> {
                SeizureKind kind = text.one("seizure", SeizureKind::valueOf);
                UnitCode unit = text.one("on", UnitCode::new);
                String order = text.line("order");
                LocalDate from = text.one("from", LocalDate::parse);
                Optional<LocalDate> until = text.maybe("until", LocalDate::parse);
                yield new Interest.Seizure(unit, kind, party(text), order, from, until);
            }
            case "objection" -> {
                text.line("objection");
                UnitCode unit = text.one("on", UnitCode::new);
                String content = text.line("content");
                Optional<LocalDate> sued = text.maybe("sued", LocalDate::parse);
                yield new Interest.Objection(unit, party(text), content, sued);
            }
            case "notice" -> {
                NoticeKind kind = text.one("notice", NoticeKind::valueOf);
                UnitCode unit = text.one("on", UnitCode::new);
                String content = text.line("content");
                Optional<LocalDate> possible = text.maybe("possible", LocalDate::parse);
                yield new Interest.Notice(unit, kind, party(text), content, possible);
            }
            default -> {
                text.line("responsibility");
                yield new Interest.Responsibility(text.one("on", UnitCode::new), text.line("content"));
            }
        };
    }

    private static Interest right(ApplicationText.Reader text) {
        RightKind kind = text.one("right", RightKind::valueOf);
        UnitCode unit = text.one("on", UnitCode::new);
        RightNature nature = text.one("nature", RightNature::valueOf);
        String use = text.line("use");
        Optional<Term> term = text.maybe("term", InterestText::term);
        List<Holding> holdings = text.list("holdings", () -> holding(text));
        return new Interest.Right(unit, kind, nature, holdings, use, term, text.ifThere("price", Money::parse));
    }

    private static Interest mortgage(ApplicationText.Reader text) {
        MortgageKind kind = text.one("mortgage", MortgageKind::valueOf);
        UnitCode unit = text.one("on", UnitCode::new);
        Money amount = text.one("amount", Money::parse);
        Optional<Term> debtTerm = text.maybe("debt term", InterestText::term);
        boolean restricted = text.one("transfer restricted", Boolean::valueOf);
        String scope = text.line("scope");
        Party creditor = party(text);
        Optional<Party> debtor = text.list("debtors", () -> party(text)).stream().findFirst();
        return new Interest.Mortgage(unit, kind, creditor, debtor, amount, debtTerm, restricted, scope);
    }

    private static void head(ApplicationText.Writer text, String what, Object kind, UnitCode unit) {
        text.line(what, kind);
        text.line("on", unit.value());
    }

    private static String said(Optional<?> value) {
        return value.map(it -> it instanceof Term term ? term.from() + " " + term.to() : it.toString()).orElse("");
    }

    private static Term term(String days) {
        int blank = days.indexOf(' ');
        return new Term(LocalDate.parse(days.substring(0, blank)), LocalDate.parse(days.substring(blank + 1)));
    }

    private static void write(ApplicationText.Writer text, Holding holding) {
        text.line("share", holding.share());
        write(text, holding.party());
    }

    private static Holding holding(ApplicationText.Reader text) {
        Share share = text.one("share", InterestText::share);
        return new Holding(party(text), share);
    }

    private static void write(ApplicationText.Writer text, Party party) {
        switch (party) {
            case Party.Person person -> {
                text.line("person", person.id());
                text.line("called", person.name());
                text.line("identity", person.idNumber());
            }
            case Party.Organisation organisation -> {
                text.line("organisation", organisation.id());
                text.line("called", organisation.name());
                text.line("credit code", organisation.creditCode());
            }
            case Party.Group group -> {
                text.line("group", group.id());
                text.line("called", group.name());
                text.list("members", group.members(), (writer, member) -> writer.line("member", member));
                if (!group.shares().isEmpty()) {
                    text.list("member shares", group.shares(), (writer, share) -> writer.line("member share", share));
                }
            }
        }
    }

    private static Party party(ApplicationText.Reader text) {
        return switch (text.key()) {
            case "person" -> new Party.Person(text.one("person", PartyId::new), text.line("called"), text.line("identity"));
            case "organisation" -> new Party.Organisation(text.one("organisation", PartyId::new), text.line("called"), text.line("credit code"));
            default -> {
                PartyId id = text.one("group", PartyId::new);
                String name = text.line("called");
                List<PartyId> members = text.list("members", () -> text.one("member", PartyId::new));
                List<Share> shares = new ArrayList<>();
                if (text.key().equals("member shares")) {
                    shares.addAll(text.list("member shares", () -> text.one("member share", InterestText::share)));
                }
                yield new Party.Group(id, name, members, shares);
            }
        };
    }

    private static Share share(String fraction) {
        int slash = fraction.indexOf('/');
        return new Share(Integer.parseInt(fraction.substring(0, slash)), Integer.parseInt(fraction.substring(slash + 1)));
    }
}
