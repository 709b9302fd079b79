package org.undercroft.console;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/// The pairs of a sweep as comma-separated values: a line of names, then a line a pair. Lengths are metres, in plain decimals; what is not defined is
/// empty. The names are a contract.
final class SweepTable {
    private static final String HEAD = "a,b,relation,verdict,volume,depth,bottom,top,planArea\n";
    private static final Pattern NEEDS_QUOTES = Pattern.compile("[,\"\\n\\r]|^[=+\\-@\\s]|\\s$");

    private final Swept swept;
    private final boolean withDepth;

    SweepTable(Swept swept, boolean withDepth) {
        this.swept = swept;
        this.withDepth = withDepth;
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

    /// To a billionth, without an exponent, which spreadsheets misread. Further digits are noise of the computation.
    static String plain(double value) {
        return BigDecimal.valueOf(value).setScale(9, RoundingMode.HALF_EVEN).stripTrailingZeros().toPlainString();
    }

    /// As RFC 4180 has it. What a spreadsheet might take for a formula stands in quotes, too; the identifier itself is never changed.
    static String quoted(String id) {
        return NEEDS_QUOTES.matcher(id).find() ? '"' + id.replace("\"", "\"\"") + '"' : id;
    }
}
