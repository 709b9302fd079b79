package org.undercroft.casework;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.undercroft.examination.Finding;
import org.undercroft.examination.Wording;
import org.undercroft.land.Interest;
import org.undercroft.land.Phrase;
import org.undercroft.office.OfficeSettings;

/// What an office tells an applicant in writing, as plain text in one language.
public final class Letters {
    private final OfficeSettings settings;
    private final Locale language;

    public Letters(OfficeSettings settings, Locale language) {
        this.settings = settings;
        this.language = language;
    }

    /// The return slip: everything that is missing, once and all of it (一次性告知).
    public String returnSlip(Case.Requisitioned one) {
        String demands = numbered(one.requisition().demands().stream().map(demand -> demand.in(language)).toList());
        return said(new Phrase(Letters.class, "letter.slip", office(), one.number().toString(), applicants(one.application()), one.application().name(),
                one.application().unit().printed(), demands, one.requisition().dueBy().toString(), day(one)));
    }

    /// A refusal in writing, with its ground, its reasons and what can be done against it.
    public String refusal(Case.Refused one) {
        return said(new Phrase(Letters.class, "letter.refusal", office(), one.number().toString(), applicants(one.application()), one.application().name(),
                one.application().unit().printed(), Phrase.of(one.ground()), one.decision().reasons(), day(one)));
    }

    /// The report of a simulated approval. It says of itself that it is none.
    public String report(Simulation one) {
        List<Finding> findings = one.examination().findings();
        String told = findings.isEmpty()
                ? said(new Phrase(Letters.class, "letter.noFindings"))
                : numbered(findings.stream().map(finding -> said(Wording.of(finding))).toList());
        return said(new Phrase(Letters.class, "letter.simulation", office(), one.number().toString(), one.application().name(),
                one.examination().seen().toString(), told, one.examination().graveFindings().size(), InnerOffice.day(one.at()).toString()));
    }

    private String numbered(List<String> lines) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < lines.size(); i++) {
            text.append(i == 0 ? "" : "\n").append("  ").append(i + 1).append(". ").append(lines.get(i));
        }
        return text.toString();
    }

    private String applicants(Application application) {
        String names = application.interests().stream()
                .filter(Interest.Right.class::isInstance)
                .flatMap(interest -> ((Interest.Right) interest).holdings().stream())
                .map(holding -> holding.party().name())
                .collect(Collectors.joining(", "));
        return names.isEmpty() ? "-" : names;
    }

    private String office() {
        return language.getLanguage().equals("zh") ? settings.nameZh() : settings.nameEn();
    }

    private static String day(Case one) {
        LocalDate day = InnerOffice.day(one.since());
        return day.toString();
    }

    private String said(Phrase phrase) {
        return phrase.in(language);
    }
}
