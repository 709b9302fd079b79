package org.undercroft.certificate;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HexFormat;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;

/// Makes the text that readers copy and search the text that was set. In a Chinese typeface one glyph stands for a character and for the radical that
/// looks like it, and the PDF writer picks the radical: 人 would be copied as ⼈.
final class ReadableText {
    private static final Pattern RANGE = Pattern.compile("<(\\p{XDigit}+)>\\s*<(\\p{XDigit}+)>\\s*<(\\p{XDigit}+)>");
    private static final int MOST = 100;

    private ReadableText() {}

    /// @param characters for each radical the character that was set with its glyph
    /// @param document written and read again, so that its fonts are complete
    static void in(PDDocument document, Map<Integer, Integer> characters) throws IOException {
        Set<COSStream> done = Collections.newSetFromMap(new IdentityHashMap<>());
        for (PDPage page : document.getPages()) {
            COSDictionary fonts = page.getResources().getCOSObject().getCOSDictionary(COSName.FONT);
            if (fonts != null) {
                for (COSBase font : fonts.getValues()) {
                    COSBase bare = font instanceof COSObject reference ? reference.getObject() : font;
                    if (bare instanceof COSDictionary dictionary
                            && dictionary.getDictionaryObject(COSName.TO_UNICODE) instanceof COSStream map && done.add(map)) {
                        rewrite(map, characters);
                    }
                }
            }
        }
    }

    private static void rewrite(COSStream map, Map<Integer, Integer> set) throws IOException {
        Map<Integer, String> characters = new TreeMap<>();
        Matcher range = RANGE.matcher(map.toTextString().replaceAll("(?s)begincodespacerange.*?endcodespacerange", ""));
        while (range.find()) {
            int first = Integer.parseInt(range.group(1), 16);
            int last = Integer.parseInt(range.group(2), 16);
            String text = new String(HexFormat.of().parseHex(range.group(3)), StandardCharsets.UTF_16BE);
            for (int code = first; code <= last; code++) {
                int end = text.length() - Character.charCount(text.codePointBefore(text.length()));
                int point = text.codePointBefore(text.length()) + code - first;
                characters.put(code, text.substring(0, end) + Character.toString(set.getOrDefault(point, point)));
            }
        }
        try (OutputStream out = map.createOutputStream(COSName.FLATE_DECODE)) {
            out.write(text(characters).getBytes(StandardCharsets.US_ASCII));
        }
    }

    private static String text(Map<Integer, String> characters) {
        StringBuilder text = new StringBuilder(
                """
                /CIDInit /ProcSet findresource begin
                12 dict begin
                begincmap
                /CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
                /CMapName /Adobe-Identity-UCS def
                /CMapType 2 def
                1 begincodespacerange
                <0000> <FFFF>
                endcodespacerange
                """);
        List<Integer> codes = List.copyOf(characters.keySet());
        for (int from = 0; from < codes.size(); from += MOST) {
            List<Integer> block = codes.subList(from, Math.min(codes.size(), from + MOST));
            text.append(block.size()).append(" beginbfchar\n");
            for (int code : block) {
                byte[] utf16 = characters.getOrDefault(code, "").getBytes(StandardCharsets.UTF_16BE);
                text.append("<%04X> <%s>\n".formatted(code, HexFormat.of().withUpperCase().formatHex(utf16)));
            }
            text.append("endbfchar\n");
        }
        return text.append("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n").toString();
    }
}
