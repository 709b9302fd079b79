package org.undercroft.land;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The 28 characters that name a real estate unit for ever (GB/T 37346-2019): county 6, district 3, sub-district 3, feature 2, sequence 5, fixture 9.
/// It carries no height and no layer: two caverns stacked under one place are two parcels with two sequence numbers.
///
/// @param value without blanks; any of the blanks a form prints are dropped
public record UnitCode(String value) implements Comparable<UnitCode> {
    private static final Pattern FORM = Pattern.compile("(\\d{6})(\\d{3})(\\d{3})([GJZ])([ABSXCDEFHGWYLN])(\\d{5})([FLQ]\\d{8}|W0{8})");

    public UnitCode {
        value = value.replaceAll("\\s", "");
        Matcher form = FORM.matcher(value);
        if (!form.matches()) {
            throw new IllegalArgumentException(
                    "'%s' is not a unit code: 28 characters such as 330206 012003 GX00001 W00000000".formatted(value));
        }
        refuseStrangePair(value, form.group(4), form.group(5));
        if (form.group(6).equals("00000")) {
            throw new IllegalArgumentException("'%s': sequence numbers begin at 00001".formatted(value));
        }
        refuseUncounted(value, form.group(7));
    }

    /// Which land ownership goes with which kind of parcel (domain page 1.2).
    private static void refuseStrangePair(String value, String ownership, String feature) {
        if ("AC".contains(feature) && !ownership.equals("J")) {
            throw new IllegalArgumentException("'%s': feature %s is for collective land (J) only".formatted(value, feature));
        }
        if ("BSXDEF".contains(feature) && ownership.equals("Z")) {
            throw new IllegalArgumentException("'%s': feature %s needs land of the State (G) or of a collective (J)".formatted(value, feature));
        }
    }

    /// Buildings, rooms and other fixtures are counted from 1.
    private static void refuseUncounted(String value, String fixture) {
        boolean uncounted = fixture.startsWith("F")
                ? fixture.startsWith("0000", 1) || fixture.endsWith("0000")
                : !fixture.startsWith("W") && fixture.endsWith("00000000");
        if (uncounted) {
            throw new IllegalArgumentException("'%s': buildings, rooms and other fixtures are counted from 1".formatted(value));
        }
    }

    /// @param area county, district and sub-district: the first twelve characters, as in `330206012003`
    public static UnitCode ofParcel(String area, String feature, int sequence) {
        return new UnitCode("%s%s%05dW00000000".formatted(area, feature, sequence));
    }

    /// The same parcel with what stands on or in it.
    ///
    /// @param fixture as [#fixture] gives it
    public UnitCode with(String fixture) {
        return new UnitCode(parcel() + fixture);
    }

    public String county() {
        return value.substring(0, 6);
    }

    /// District and sub-district, six digits: what sequence numbers are counted in, for each feature.
    public String subDistrict() {
        return value.substring(6, 12);
    }

    /// Land ownership and kind of parcel: `GX` is state land, below ground.
    public String feature() {
        return value.substring(12, 14);
    }

    /// County, district and sub-district, twelve characters.
    public String area() {
        return value.substring(0, 12);
    }

    /// In which layer the right was created, where the feature says so.
    public Optional<SettingMode> setting() {
        return switch (feature().charAt(1)) {
            case 'B' -> Optional.of(SettingMode.SURFACE);
            case 'S' -> Optional.of(SettingMode.ABOVE_GROUND);
            case 'X' -> Optional.of(SettingMode.BELOW_GROUND);
            default -> Optional.empty();
        };
    }

    public int sequence() {
        return Integer.parseInt(value.substring(14, 19));
    }

    /// The first nineteen characters: the parcel without what stands on or in it.
    public String parcel() {
        return value.substring(0, 19);
    }

    public String fixture() {
        return value.substring(19);
    }

    /// As forms print it, in groups of 6, 6, 7 and 9.
    public String printed() {
        return "%s %s %s %s".formatted(value.substring(0, 6), value.substring(6, 12), value.substring(12, 19), value.substring(19));
    }

    /// As officers say it among themselves: `GX00001`.
    public String brief() {
        return value.substring(12, 19);
    }

    @Override
    public int compareTo(UnitCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return printed();
    }
}
