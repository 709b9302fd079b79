package org.undercroft.casework;

import static java.time.ZoneOffset.UTC;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.undercroft.land.Phrase;
import org.undercroft.land.UnitCode;
import org.undercroft.office.Officer;
import org.undercroft.office.Role;

/// The next free numbers of unit codes (rules on unit codes 8.4): one more than the highest that was ever given, codes of retired and cancelled units, those
/// applied for and those that a colleague has in hand included. A number is never given twice: whoever is told one has it in hand until it is applied for, and
/// is told the same when he asks again before.
public final class Numbering {
    private static final Pattern BEGINS = Pattern.compile("(?m)^begins: (\\S{28})$");

    private final InnerOffice inner;

    Numbering(InnerOffice inner) {
        this.inner = inner;
    }

    /// The next parcel in a sub-district, counted for each feature by itself.
    ///
    /// @param area county, district and sub-district, twelve digits, `feature` two letters such as `GX`
    /// @throws CaseRefused when the series has no number left
    public UnitCode nextParcel(String area, String feature, Officer clerk) {
        return nextParcels(area, feature, 1, clerk).getFirst();
    }

    /// The next parcels, for the parts of a split: every one of them is in hand.
    ///
    /// @param count from 1
    public List<UnitCode> nextParcels(String area, String feature, int count, Officer clerk) {
        return next(area + feature, 5, count, clerk).stream().map(number -> UnitCode.ofParcel(area, feature, number)).toList();
    }

    /// The first room of the next building in a parcel.
    public UnitCode nextBuilding(UnitCode parcel, Officer clerk) {
        return parcel.with("F%04d0001".formatted(next(parcel.parcel() + "F", 4, clerk)));
    }

    /// The next room in the building of a unit.
    public UnitCode nextRoom(UnitCode unit, Officer clerk) {
        String building = unit.parcel() + unit.fixture().substring(0, 5);
        return new UnitCode("%s%04d".formatted(building, next(building, 4, clerk)));
    }

    /// The next fixture of another kind: forest (`L`) or other (`Q`).
    public UnitCode nextFixture(UnitCode parcel, char letter, Officer clerk) {
        return parcel.with("%c%08d".formatted(letter, next(parcel.parcel() + letter, 8, clerk)));
    }

    private int next(String beginning, int digits, Officer clerk) {
        return next(beginning, digits, 1, clerk).getFirst();
    }

    /// What he has in hand already comes first.
    private List<Integer> next(String beginning, int digits, int count, Officer clerk) {
        return inner.act(work -> {
            Officer signed = inner.officer(work, clerk, Role.CLERK);
            int used = Math.max(inner.register().highest(beginning, digits).orElse(0), appliedFor(work, beginning).stream()
                    .mapToInt(code -> Integer.parseInt(code.substring(beginning.length(), beginning.length() + digits))).max().orElse(0));
            work.createUpdate("delete from casework.code_in_hand where beginning = :beginning and number <= :used")
                    .bind("beginning", beginning).bind("used", used).execute();
            List<Integer> his = new ArrayList<>(inHand(work, beginning, "clerk = :clerk", signed));
            List<Integer> others = inHand(work, beginning, "clerk <> :clerk", signed);
            while (his.size() < count) {
                int next = 1 + Stream.concat(his.stream(), others.stream()).max(Comparator.naturalOrder()).orElse(used);
                if (Integer.toString(next).length() > digits) {
                    throw new CaseRefused(new Phrase(Numbering.class, "numbering.full", beginning, Integer.toString(next - 1)));
                }
                work.createUpdate("insert into casework.code_in_hand (beginning, number, clerk, since) values (:beginning, :next, :clerk, :at)")
                        .bind("beginning", beginning).bind("next", next).bind("clerk", signed.name()).bind("at", inner.now().atOffset(UTC)).execute();
                his.add(next);
            }
            return List.copyOf(his.subList(0, count));
        });
    }

    private static List<Integer> inHand(Handle work, String beginning, String whose, Officer clerk) {
        return work.createQuery("select number from casework.code_in_hand where beginning = :beginning and " + whose + " order by number")
                .bind("beginning", beginning)
                .bind("clerk", clerk.name())
                .mapTo(Integer.class)
                .list();
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
