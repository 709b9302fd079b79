package org.undercroft.desk.intake;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.undercroft.casework.Application;
import org.undercroft.casework.Particulars;
import org.undercroft.casework.Requisition;
import org.undercroft.casework.Returned;
import org.undercroft.land.CaseNumber;
import org.undercroft.land.EnvelopeBasis;
import org.undercroft.land.Interest;
import org.undercroft.land.Matter;
import org.undercroft.land.Party;
import org.undercroft.land.PlannedSpace;
import org.undercroft.land.ReferenceSystem;
import org.undercroft.land.RestrictionKind;
import org.undercroft.land.Succession;
import org.undercroft.land.SurveyPlan;
import org.undercroft.land.UnitCode;

/// A case that was sent back, as a form with everything in it that was handed in, so that only what is asked for is written anew.
final class Reopened {
    /// The case that is mended.
    private static final String CASE = "case";
    /// What is stated keeps the label that it was lodged under.
    static final String LABEL = "label";
    private static final String ASKED = "asked";
    private static final String DUE = "asked until";

    private Reopened() {}

    /// The case that the sheet mends; empty for a new one.
    static Optional<CaseNumber> caseOf(Sheet sheet) {
        return sheet.find(CASE).map(CaseNumber::parse);
    }

    /// Whether the sheet mends what the case lacks now, and not what it was sent back for before.
    static boolean answers(Sheet sheet, Returned returned) {
        Requisition now = returned.requisition();
        return caseOf(sheet).equals(Optional.of(returned.number())) && sheet.rows(ASKED) == now.demands().size() && asked(sheet, now).equals(sheet);
    }

    /// What the case was sent back for, a sentence each.
    static List<String> asked(Sheet sheet, Locale language) {
        String tongue = language.getLanguage().equals("zh") ? ".zh" : ".en";
        return java.util.stream.IntStream.range(0, sheet.rows(ASKED)).mapToObj(row -> sheet.get(ASKED + "." + row + tongue)).toList();
    }

    /// Until when the case keeps its place in the queue.
    static String due(Sheet sheet) {
        return sheet.get(DUE);
    }

    /// The form; empty for an application that no form here would make.
    ///
    /// @param own system of the office
    static Optional<Sheet> sheet(Returned returned, LocalDate today, ReferenceSystem own) {
        Application application = returned.application();
        return errand(application).map(errand -> {
            Sheet sheet = Prefill.usual(errand, today).with(CASE, returned.number().toString()).with(LABEL, application.label());
            for (Part part : errand.parts()) {
                sheet = sheet.without(part.list());
            }
            sheet = asked(sheet, returned.requisition());
            sheet = unit(sheet, errand, application);
            for (Interest interest : application.interests()) {
                sheet = stated(sheet, errand, interest);
            }
            sheet = Prefill.papers(place(sheet, errand, application), application.deeds());
            for (int row = 0; row < sheet.rows("paper"); row++) {
                sheet = sheet.with("paper." + row + ".scanned", "filed");
            }
            return space(sheet, errand, returned, own);
        });
    }

    private static Sheet asked(Sheet sheet, Requisition requisition) {
        Sheet filled = sheet.with(DUE, requisition.dueBy().toString());
        List<Requisition.Demand> demands = requisition.demands();
        for (int row = 0; row < demands.size(); row++) {
            filled = filled.with(ASKED + "." + row + ".zh", demands.get(row).zh()).with(ASKED + "." + row + ".en", demands.get(row).en());
        }
        return filled;
    }

    private static Optional<Errand> errand(Application application) {
        Matter matter = Matter.of(application.interests());
        Optional<Succession.Event> event = application.particulars().reshaping().map(Particulars.Reshaping::event);
        return List.of(Errand.values()).stream().filter(Errand::lodges)
                .filter(errand -> errand.kind() == application.kind() && errand.event().equals(event))
                .filter(errand -> errand == Errand.CANCELLATION || errand.matter() == matter)
                .filter(errand -> errand.matter() != Matter.PRIORITY_NOTICE
                        || (errand == Errand.NOTICE) == (application.interests().getFirst() instanceof Interest.Notice))
                .findFirst();
    }

    private static Sheet unit(Sheet sheet, Errand errand, Application application) {
        Sheet filled = sheet.with(errand.aboutUnit() ? Blank.UNIT : Blank.CODE, application.unit().printed());
        boolean about = errand.subject().contains(Blank.ABOUT);
        Optional<Particulars.Reshaping> reshaping = application.particulars().reshaping();
        if (reshaping.isPresent()) {
            filled = reshaped(filled, errand, reshaping.get());
        }
        // what the book says of the unit is in it already
        return filled.with(Blank.ABOUT, about ? application.label() : "")
                .with("met", application.unit().value() + " " + (about ? application.label() : ""));
    }

    private static Sheet reshaped(Sheet sheet, Errand errand, Particulars.Reshaping reshaping) {
        List<Particulars.Part> into = reshaping.into();
        if (errand != Errand.SPLIT) {
            String others = reshaping.from().stream().skip(1).map(UnitCode::printed).collect(Collectors.joining("\n"));
            return sheet.with(Blank.UNITS, others).with(Blank.CODE, into.getFirst().unit().printed()).with(Blank.NAME, into.getFirst().name());
        }
        Sheet filled = sheet;
        for (int row = 0; row < into.size(); row++) {
            String at = "part." + row;
            filled = filled.with(at + ".space", into.get(row).spaceIds().getFirst()).with(at + ".code", into.get(row).unit().printed())
                    .with(at + ".name", into.get(row).name());
        }
        return filled;
    }

    private static Sheet stated(Sheet sheet, Errand errand, Interest interest) {
        return switch (interest) {
            case Interest.Right right -> errand.parts().contains(Part.HOLDER) ? Prefill.with(sheet, right) : sheet;
            case Interest.Mortgage mortgage -> errand.parts().contains(Part.CREDITOR) ? Prefill.with(sheet, mortgage) : sheet;
            case Interest.Seizure seizure -> party(sheet, errand, Part.COURT, seizure.court())
                    .with(Blank.SEIZURE_KIND, seizure.seizureKind().name()).with(Blank.ORDER, seizure.order())
                    .with(Blank.SEIZED_FROM, seizure.from().toString()).with(Blank.SEIZED_UNTIL, day(seizure.until()));
            case Interest.Objection objection -> party(sheet, errand, Part.OBJECTOR, objection.objector())
                    .with(Blank.CONTENT, objection.content()).with(Blank.SUED, day(objection.sued()));
            case Interest.Notice notice -> party(sheet, errand, Part.PROMISEE, notice.promisee())
                    .with(Blank.NOTICE_KIND, notice.noticeKind().name()).with(Blank.CONTENT, notice.content()).with(Blank.POSSIBLE, day(notice.possible()));
            case Interest.Restriction restriction -> Prefill.term(sheet, restriction.term(), Blank.FROM, Blank.TO)
                    .with(Blank.CONTENT, restriction.content())
                    .with(Blank.DOMINANT, restriction.beneficiary().map(UnitCode::printed).orElse(""))
                    .with(Blank.ZONE_KIND, restriction.kind() == RestrictionKind.EASEMENT ? "" : restriction.kind().name());
            case Interest.Responsibility _ -> sheet;
        };
    }

    private static Sheet party(Sheet sheet, Errand errand, Part part, Party party) {
        return errand.parts().contains(part) ? Prefill.party(sheet, part.list() + ".0", party) : sheet;
    }

    private static String day(Optional<LocalDate> day) {
        return day.map(LocalDate::toString).orElse("");
    }

    private static Sheet place(Sheet sheet, Errand errand, Application application) {
        Sheet filled = sheet.with(Blank.REMARKS, application.remarks()).with(Blank.SURVEY_CLASS, application.surveyClass().name());
        if (errand.event().isEmpty() && errand.room() == Errand.Room.ONE) {
            filled = filled.with(Blank.NAME, application.name()).with(Blank.SITUS, application.situs())
                    .with(Blank.SPACE_KIND, application.spaceKind().name()).with(Blank.BASIS, application.basis().name())
                    .with(Blank.LEVEL, application.level().isHeld() ? application.level().name() : "")
                    .with(Blank.OFFSET, application.basis() == EnvelopeBasis.OFFSET ? Double.toString(application.particulars().offset()) : "");
        }
        return Prefill.measures(Prefill.figures(filled, application.figures()), application.particulars().figures());
    }

    /// A space of its own can be changed where it was typed, drawn or read; several come out of their file again.
    private static Sheet space(Sheet sheet, Errand errand, Returned returned, ReferenceSystem own) {
        SurveyPlan plan = returned.survey().plan();
        if (errand.room() == Errand.Room.NONE || plan.spaces().isEmpty()) {
            return sheet;
        }
        if (errand.room() == Errand.Room.ONE && plan.spaces().size() == 1) {
            PlannedSpace only = plan.spaces().getFirst();
            SpaceDraft draft = returned.survey().isDrawn()
                    ? SpaceDraft.again(only, plan.title(), plan.system().orElse(own), own)
                    : SpaceDraft.EMPTY.read(plan, only);
            return sheet.with(Editors.SPACE, DraftText.write(draft));
        }
        return sheet.with(Editors.SPACE, FileSpace.state(plan)).with(Editors.OUT_OF, "file");
    }
}
