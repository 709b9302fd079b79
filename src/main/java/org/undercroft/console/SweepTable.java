package org.undercroft.console;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/// The pairs of a sweep as comma-separated values: a line of names, then a line a pair. Lengths are metres, in plain decimals; what is not defined is
/// empty. The names are a contract.
final class SweepTable {
    private static final String HEAD = "a,b,relation,verdict,volume,depth,bottom,top,planArea\n";

    private final Swept swept;
    private final boolean withDepth;

    SweepTable(Swept swept, boolean withDepth) {
        this.swept = swept;
        this.withDepth = withDepth;
    }

    /// Asked before the work begins, not after an hour of it.
    static void requireFolder(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder) || !Files.isWritable(folder) || Files.isDirectory(file)) {
            throw new ConsoleRefusal("sweep.folder", file);
        }
    }

    /// Whole or not at all: written beside the file and moved there when it is complete.
    void write(Path file) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        Path beside = Files.createTempFile(folder, file.getFileName() + ".", ".part");
        try {
            try (OutputStream out = Files.newOutputStream(beside)) {
                write(out);
            }
            moved(beside, file);
        } finally {
            Files.deleteIfExists(beside);
        }
    }

    private static void moved(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException _) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /// @param out stays open
    void write(OutputStream out) throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16);
        writer.write(HEAD);
        for (Swept.Pair pair : swept.pairs()) {
            writer.write(line(pair));
        }
        writer.flush();
    }

    private String line(Swept.Pair pair) {
        Swept.Figures figures = pair.figures();
        Optional<Swept.Heights> heights = figures.heights();
        return String.join(",", quoted(pair.a()), quoted(pair.b()), ReportJson.relation(pair.relation()), ReportJson.verdict(pair.verdict()),
                plain(figures.volume()), withDepth ? plain(figures.depth()) : "", heights.map(range -> plain(range.bottom())).orElse(""),
                heights.map(range -> plain(range.top())).orElse(""), withDepth ? plain(figures.planArea()) : "")
                + "\n";
    }

    /// Every digit there is, without an exponent: spreadsheets misread those.
    static String plain(double value) {
        return value == 0 ? "0" : new BigDecimal(Double.toString(value)).stripTrailingZeros().toPlainString();
    }

    static String quoted(String id) {
        boolean plain = id.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? id : '"' + id.replace("\"", "\"\"") + '"';
    }
}
