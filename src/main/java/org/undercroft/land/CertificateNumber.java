package org.undercroft.land;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The number of a certificate of title, as printed: 浙(2025)宁波市北仑区不动产权第0001234号. Either kind of bracket is read, the narrow one is written.
///
/// @param province one character, `place` the office's place name, `serial` counted from 1 in each year
public record CertificateNumber(String province, int year, String place, int serial) {
    private static final Pattern FORM = Pattern.compile("(\\p{IsHan})[(（](\\d{4})[)）](.+)不动产权第(\\d{7,8})号");

    public CertificateNumber {
        if (!province.matches("\\p{IsHan}") || place.isBlank() || year < 1900 || year > 9999 || serial < 1) {
            throw new IllegalArgumentException("no certificate %s %d %s %d".formatted(province, year, place, serial));
        }
    }

    public static CertificateNumber parse(String text) {
        Matcher form = FORM.matcher(text.replaceAll("\\s", ""));
        if (!form.matches()) {
            throw new IllegalArgumentException("'%s' is no certificate number such as 浙(2025)宁波市北仑区不动产权第0001234号".formatted(text));
        }
        return new CertificateNumber(form.group(1), Integer.parseInt(form.group(2)), form.group(3), Integer.parseInt(form.group(4)));
    }

    /// The number in a text that may be that of another paper.
    public static Optional<CertificateNumber> read(String text) {
        return FORM.matcher(text.replaceAll("\\s", "")).matches() ? Optional.of(parse(text)) : Optional.empty();
    }

    @Override
    public String toString() {
        return "%s(%d)%s不动产权第%07d号".formatted(province, year, place, serial);
    }
}
