package org.undercroft.desk.intake;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.undercroft.desk.words.Words;
import org.undercroft.land.EnvelopeBasis;
import org.undercroft.land.Interest;
import org.undercroft.land.Money;
import org.undercroft.land.Phrase;
import org.undercroft.land.SeizureKind;
import org.undercroft.land.UnitCode;

/// Holds a sheet against what its form needs, field by field. What the law and the book say to it, the office says.
final class Check {
    private final Sheet sheet;
    private final Optional<Subject> subject;
    private final List<Problem> problems = new ArrayList<>();

    private Check(Sheet sheet, Optional<Subject> subject) {
        this.sheet = sheet;
        this.subject = subject;
    }

    /// @param given how many spaces are given
    static List<Problem> of(Sheet sheet, Optional<Subject> subject, int given) {
        Optional<Errand> errand = Errand.of(sheet);
        if (errand.isEmpty()) {
            return List.of(new Problem(Step.KIND, "errand", Words.phrase("intake.problem.errand"), true));
        }
        return new Check(sheet, subject).of(errand.get(), given);
    }

    private List<Problem> of(Errand errand, int given) {
        errand.subject().forEach(blank -> check(Step.KIND, blank));
        errand.parts().forEach(this::check);
        errand.terms().forEach(blank -> check(Step.PARTIES, blank));
        term(Blank.FROM, Blank.TO);
        term(Blank.DEBT_FROM, Blank.DEBT_TO);
        if (errand == Errand.SEIZURE) {
            seizure();
        }
        papers();
        errand.place().forEach(blank -> check(Step.SPACE, blank));
        if (errand.room() != Errand.Room.NONE && given == 0) {
            add(Step.SPACE, "space", Words.phrase("intake.problem.space"), true);
        }
        if (errand == Errand.SPLIT) {
            parts(given);
        }
        return problems;
    }

    private void add(Step step, String field, Phrase said, boolean missing) {
        problems.add(new Problem(step, field, said, missing));
    }

    private void check(Step step, Blank blank) {
        if (blank == Blank.OFFSET && sheet.find(Blank.BASIS, EnvelopeBasis.class).filter(EnvelopeBasis.OFFSET::equals).isEmpty()) {
            return;
        }
        Optional<String> content = sheet.find(blank);
        if (content.isEmpty()) {
            if (blank.needed()) {
                add(step, blank.field(), blank.why(), true);
            }
            return;
        }
        wrong(blank, content.get()).ifPresent(said -> add(step, blank.field(), said, false));
    }

    private Optional<Phrase> wrong(Blank blank, String content) {
        return switch (blank.shape()) {
            case CODE -> code(content).isEmpty() ? Optional.of(Words.phrase("intake.problem.code")) : Optional.empty();
            case UNIT -> {
                if (code(content).isEmpty()) {
                    yield Optional.of(Words.phrase("intake.problem.code"));
                }
                boolean unknown = blank == Blank.UNIT && subject.map(one -> one.unit().equals(code(content).orElseThrow()) && one.standing().right().isEmpty())
                        .orElse(false);
                yield unknown ? Optional.of(Words.phrase("intake.problem.unknown", content)) : Optional.empty();
            }
            case DAY -> day(content).isEmpty() ? Optional.of(Words.phrase("intake.problem.day")) : Optional.empty();
            case MONEY -> money(content).isEmpty() ? Optional.of(Words.phrase("intake.problem.money")) : Optional.empty();
            case NUMBER -> number(content).isEmpty() ? Optional.of(Words.phrase("intake.problem.number")) : Optional.empty();
            case LONG -> blank == Blank.UNITS && codes(content).isEmpty() ? Optional.of(Words.phrase("intake.problem.codes")) : Optional.empty();
            case STATEMENT -> subject.isPresent() && subject.get().statement(content).isEmpty()
                    ? Optional.of(Words.phrase("intake.problem.about", content))
                    : Optional.empty();
            case TEXT, YES_NO, CHOICE -> Optional.empty();
        };
    }

    // ---- names and shares

    private void check(Part part) {
        int rows = sheet.rows(part.list());
        if (rows == 0 && part.needed()) {
            add(Step.PARTIES, part.list(), new Phrase(Part.class, "why." + part.name()), true);
        }
        Set<String> known = new HashSet<>();
        for (int row = 0; row < rows; row++) {
            String at = part.list() + "." + row;
            Optional<String> name = sheet.find(at + ".name");
            if (name.isEmpty()) {
                add(Step.PARTIES, at + ".name", new Phrase(Part.class, "why." + part.name()), true);
            } else if (!known.add(Composer.partyId(sheet, at))) {
                add(Step.PARTIES, at + ".name", Words.phrase("intake.problem.twice", name.get()), false);
            }
            if (part.several() && !Shares.joint(sheet) && Shares.parse(sheet.get(at + ".share")).isEmpty()) {
                add(Step.PARTIES, at + ".share", Words.phrase("intake.problem.share"), sheet.find(at + ".share").isEmpty());
            }
        }
        if (part.several() && rows > 0 && !Shares.joint(sheet) && Shares.of(sheet).size() == rows) {
            shares();
        }
    }

    private void shares() {
        Shares.Sum sum = Shares.Sum.of(Shares.of(sheet));
        Shares.Sum rest = sum.rest();
        if (rest.sign() > 0) {
            add(Step.PARTIES, "shares", Words.phrase("intake.problem.shares.less", sum.toString(), rest.toString()), false);
        } else if (rest.sign() < 0) {
            add(Step.PARTIES, "shares", Words.phrase("intake.problem.shares.more", sum.toString(), rest.toString()), false);
        }
    }

    private void term(Blank first, Blank last) {
        Optional<LocalDate> from = sheet.find(first).flatMap(Check::day);
        Optional<LocalDate> to = sheet.find(last).flatMap(Check::day);
        boolean half = from.isPresent() != to.isPresent();
        if (half || (from.isPresent() && to.get().isBefore(from.get()))) {
            add(Step.PARTIES, last.field(), Words.phrase("intake.problem.term"), half);
        }
    }

    private void seizure() {
        Optional<LocalDate> from = sheet.find(Blank.SEIZED_FROM).flatMap(Check::day);
        Optional<LocalDate> until = sheet.find(Blank.SEIZED_UNTIL).flatMap(Check::day);
        boolean queued = sheet.find(Blank.SEIZURE_KIND, SeizureKind.class).map(SeizureKind::isQueued).orElse(false);
        if (until.isEmpty() && !queued) {
            add(Step.PARTIES, Blank.SEIZED_UNTIL.field(), Blank.SEIZED_UNTIL.why(), true);
        }
        if (from.isPresent() && until.isPresent()
                && (until.get().isBefore(from.get()) || until.get().isAfter(from.get().plusYears(Interest.YEARS_OF_SEIZURE)))) {
            add(Step.PARTIES, Blank.SEIZED_UNTIL.field(), Words.phrase("intake.problem.seizure", Interest.YEARS_OF_SEIZURE), false);
        }
    }

    // ---- papers and parts

    private void papers() {
        for (int row = 0; row < sheet.rows("paper"); row++) {
            String at = "paper." + row;
            if (sheet.find(at + ".signed").flatMap(Check::day).isEmpty()) {
                add(Step.PAPERS, at + ".signed", Words.phrase("intake.problem.signed"), sheet.find(at + ".signed").isEmpty());
            }
        }
    }

    private void parts(int given) {
        if (given == 1) {
            add(Step.SPACE, "space", Words.phrase("intake.problem.one"), false);
        }
        for (int row = 0; row < sheet.rows("part"); row++) {
            String at = "part." + row;
            if (code(sheet.get(at + ".code")).isEmpty()) {
                add(Step.SPACE, at + ".code", sheet.find(at + ".code").isEmpty() ? Blank.CODE.why() : Words.phrase("intake.problem.code"),
                        sheet.find(at + ".code").isEmpty());
            }
            if (sheet.find(at + ".name").isEmpty()) {
                add(Step.SPACE, at + ".name", Blank.NAME.why(), true);
            }
        }
    }

    // ---- as text is read

    static Optional<UnitCode> code(String text) {
        try {
            return Optional.of(new UnitCode(text));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    /// Codes, one a line or behind commas; none where one of them is no code.
    static List<UnitCode> codes(String text) {
        List<Optional<UnitCode>> all = text.strip().lines().flatMap(line -> List.of(line.split("[,;，；、]")).stream()).map(Check::code).toList();
        return all.stream().allMatch(Optional::isPresent) ? all.stream().flatMap(Optional::stream).toList() : List.of();
    }

    static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text.strip()));
        } catch (DateTimeParseException none) {
            return Optional.empty();
        }
    }

    /// Yuan where no currency is named.
    static Optional<Money> money(String text) {
        String plain = text.strip().replace(",", "");
        try {
            return Optional.of(Money.parse(plain.matches(".*[A-Z]{3}") ? plain : plain + " CNY"));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    static Optional<Double> number(String text) {
        String plain = text.strip().replace(",", "");
        return plain.matches("-?\\d{1,12}(\\.\\d{1,6})?") ? Optional.of(Double.valueOf(plain)) : Optional.empty();
    }
}
