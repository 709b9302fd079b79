package org.undercroft.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;
import org.undercroft.casework.CaseLine;
import org.undercroft.casework.Enquirer;
import org.undercroft.casework.UnitLine;
import org.undercroft.desk.cases.CaseWork;
import org.undercroft.desk.words.Words;
import org.undercroft.geometry.Point2;
import org.undercroft.land.CaseNumber;
import org.undercroft.office.Officer;

/// What the search field looks through: the commands of the desk, its rooms, cases, a place by its coordinates; and the book for units, codes, holders, places
/// and certificates, within the limits of who sits here.
final class Finder {
    /// So many hits of the book at a time: more than can be seen at once.
    private static final int MOST = 40;
    private static final int COMMANDS = 8;
    private static final Pattern PLACE = Pattern.compile("\\s*(\\d{4,}(?:\\.\\d+)?)\\s*[,，;\\s]\\s*(\\d{4,}(?:\\.\\d+)?)\\s*");

    /// Where a hit leads.
    interface Ways {
        void go(Room room);

        void openCase(CaseNumber number);

        void openUnit(UnitLine unit);

        void openPlace(Point2 place);
    }

    private final Words words;
    private final CaseWork work;
    private final Supplier<List<Commands.Command>> commands;
    private final Ways ways;

    Finder(Words words, CaseWork work, Supplier<List<Commands.Command>> commands, Ways ways) {
        this.words = words;
        this.work = work;
        this.commands = commands;
        this.ways = ways;
    }

    SearchBox.Sources sources(Consumer<Runnable> aside) {
        return new SearchBox.Sources(this::atHand, wanted -> asked(wanted, aside));
    }

    private Optional<Enquirer> enquirer() {
        return work.officerProperty().get().map(officer -> Enquirer.of(officer, words.text("search.why")));
    }

    // ---- what the window knows

    private List<Hit> atHand(String text) {
        String wanted = text.toLowerCase(Locale.ROOT);
        return Stream.of(place(text), cases(wanted), rooms(wanted), commands(wanted)).flatMap(List::stream).toList();
    }

    /// Two numbers are a place, north and east in whichever order: here a north is ten times an east.
    private List<Hit> place(String text) {
        Matcher numbers = PLACE.matcher(text);
        if (!numbers.matches()) {
            return List.of();
        }
        double one = Double.parseDouble(numbers.group(1));
        double other = Double.parseDouble(numbers.group(2));
        Point2 place = new Point2(Math.min(one, other), Math.max(one, other));
        return List.of(hit("place " + place, Material2MZ.PLACE, "search.is.place",
                words.text("search.place", Words.number(place.y(), 2), Words.number(place.x(), 2)), words.text("search.place.what"),
                () -> ways.openPlace(place)));
    }

    private List<Hit> cases(String wanted) {
        return work.lines().stream()
                .filter(line -> text(line).contains(wanted))
                .limit(COMMANDS)
                .map(line -> hit("case " + line.number(), Material2AL.FOLDER_OPEN, "search.is.case", line.number() + "  " + line.name(),
                        words.text("stage." + line.stage().name()) + " · " + line.unit().printed(), () -> ways.openCase(line.number())))
                .toList();
    }

    private static String text(CaseLine line) {
        return (line.number() + " " + line.name() + " " + line.unit().printed() + " " + line.unit().value()).toLowerCase(Locale.ROOT);
    }

    private List<Hit> rooms(String wanted) {
        Optional<Officer> officer = work.officerProperty().get();
        return Stream.of(Room.values())
                .filter(room -> officer.map(room::opensTo).orElse(false))
                .filter(room -> new Commands.Command(room.key(), "", () -> {}).isCalled(wanted))
                .map(room -> hit("room " + room, room.icon(), "search.is.room", words.text(room.key()), "Ctrl+" + room.digit(), () -> ways.go(room)))
                .toList();
    }

    private List<Hit> commands(String wanted) {
        return commands.get().stream()
                .filter(command -> command.isCalled(wanted))
                .collect(Collectors.toMap(Commands.Command::key, command -> command, (first, _) -> first, java.util.LinkedHashMap::new))
                .values().stream()
                .limit(COMMANDS)
                .map(command -> hit("command " + command.key(), Material2AL.KEYBOARD_ARROW_RIGHT, "search.is.command", words.text(command.key()),
                        Stream.of(command.shortcut(), words.text("tip." + command.key())).filter(one -> !one.isEmpty()).collect(Collectors.joining(" · ")),
                        command.act()))
                .toList();
    }

    // ---- what the book knows

    /// Whoever asks is the one who is written down, even where somebody else sits here when the search is over.
    private SearchBox.Asked asked(String wanted, Consumer<Runnable> aside) {
        Optional<Enquirer> who = enquirer();
        return new SearchBox.Asked(
                () -> who.map(enquirer -> work.office().enquiries().glance(enquirer, wanted, MOST)).orElse(List.of()).stream().map(this::hit).toList(),
                hits -> who.ifPresent(enquirer -> aside.accept(() -> work.office().enquiries().glanced(enquirer, wanted, hits))));
    }

    private Hit hit(UnitLine unit) {
        List<String> details = new ArrayList<>();
        details.add(unit.unit().printed());
        unit.holders().stream().flatMap(holder -> holder.name().stream()).findFirst().ifPresent(details::add);
        if (!unit.situs().isBlank()) {
            details.add(unit.situs());
        }
        unit.certificate().ifPresent(number -> details.add(number.toString()));
        return hit("unit " + unit.unit().value() + "/" + unit.label(), Material2AL.LAYERS, "search.is.unit",
                unit.name().isBlank() ? unit.unit().brief() : unit.name(), String.join(" · ", details), () -> ways.openUnit(unit));
    }

    private Hit hit(String where, Ikon icon, String kind, String title, String detail, Runnable open) {
        return new Hit(where, icon, words.text(kind), title, detail, open);
    }
}
