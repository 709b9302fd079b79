package org.undercroft.console;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.undercroft.casework.SampleOffice;
import picocli.CommandLine;

/// Does the main job on the sample office and holds every figure against what must come out.
@CommandLine.Command(name = "demo")
final class DemoCommand implements Callable<Integer> {
    private final Terminal terminal;

    @CommandLine.Option(names = "--out", paramLabel = "DIR", descriptionKey = "out")
    String out = Path.of("target", "demo").toString();

    @CommandLine.Option(names = "--sample", paramLabel = "DIR", descriptionKey = "sample")
    Optional<String> sample = Optional.empty();

    DemoCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    /// A figure beside what was found; `found` is empty where nothing was.
    private record Compared(ExpectedFigures.Figure figure, Optional<String> found) {
        boolean agrees() {
            return found.map(figure::agreesWith).orElse(false);
        }
    }

    @Override
    public Integer call() {
        Path files = sample.map(Terminal::path).or(SampleFolder::find).orElseThrow(() -> new ConsoleRefusal("demo.noSample"));
        List<ExpectedFigures.Figure> expected = ExpectedFigures.read(files.resolve("expected.csv"));
        Path folder = Terminal.path(out);
        Demonstration demonstration = new Demonstration(SampleOffice.in(files, terminal.language()), folder, terminal);
        demonstration.run();
        List<Compared> compared = expected.stream().map(figure -> new Compared(figure, demonstration.figure(figure)))
                .toList();
        write(folder.resolve("figures.csv"), compared);
        print(compared, folder);
        demonstration.failures().forEach(terminal.out()::println);
        boolean allWell = compared.stream().allMatch(Compared::agrees) && demonstration.failures().isEmpty();
        terminal.say(allWell ? "demo.well" : "demo.notWell", compared.stream().filter(Compared::agrees).count(), compared.size());
        return allWell ? ExitCode.DONE : ExitCode.FOUND;
    }

    /// One line an object; every figure that does not agree in full.
    private void print(List<Compared> compared, Path folder) {
        Map<String, List<Compared>> byId = new LinkedHashMap<>();
        compared.forEach(each -> byId.computeIfAbsent(each.figure().id(), _ -> new ArrayList<>()).add(each));
        terminal.out().println();
        terminal.out().println("%-12s %9s  %16s  %16s".formatted(terminal.words("demo.table.id"), terminal.words("demo.table.agree"),
                terminal.words("demo.table.expected"), terminal.words("demo.table.found")));
        byId.forEach((id, figures) -> {
            Compared first = figures.getFirst();
            terminal.out().println("%-12s %4d/%-4d  %16s  %16s  %s".formatted(id, figures.stream().filter(Compared::agrees).count(), figures.size(),
                    first.figure().value(), shortened(first.found().orElse("-")), first.figure().check()));
            figures.stream().filter(each -> !each.agrees()).forEach(each -> terminal.say("demo.disagrees", each.figure().id(), each.figure().check(),
                    each.figure().value(), each.found().orElse("-")));
        });
        terminal.say("demo.table.all", folder.resolve("figures.csv").toString());
    }

    private static String shortened(String found) {
        try {
            return BigDecimal.valueOf(Double.parseDouble(found)).setScale(3, RoundingMode.HALF_EVEN).stripTrailingZeros().toPlainString();
        } catch (NumberFormatException word) {
            return found;
        }
    }

    private static void write(Path file, List<Compared> compared) {
        StringBuilder table = new StringBuilder("id,check,expected,found,agrees\n");
        compared.forEach(
                each -> table.append("%s,%s,%s,%s,%s%n".formatted(each.figure().id(), each.figure().check(), each.figure().value(), each.found().orElse(""),
                        each.agrees())));
        try {
            Files.writeString(file, table, StandardCharsets.UTF_8);
        } catch (IOException trouble) {
            throw new UncheckedIOException(trouble);
        }
    }
}
