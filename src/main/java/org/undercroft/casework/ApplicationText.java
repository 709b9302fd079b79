package org.undercroft.casework;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.undercroft.certificate.DeclaredFigure;
import org.undercroft.geometry.DefinitionText;
import org.undercroft.land.Deed;
import org.undercroft.land.EnvelopeBasis;
import org.undercroft.land.Interest;
import org.undercroft.land.Level;
import org.undercroft.land.PartyId;
import org.undercroft.land.PlannedSpace;
import org.undercroft.land.ReferenceSystem;
import org.undercroft.land.RegistrationKind;
import org.undercroft.land.SpaceKind;
import org.undercroft.land.SurveyClass;
import org.undercroft.land.SurveyPlan;
import org.undercroft.land.UnitCode;

/// An application as a case file keeps it: `key: value` a line, lists behind their count. What is written reads back equal. Of the plan only the spaces
/// applied for are written; the file it came from is kept beside it, byte for byte.
final class ApplicationText {
    private ApplicationText() {}

    static String write(Application application) {
        Writer text = new Writer();
        text.line("kind", application.kind());
        text.line("unit", application.unit().value());
        text.line("label", application.label());
        text.line("name", application.name());
        text.line("situs", application.situs());
        text.line("level", application.level());
        text.line("space kind", application.spaceKind());
        text.line("basis", application.basis());
        text.line("survey class", application.surveyClass());
        text.list("interests", application.interests(), InterestText::write);
        text.list("deeds", application.deeds(), ApplicationText::write);
        write(text, application.plan());
        text.list("spaces", application.spaces(), ApplicationText::write);
        text.list("figures", application.figures(), ApplicationText::write);
        text.line("remarks", application.remarks());
        ParticularsText.write(text, application.particulars());
        return text.toString();
    }

    static Application read(String written) {
        Reader text = new Reader(written);
        RegistrationKind kind = text.one("kind", RegistrationKind::valueOf);
        UnitCode unit = text.one("unit", UnitCode::new);
        String label = text.line("label");
        String name = text.line("name");
        String situs = text.line("situs");
        Level level = text.one("level", Level::valueOf);
        SpaceKind spaceKind = text.one("space kind", SpaceKind::valueOf);
        EnvelopeBasis basis = text.one("basis", EnvelopeBasis::valueOf);
        SurveyClass surveyClass = text.one("survey class", SurveyClass::valueOf);
        List<Interest> interests = text.list("interests", () -> InterestText.read(text));
        List<Deed> deeds = text.list("deeds", () -> deed(text));
        SurveyPlan plan = plan(text);
        List<String> spaces = plan.spaces().stream().map(PlannedSpace::id).toList();
        List<DeclaredFigure> figures = text.list("figures", () -> figure(text));
        String remarks = text.line("remarks");
        Particulars particulars = ParticularsText.read(text);
        return new Application(
                kind, unit, label, name, situs, level, spaceKind, basis, surveyClass, interests, deeds, plan, spaces, figures, remarks, particulars);
    }

    private static void write(Writer text, Deed deed) {
        text.line("deed", deed.title());
        text.line("digest", deed.digest());
        text.line("deed kind", deed.kind());
        text.line("signed", deed.signed());
        deed.by().ifPresent(by -> text.line("given by", by));
    }

    private static Deed deed(Reader text) {
        return new Deed(
                text.line("deed"),
                text.line("digest"),
                text.one("deed kind", Deed.DeedKind::valueOf),
                text.one("signed", LocalDate::parse),
                text.ifThere("given by", PartyId::new));
    }

    private static void write(Writer text, SurveyPlan plan) {
        text.line("plan", plan.title());
        text.line("digest", plan.digest());
        text.line("system", plan.system().map(ReferenceSystem::toString).orElse(""));
        text.line("plan class", plan.surveyClass().map(SurveyClass::name).orElse(""));
    }

    private static SurveyPlan plan(Reader text) {
        return new SurveyPlan(
                text.line("plan"),
                text.line("digest"),
                text.maybe("system", ReferenceSystem::parse),
                text.maybe("plan class", SurveyClass::valueOf),
                text.list("spaces", () -> space(text)),
                List.of(),
                List.of());
    }

    private static void write(Writer text, PlannedSpace space) {
        text.line("space", space.id());
        text.line("lod", space.lod().orElse(""));
        text.line("definition", DefinitionText.write(space.parts()));
    }

    private static PlannedSpace space(Reader text) {
        return new PlannedSpace(text.line("space"), text.maybe("lod", Function.identity()), text.one("definition", DefinitionText::read));
    }

    private static void write(Writer text, DeclaredFigure figure) {
        text.line("figure", figure.en());
        text.line("in chinese", figure.zh());
        text.line("value", figure.value());
        text.line("in", figure.unit());
    }

    private static DeclaredFigure figure(Reader text) {
        String en = text.line("figure");
        return new DeclaredFigure(text.line("in chinese"), en, text.one("value", Double::valueOf), text.line("in"));
    }

    static final class Writer {
        private final StringBuilder text = new StringBuilder();

        void line(String key, Object value) {
            String escaped = value.toString().replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r");
            text.append(key).append(": ").append(escaped).append('\n');
        }

        <T> void list(String key, List<T> items, java.util.function.BiConsumer<Writer, T> write) {
            line(key, items.size());
            items.forEach(item -> write.accept(this, item));
        }

        @Override
        public String toString() {
            return text.toString();
        }
    }

    static final class Reader {
        private final List<String> lines;
        private int next = 0;

        Reader(String text) {
            this.lines = text.lines().toList();
        }

        /// The key of the next line.
        String key() {
            String line = next < lines.size() ? lines.get(next) : "";
            return line.substring(0, Math.max(0, line.indexOf(": ")));
        }

        String line(String key) {
            if (!key().equals(key)) {
                throw new IllegalArgumentException("line %d of an application should say '%s', not '%s'".formatted(next + 1, key, key()));
            }
            return unescaped(lines.get(next++).substring(key.length() + 2));
        }

        <T> T one(String key, Function<String, T> read) {
            return read.apply(line(key));
        }

        <T> Optional<T> maybe(String key, Function<String, T> read) {
            String value = line(key);
            return value.isEmpty() ? Optional.empty() : Optional.of(read.apply(value));
        }

        /// A line that applications of earlier versions did not have.
        <T> Optional<T> ifThere(String key, Function<String, T> read) {
            return key().equals(key) ? Optional.of(one(key, read)) : Optional.empty();
        }

        <T> List<T> list(String key, Supplier<T> read) {
            int count = one(key, Integer::valueOf);
            List<T> items = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                items.add(read.get());
            }
            return items;
        }

        private static String unescaped(String value) {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < value.length(); i++) {
                char letter = value.charAt(i);
                if (letter == '\\' && i + 1 < value.length()) {
                    char escaped = value.charAt(++i);
                    text.append(escaped == 'n' ? '\n' : escaped == 'r' ? '\r' : escaped);
                } else {
                    text.append(letter);
                }
            }
            return text.toString();
        }
    }
}
