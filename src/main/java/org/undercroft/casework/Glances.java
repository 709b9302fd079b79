package org.undercroft.casework;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.undercroft.land.CaseNumber;
import org.undercroft.land.CertificateNumber;
import org.undercroft.office.EnquiryField;
import org.undercroft.register.Enquiry;
import org.undercroft.register.Excerpt;
import org.undercroft.register.Found;
import org.undercroft.register.SearchField;

/// What a few words may mean: a certificate, a case, a code or its beginning, otherwise the name of a unit, a holder or a place.
final class Glances {
    private static final Pattern CODE = Pattern.compile("[A-Z]{2}\\d{1,5}[A-Z0-9]*|\\d{6}[0-9A-Z]*");
    private static final Set<SearchField> NAMES = EnumSet.of(SearchField.NAME, SearchField.HOLDER, SearchField.SITUS);

    private Glances() {}

    static List<UnitLine> at(Enquiry book, View view, String asked, int most) {
        Map<String, UnitLine> lines = new LinkedHashMap<>();
        for (Found found : found(book, view, asked.strip(), most)) {
            for (Excerpt one : found.statements()) {
                lines.putIfAbsent(one.unit().value() + "/" + one.label(), view.of(one));
            }
        }
        return lines.values().stream().limit(most).toList();
    }

    private static List<Found> found(Enquiry book, View view, String asked, int most) {
        String plain = asked.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
        List<Found> found = new ArrayList<>();
        read(CertificateNumber::parse, plain).ifPresent(number -> found.add(book.byCertificate(number)));
        read(CaseNumber::parse, plain).ifPresent(number -> found.add(book.byCase(number, most)));
        if (CODE.matcher(plain).matches()) {
            found.add(book.byCodePart(plain, most));
        }
        Set<SearchField> fields = EnumSet.copyOf(NAMES);
        if (!view.sight().showsEverywhere(EnquiryField.HOLDER)) {
            fields.remove(SearchField.HOLDER);
        }
        found.add(book.byWords(fields, asked, most));
        return found;
    }

    /// What is still being typed is often no number yet.
    private static <N> Optional<N> read(Function<String, N> parse, String asked) {
        try {
            return Optional.of(parse.apply(asked));
        } catch (IllegalArgumentException notYet) {
            return Optional.empty();
        }
    }
}
