package org.undercroft.casework;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.undercroft.examination.Examiner;
import org.undercroft.examination.Finding;
import org.undercroft.examination.Subject;
import org.undercroft.examination.Wording;
import org.undercroft.exchange.RuleSetReader;
import org.undercroft.exchange.RuleSetWriter;
import org.undercroft.geometry.DefinitionText;
import org.undercroft.geometry.Frame;
import org.undercroft.geometry.GeometryDigest;
import org.undercroft.geometry.Overlap;
import org.undercroft.geometry.Relation;
import org.undercroft.geometry.Relations;
import org.undercroft.geometry.Soundness;
import org.undercroft.geometry.SoundnessCheck;
import org.undercroft.geometry.SpaceDefinition;
import org.undercroft.geometry.Tolerance;
import org.undercroft.land.Level;
import org.undercroft.land.RuleSet;
import org.undercroft.land.SpaceKind;
import org.undercroft.land.SurveyClass;
import org.undercroft.land.UnitCode;
import org.undercroft.proof.CanonicalText;

/// A finding about two spaces, written down with everything it was made of, and made again from that alone.
final class Retrial {
    private static final String NONE = "-";

    private Retrial() {}

    /// @param partsA of the first space as it was surveyed, `partsB` of the second
    static CourtPack pack(
            Finding.OfTwo finding, List<SpaceDefinition> partsA, List<SpaceDefinition> partsB, Frame frame, RuleSet rules, Examiner.Terms terms,
            String about) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("about.txt", bytes(about));
        files.put("a.txt", bytes(DefinitionText.write(partsA)));
        files.put("b.txt", bytes(DefinitionText.write(partsB)));
        files.put("a-facts.txt", bytes(facts(finding.a())));
        files.put("b-facts.txt", bytes(facts(finding.b())));
        files.put(CourtPack.RULES, bytes(new RuleSetWriter().write(rules)));
        files.put(CourtPack.TERMS, bytes(new CanonicalText("undercroft terms 1")
                .line("frame east km", frame.eastKilometres())
                .line("frame north km", frame.northKilometres())
                .line("tolerance", terms.tolerance().metres())
                .line("clearance", terms.clearance())
                .line("snap", Relations.STANDARD.snap().metres())
                .line("program", ProgramVersion.current())
                .toString()));
        files.put(CourtPack.RESULT, bytes(result(List.of(finding))));
        return new CourtPack(files);
    }

    /// What the same inputs give on this machine.
    static String again(CourtPack pack) {
        Map<String, String> terms = lines(pack.text(CourtPack.TERMS));
        Frame frame = new Frame(Long.parseLong(value(terms, "frame east km")), Long.parseLong(value(terms, "frame north km")));
        Subject a = subject(pack, "a", frame);
        Subject b = subject(pack, "b", frame);
        Examiner examiner = new Examiner(Relations.STANDARD, rules(pack));
        Examiner.Terms under = new Examiner.Terms(
                new Tolerance(Double.parseDouble(value(terms, "tolerance"))), Double.parseDouble(value(terms, "clearance")));
        return result(examiner.examine(List.of(a), List.of(b), under));
    }

    /// Kind, rule, severity and figures, to what a survey can tell: millimetres and litres.
    private static String result(List<Finding.OfTwo> findings) {
        CanonicalText text = new CanonicalText("undercroft verdict 1");
        for (Finding.OfTwo finding : findings) {
            text.line("finding", finding.getClass().getSimpleName())
                    .line("verdict", finding.verdict())
                    .line("certainty", finding.certainty())
                    .line("severity", finding.severity())
                    .line("rule", finding.line().map(line -> line.id()).orElse(NONE))
                    .line("relation", finding.relation().getClass().getSimpleName());
            overlap(finding.relation()).ifPresent(overlap -> text
                    .line("volume", decimals(overlap.volume()))
                    .line("depth", decimals(overlap.depth()))
                    .line("bottom", decimals(overlap.bottom()))
                    .line("top", decimals(overlap.top()))
                    .line("plan area", decimals(overlap.planArea())));
            text.line("en", Wording.sentence(finding).in(Locale.ENGLISH)).line("zh", Wording.sentence(finding).in(Locale.CHINESE));
        }
        return text.toString();
    }

    private static Optional<Overlap> overlap(Relation relation) {
        return switch (relation) {
            case Relation.Overlapping(Overlap overlap) -> Optional.of(overlap);
            case Relation.Inside(Overlap overlap) -> Optional.of(overlap);
            case Relation.Around(Overlap overlap) -> Optional.of(overlap);
            case Relation.Same(Overlap overlap) -> Optional.of(overlap);
            case Relation.Touching _,Relation.Apart _ -> Optional.empty();
        };
    }

    private static String facts(Subject subject) {
        return new CanonicalText("undercroft subject 1")
                .line("id", subject.id())
                .line("name", subject.name())
                .line("unit", subject.unit().map(UnitCode::value).orElse(NONE))
                .line("level", subject.level().map(Enum::name).orElse(NONE))
                .line("survey class", subject.surveyClass().map(Enum::name).orElse(NONE))
                .line("holder", subject.holder().orElse(NONE))
                .line("digest", subject.digest())
                .line("kind", subject.kind().map(Enum::name).orElse(NONE))
                .line("lasting", subject.lasting())
                .line("serves", subject.serves().stream().map(UnitCode::value).sorted().collect(Collectors.joining(" ")))
                .toString();
    }

    private static Subject subject(CourtPack pack, String side, Frame frame) {
        List<SpaceDefinition> parts = DefinitionText.read(pack.text(side + ".txt"));
        Map<String, String> said = lines(pack.text(side + "-facts.txt"));
        Soundness soundness = SoundnessCheck.STANDARD.examine(parts, frame);
        if (!(soundness instanceof Soundness.Sound sound)) {
            throw new IllegalArgumentException("an unsound solid");
        }
        return new Subject(
                value(said, "id"),
                value(said, "name"),
                optional(said, "unit").map(UnitCode::new),
                Optional.empty(),
                optional(said, "level").map(Level::valueOf),
                optional(said, "survey class").map(SurveyClass::valueOf),
                optional(said, "holder"),
                sound.space(),
                GeometryDigest.of(parts),
                optional(said, "kind").map(SpaceKind::valueOf),
                value(said, "lasting"),
                serves(value(said, "serves")));
    }

    private static Set<UnitCode> serves(String codes) {
        return Arrays.stream(codes.split(" ")).filter(code -> !code.isEmpty()).map(UnitCode::new).collect(Collectors.toUnmodifiableSet());
    }

    /// The reader names the file it reads in what it says is wrong, so it reads one.
    private static RuleSet rules(CourtPack pack) {
        try {
            Path file = Files.createTempFile("rules", ".json");
            try {
                Files.writeString(file, pack.text(CourtPack.RULES));
                return new RuleSetReader().read(file);
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> lines(String text) {
        return text.lines()
                .filter(line -> line.contains(": "))
                .collect(Collectors.toMap(line -> line.substring(0, line.indexOf(": ")), line -> line.substring(line.indexOf(": ") + 2), (one, _) -> one));
    }

    private static String value(Map<String, String> lines, String key) {
        String value = lines.get(key);
        if (value == null) {
            throw new IllegalArgumentException("no line '%s'".formatted(key));
        }
        return CanonicalText.read(value);
    }

    private static Optional<String> optional(Map<String, String> lines, String key) {
        return Optional.of(value(lines, key)).filter(value -> !value.equals(NONE));
    }

    private static String decimals(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
