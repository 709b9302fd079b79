package org.undercroft.console;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.undercroft.casework.AsOf;
import org.undercroft.casework.Enquirer;
import org.undercroft.casework.Question;
import org.undercroft.casework.RegistryOffice;
import org.undercroft.geometry.Box;
import org.undercroft.geometry.Point2;
import org.undercroft.land.CaseNumber;
import org.undercroft.land.CertificateNumber;
import org.undercroft.register.SearchField;
import picocli.CommandLine;

/// Finds units by what is written about them, or by where they lie.
@CommandLine.Command(name = "search")
final class SearchCommand implements Callable<Integer> {
    private static final Set<SearchField> EVERYWHERE = EnumSet.of(SearchField.NAME, SearchField.HOLDER, SearchField.SITUS);

    private final Terminal terminal;

    @CommandLine.Spec
    CommandLine.Model.@Nullable CommandSpec spec;

    @CommandLine.Parameters(paramLabel = "WORDS", arity = "0..*", descriptionKey = "words")
    List<String> words = List.of();

    @CommandLine.Option(names = "--code", descriptionKey = "byCode")
    boolean code;

    @CommandLine.Option(names = "--name", descriptionKey = "byName")
    boolean name;

    @CommandLine.Option(names = "--holder", descriptionKey = "byHolder")
    boolean holder;

    @CommandLine.Option(names = "--number", descriptionKey = "byNumber")
    boolean number;

    @CommandLine.Option(names = "--place", descriptionKey = "byPlace")
    boolean place;

    @CommandLine.Option(names = "--certificate", descriptionKey = "byCertificate")
    boolean certificate;

    @CommandLine.Option(names = "--case", descriptionKey = "byCase")
    boolean ofCase;

    @CommandLine.Option(names = "--document", descriptionKey = "byDocument")
    boolean document;

    @CommandLine.Option(names = "--at", paramLabel = "E,N", descriptionKey = "at", converter = Values.Place.class)
    Optional<Point2> at = Optional.empty();

    @CommandLine.Option(names = "--box", paramLabel = "W,S,E,N", descriptionKey = "box", converter = Values.Area.class)
    Optional<Box> box = Optional.empty();

    @CommandLine.Option(names = "--heights", paramLabel = "LOW,HIGH", descriptionKey = "heights", converter = Values.HeightRange.class)
    Optional<Values.Numbers> heights = Optional.empty();

    @CommandLine.Option(names = "--near", paramLabel = "CODE|E,N", descriptionKey = "near")
    Optional<String> near = Optional.empty();

    @CommandLine.Option(names = "--within", paramLabel = "M", descriptionKey = "within", converter = Values.Length.class)
    Optional<Double> within = Optional.empty();

    @CommandLine.Option(names = "--most", paramLabel = "N", descriptionKey = "most", converter = Values.Count.class)
    int most = 50;

    @CommandLine.Mixin
    Asking asking = new Asking();

    SearchCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        check();
        Optional<Question> question = at.isPresent() ? Optional.empty() : Optional.of(question());
        try (RegistryOffice registry = asking.open(terminal)) {
            Enquirer who = asking.enquirer(registry, terminal);
            AsOf then = asking.asOf(registry);
            Answers answers = new Answers(terminal, asking.format);
            if (question.isPresent()) {
                answers.listing(registry.enquiries().search(who, question.get(), then, most));
            } else {
                answers.column(registry.enquiries().at(who, at.orElseThrow(), then), heights);
            }
            return ExitCode.DONE;
        }
    }

    /// One question at a time.
    private void check() {
        CommandLine line = Objects.requireNonNull(spec).commandLine();
        long places = Stream.of(at, box, near).filter(Optional::isPresent).count();
        long kinds = Stream.of(code, name, holder, number, place, certificate, ofCase, document).filter(chosen -> chosen).count();
        if (words.isEmpty() ? places > 1 : places > 0 || heights.isPresent()) {
            throw new Misuse.OneOf(line, "WORDS", "--at, --box, --near, --heights");
        }
        if (words.isEmpty() && places == 0 && heights.isEmpty()) {
            throw new CommandLine.MissingParameterException(line, Objects.requireNonNull(spec).positionalParameters().getFirst(), "WORDS");
        }
        if (kinds > 1) {
            throw new Misuse.OneOf(line, "--code, --name, --holder, --number", "--place, --certificate, --case, --document");
        }
        if (kinds > 0 && words.isEmpty()) {
            throw new CommandLine.MissingParameterException(line, Objects.requireNonNull(spec).positionalParameters().getFirst(), "WORDS");
        }
        if (near.isPresent() && within.isEmpty()) {
            throw new Misuse.Needs(line, "--near", "--within");
        }
        if (within.isPresent() && near.isEmpty()) {
            throw new Misuse.Needs(line, "--within", "--near");
        }
        if (near.isPresent() && heights.isPresent()) {
            throw new Misuse.OneOf(line, "--near", "--heights");
        }
    }

    private Question question() {
        if (near.isPresent()) {
            return near(near.get(), within.orElseThrow());
        }
        if (box.isPresent()) {
            Box area = box.get();
            return new Question.Within(
                    heights.map(range -> new Box(area.minX(), area.minY(), range.at(0), area.maxX(), area.maxY(), range.at(1))).orElse(area));
        }
        return heights.<Question>map(range -> new Question.Heights(range.at(0), range.at(1))).orElseGet(this::written);
    }

    private Question near(String where, double metres) {
        try {
            return where.contains(",")
                    ? new Question.NearPlace(new Values.Place().convert(where), metres)
                    : new Question.NearUnit(new Values.Code().convert(where), metres);
        } catch (IllegalArgumentException | CommandLine.TypeConversionException neither) {
            throw misread("--near", where, neither);
        }
    }

    private Question written() {
        String text = String.join(" ", words);
        try {
            if (code) return new Question.Code(text);
            if (name) return new Question.Words(EnumSet.of(SearchField.NAME), text);
            if (holder) return new Question.Words(EnumSet.of(SearchField.HOLDER), text);
            if (number) return new Question.PartyNumber(text);
            if (place) return new Question.Words(EnumSet.of(SearchField.SITUS), text);
            if (certificate) return new Question.Certificate(CertificateNumber.parse(text));
            if (ofCase) return new Question.OfCase(CaseNumber.parse(text.strip()));
        } catch (IllegalArgumentException notOne) {
            throw misread(certificate ? "--certificate" : "--case", text, notOne);
        }
        return document ? document(text) : guessed(text);
    }

    private static Question document(String text) {
        return text.strip().matches("[0-9a-fA-F]{64}") ? new Question.Document(text) : new Question.Words(EnumSet.of(SearchField.DOCUMENT), text);
    }

    /// What the words look like: a certificate, a case, a part of a code; else they are looked for in names, holders and places.
    private static Question guessed(String text) {
        String plain = text.replaceAll("\\s", "").toUpperCase(Locale.ROOT).replaceFirst("/.*", "");
        if (plain.contains("不动产权第") && plain.endsWith("号")) {
            try {
                return new Question.Certificate(CertificateNumber.parse(text));
            } catch (IllegalArgumentException words) {
                return new Question.Words(EVERYWHERE, text);
            }
        }
        if (plain.matches("\\d{4}-\\d{1,9}")) {
            return new Question.OfCase(CaseNumber.parse(plain));
        }
        boolean partOfACode = plain.matches("[GJZ][ABSXCDEFHGWYLN]\\d{5}") || plain.matches("\\d{6,12}")
                || plain.matches("\\d{12}[GJZ][A-Z]\\d{0,5}([FLQW]\\d{0,8})?");
        return partOfACode ? new Question.Code(plain) : new Question.Words(EVERYWHERE, text);
    }

    private RuntimeException misread(String option, String value, RuntimeException why) {
        CommandLine.Model.CommandSpec command = Objects.requireNonNull(spec);
        return new CommandLine.ParameterException(command.commandLine(), String.valueOf(why.getMessage()), why, command.findOption(option), value);
    }
}
