package org.undercroft.casework;

import static org.undercroft.casework.PaperBlocks.phrase;
import static org.undercroft.casework.PaperBlocks.time;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.undercroft.certificate.OfficePaper;
import org.undercroft.certificate.OfficePaper.Block;
import org.undercroft.certificate.OfficePaper.Field;
import org.undercroft.land.Deed;
import org.undercroft.land.Party;
import org.undercroft.land.Phrase;
import org.undercroft.land.RegistrationKind;

/// What an applicant is handed at the counter: what was taken in, what is missing, what would come of a project.
final class CounterPapers {
    private CounterPapers() {}

    static List<Block> receipt(Case one, Instant accepted, Optional<LocalDate> due, List<CaseDocument> documents) {
        Application application = one.application();
        List<Block> blocks = new ArrayList<>();
        blocks.add(new OfficePaper.Fields(phrase("paper.application"), List.of(
                Field.of(phrase("paper.case"), one.number().toString()),
                Field.of(phrase("paper.accepted"), time(accepted)),
                due.map(day -> Field.of(phrase("paper.due"), day.toString())).orElseGet(() -> Field.of(phrase("paper.due"), phrase("paper.stands"))),
                Field.of(phrase("paper.registration"), Phrase.of(application.kind())),
                Field.of(phrase("paper.beneficiary"), parties(application)),
                Field.of(phrase("paper.unit"), application.unit().printed()),
                Field.of(phrase("paper.name"), application.name()),
                Field.of(phrase("paper.situs"), application.situs()),
                Field.of(phrase("paper.by"), one.clerk()))));
        blocks.add(new OfficePaper.Rows(phrase("paper.filed"), List.of(phrase("paper.label"), phrase("paper.document"), phrase("paper.digest")),
                documents.stream().map(CounterPapers::row).toList()));
        blocks.add(new OfficePaper.Prose(phrase("paper.note"), List.of(Field.of(phrase("paper.note"), phrase("paper.receiptNote")))));
        return blocks;
    }

    private static List<Field> row(CaseDocument document) {
        String kind = document.kind();
        Phrase said = document.deed().map(Deed::kind).<Phrase>map(Phrase::of).orElseGet(
                () -> phrase(kind.equals(CaseDocument.SURVEY_PLAN) ? "paper.surveyPlan" : "paper.formerApplication"));
        return List.of(
                Field.of(phrase("paper.label"), Integer.toString(document.ordinal())),
                Field.of(phrase("paper.document"), phrase("paper.titled", said, document.title())),
                Field.of(phrase("paper.digest"), document.digest()));
    }

    private static String parties(Application application) {
        String names = application.interests().stream().flatMap(interest -> interest.parties().stream()).map(Party::name).distinct()
                .collect(Collectors.joining("、"));
        return names.isEmpty() ? "—" : names;
    }

    static List<Block> slip(Case.Requisitioned one) {
        Application application = one.application();
        List<Field> demands = new ArrayList<>();
        List<Requisition.Demand> all = one.requisition().demands();
        for (int i = 0; i < all.size(); i++) {
            Requisition.Demand demand = all.get(i);
            String both = demand.zh().equals(demand.en()) ? demand.zh() : demand.zh() + "\n" + demand.in(Locale.ENGLISH);
            demands.add(Field.of(phrase("paper.missing"), (i + 1) + ". " + both));
        }
        return List.of(
                new OfficePaper.Fields(phrase("paper.application"), List.of(
                        Field.of(phrase("paper.case"), one.number().toString()),
                        Field.of(phrase("paper.registration"), Phrase.of(application.kind())),
                        Field.of(phrase("paper.beneficiary"), parties(application)),
                        Field.of(phrase("paper.unit"), application.unit().printed()),
                        Field.of(phrase("paper.name"), application.name()),
                        Field.of(phrase("paper.bringBy"), one.requisition().dueBy().toString()))),
                new OfficePaper.Prose(phrase("paper.missing"), demands),
                new OfficePaper.Prose(phrase("paper.note"), List.of(Field.of(phrase("paper.note"), phrase("paper.slipNote")))));
    }

    static List<Block> slip(Draft draft, RegistrationKind kind, List<Phrase> missing) {
        List<Field> demands = IntStream.range(0, missing.size())
                .mapToObj(i -> Field.of(phrase("paper.missing"), phrase("paper.numbered", i + 1, missing.get(i)))).toList();
        return List.of(
                new OfficePaper.Fields(phrase("paper.application"), List.of(
                        Field.of(phrase("paper.registration"), Phrase.of(kind)),
                        Field.of(phrase("paper.name"), draft.title()),
                        Field.of(phrase("paper.by"), draft.clerk()))),
                new OfficePaper.Prose(phrase("paper.missing"), demands),
                new OfficePaper.Prose(phrase("paper.note"), List.of(Field.of(phrase("paper.note"), phrase("paper.notTakenIn")))));
    }

    static List<Block> simulation(Simulation one) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new OfficePaper.Prose(phrase("paper.note"), List.of(Field.of(phrase("paper.note"), phrase("paper.simulationNote")))));
        blocks.add(new OfficePaper.Fields(phrase("paper.project"), List.of(
                Field.of(phrase("paper.simulation"), one.number().toString()),
                Field.of(phrase("paper.name"), one.application().name()),
                Field.of(phrase("paper.situs"), one.application().situs()),
                Field.of(phrase("paper.examined"), time(one.at())),
                Field.of(phrase("paper.asOf"), one.examination().seen().toString()))));
        blocks.add(PaperBlocks.findings(one.examination()));
        blocks.addAll(PaperBlocks.exhibits(one.examination()));
        return blocks;
    }
}
