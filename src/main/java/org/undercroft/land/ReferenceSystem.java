package org.undercroft.land;

import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What coordinates mean: an EPSG code for plan and one for heights, printed `EPSG:4550+5737`. There is no single code for most pairs.
public record ReferenceSystem(int plan, OptionalInt height) {
    private static final Pattern FORM = Pattern.compile("EPSG:(\\d{3,6})(?:\\+(?:EPSG:)?(\\d{3,6}))?", Pattern.CASE_INSENSITIVE);

    /// The system of the sample office: CGCS2000, 3-degree zone about 123° E, heights in the 1985 datum.
    public static final ReferenceSystem BEILUN = new ReferenceSystem(4550, OptionalInt.of(5737));

    public static ReferenceSystem parse(String text) {
        Matcher form = FORM.matcher(text.strip());
        if (!form.matches()) {
            throw new IllegalArgumentException("'%s' is no reference system such as EPSG:4550+5737".formatted(text));
        }
        OptionalInt height = form.group(2) == null ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(form.group(2)));
        return new ReferenceSystem(Integer.parseInt(form.group(1)), height);
    }

    @Override
    public String toString() {
        return "EPSG:" + plan + (height.isPresent() ? "+" + height.getAsInt() : "");
    }
}
