package org.undercroft.register;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.undercroft.land.Digest;

/// How texts are taken apart to be found again: Chinese has no blanks between words, so each two characters side by side count; a word in letters or digits
/// counts by each of its beginnings.
final class Grams {
    /// Longer beginnings tell nothing more.
    private static final int LONGEST = 12;

    private Grams() {}

    /// A run of Chinese characters or of letters and digits.
    private record Run(List<String> characters, boolean chinese) {
        String whole() {
            return String.join("", characters);
        }

        /// Several characters of Chinese stand anywhere, one of them, a word or a number at the beginning.
        boolean isIn(Run other) {
            boolean anywhere = chinese && characters.size() > 1;
            return chinese == other.chinese && (anywhere ? other.whole().contains(whole()) : other.whole().startsWith(whole()));
        }
    }

    /// Wide and narrow, large and small are one.
    static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }

    /// What a text is found by. A unit code counts as one, by its parcel and by what officers call it; other parts are found in the code itself.
    static Set<String> of(SearchField field, String text) {
        return field == SearchField.CODE ? Set.of(text.substring(0, 19), text.substring(12, 19)) : of(text);
    }

    static Set<String> of(String text) {
        Set<String> grams = new LinkedHashSet<>();
        for (Run run : runs(text)) {
            if (run.chinese()) {
                grams.add(run.characters().getFirst());
                pairs(run, grams);
            } else {
                for (int length = 1; length <= Math.min(LONGEST, run.characters().size()); length++) {
                    grams.add(String.join("", run.characters().subList(0, length)));
                }
            }
        }
        return grams;
    }

    /// What a text must have to be found by these words: less than [#fits] asks for.
    static Set<String> needed(String words) {
        Set<String> grams = new LinkedHashSet<>();
        for (Run run : runs(words)) {
            if (run.chinese() && run.characters().size() > 1) {
                pairs(run, grams);
            } else {
                grams.add(String.join("", run.characters().subList(0, Math.min(LONGEST, run.characters().size()))));
            }
        }
        return grams;
    }

    /// Whether each run of the words stands in the text, those in letters and digits at the beginning of a word.
    static boolean fits(String words, String text) {
        List<Run> there = runs(text);
        return runs(words).stream().allMatch(run -> there.stream().anyMatch(run::isIn));
    }

    /// 64 bits of the digest: a text is known by them; should two ever share them, [#fits] tells them apart.
    static long key(SearchField field, String text) {
        return ByteBuffer.wrap(Digest.sha256().digest((field.name() + "\n" + text).getBytes(StandardCharsets.UTF_8))).getLong();
    }

    private static void pairs(Run run, Set<String> grams) {
        for (int i = 1; i < run.characters().size(); i++) {
            grams.add(run.characters().get(i - 1) + run.characters().get(i));
        }
    }

    private static List<Run> runs(String text) {
        List<Run> runs = new ArrayList<>();
        List<String> characters = new ArrayList<>();
        boolean chinese = false;
        for (int c : plain(text).codePoints().toArray()) {
            boolean ideograph = Character.isIdeographic(c);
            boolean counts = ideograph || Character.isLetterOrDigit(c);
            if (!characters.isEmpty() && (!counts || ideograph != chinese)) {
                runs.add(new Run(characters, chinese));
                characters = new ArrayList<>();
            }
            if (counts) {
                characters.add(Character.toString(c));
                chinese = ideograph;
            }
        }
        if (!characters.isEmpty()) {
            runs.add(new Run(characters, chinese));
        }
        return runs;
    }
}
