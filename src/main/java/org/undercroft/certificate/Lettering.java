package org.undercroft.certificate;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.undercroft.land.Phrase;

/// The typeface, read once for many certificates: it fills 20 megabytes. Not for two threads at a time, since a font reads its tables when asked.
final class Lettering {
    static final String FAMILY = "Noto Sans SC";
    private static final String FOLDER = "/fonts/ttf/NotoSansSC/NotoSansSC-";
    private static final double MM_PER_POINT = 25.4 / 72;

    private final TrueTypeFont regular;
    private final TrueTypeFont bold;

    /// @throws PrintRefused when the program came without its typeface
    Lettering() {
        this(FOLDER);
    }

    /// @param beginning of the names of the two files
    Lettering(String beginning) {
        regular = read(beginning + "Regular.ttf");
        bold = read(beginning + "Bold.ttf");
    }

    /// A subset of the font is put into the document when it is written.
    PDFont regularIn(PDDocument document) throws IOException {
        return PDType0Font.load(document, regular, true);
    }

    PDFont boldIn(PDDocument document) throws IOException {
        return PDType0Font.load(document, bold, true);
    }

    /// How long a text gets, millimetres.
    double width(String text, double points) {
        try {
            double units = 0;
            for (int c : text.codePoints().toArray()) {
                units += regular.getAdvanceWidth(regular.getUnicodeCmapLookup().getGlyphId(c));
            }
            return units / regular.getUnitsPerEm() * points * MM_PER_POINT;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The text with every character replaced that the typeface lacks, so that none vanishes: names come from outside.
    String printable(String text) {
        try {
            StringBuilder out = new StringBuilder(text.length());
            for (int c : text.codePoints().toArray()) {
                boolean there = c < 0x7F || regular.getUnicodeCmapLookup().getGlyphId(c) != 0;
                out.appendCodePoint(there ? c : '□');
            }
            return out.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// For each radical (U+2E80 to U+2FDF) the character of this text that has the same glyph.
    Map<Integer, Integer> charactersForRadicals(String text) {
        try {
            Map<Integer, Integer> byGlyph = new HashMap<>();
            for (int c : text.codePoints().filter(c -> c > 0x2FDF).distinct().toArray()) {
                byGlyph.putIfAbsent(regular.getUnicodeCmapLookup().getGlyphId(c), c);
            }
            Map<Integer, Integer> characters = new HashMap<>();
            for (int radical = 0x2E80; radical <= 0x2FDF; radical++) {
                Integer character = byGlyph.get(regular.getUnicodeCmapLookup().getGlyphId(radical));
                if (character != null) {
                    characters.put(radical, character);
                }
            }
            return characters;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static TrueTypeFont read(String file) {
        try (InputStream in = Lettering.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new PrintRefused(new Phrase(Lettering.class, "typeface.missing", file));
            }
            return new TTFParser().parse(new RandomAccessReadBuffer(in));
        } catch (IOException e) {
            throw new PrintRefused(new Phrase(Lettering.class, "typeface.missing", file), e);
        }
    }
}
