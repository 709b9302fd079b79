package org.undercroft.casework;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import org.undercroft.land.UnitCode;

/// The next free numbers of unit codes (rules on unit codes 8.4): one more than the highest that was ever given, codes of retired and cancelled units and those
/// applied for included. A number is never given twice.
public final class Numbering {
    private static final Pattern BEGINS = Pattern.compile("(?m)^begins: (\\S{28})$");

    private final InnerOffice inner;

    Numbering(InnerOffice inner) {
        this.inner = inner;
    }

    /// The next parcel in a sub-district, counted for each feature by itself.
    ///
    /// @param area county, district and sub-district, twelve digits, `feature` two letters such as `GX`
    public UnitCode nextParcel(String area, String feature) {
        return UnitCode.ofParcel(area, feature, next(area + feature, 5));
    }

    /// The first room of the next building in a parcel.
    public UnitCode nextBuilding(UnitCode parcel) {
        return parcel.with("F%04d0001".formatted(next(parcel.parcel() + "F", 4)));
    }

    /// The next room in the building of a unit.
    public UnitCode nextRoom(UnitCode unit) {
        String building = unit.parcel() + unit.fixture().substring(0, 5);
        return new UnitCode("%s%04d".formatted(building, next(building, 4)));
    }

    /// The next fixture of another kind: forest (`L`) or other (`Q`).
    public UnitCode nextFixture(UnitCode parcel, char letter) {
        return parcel.with("%c%08d".formatted(letter, next(parcel.parcel() + letter, 8)));
    }

    private int next(String beginning, int digits) {
        IntStream appliedFor = inner.read(work -> appliedFor(work, beginning)).stream()
                .mapToInt(code -> Integer.parseInt(code.substring(beginning.length(), beginning.length() + digits)));
        return 1 + Math.max(inner.register().highest(beginning, digits).orElse(0), appliedFor.max().orElse(0));
    }

    /// Codes in case files, those of the parts of a split included.
    private static List<String> appliedFor(Handle work, String beginning) {
        List<String> codes = new ArrayList<>(work.createQuery("select distinct unit from casework.case_file where unit like :pattern")
                .bind("pattern", beginning + "%")
                .mapTo(String.class)
                .list());
        for (String application : work.createQuery("select application from casework.case_file where application like :pattern")
                .bind("pattern", "%begins: " + beginning + "%")
                .mapTo(String.class)
                .list()) {
            Matcher found = BEGINS.matcher(application);
            while (found.find()) {
                if (found.group(1).startsWith(beginning)) {
                    codes.add(found.group(1));
                }
            }
        }
        return codes;
    }
}
