package org.undercroft.houserules;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.stream.Collectors.toCollection;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;

/// The rules of the house as ArchUnit rules, for the house under a root package: the real one, or one in which violations are planted.
///
/// A rule over a room in which nothing is yet holds (`allowEmptyShould`); that no room is empty, [#emptyRooms] tells.
public final class HouseRules {
    /// The rooms of the desk that its other rooms share: the officer's words, the long work, and what is chosen.
    private static final Set<String> SHARED_IN_DESK = Set.of("words", "jobs", "selection");
    private static final String FRONT_DOOR = "";

    private final String root;
    private final Drawing drawing;

    public HouseRules(String root, Drawing drawing) {
        this.root = root;
        this.drawing = drawing;
    }

    /// A library and the only rooms that may use it; `""` is the front door, `desk.scene` a room of the desk.
    public record Library(String name, Set<String> rooms, String... packages) {}

    public static List<Library> libraries() {
        return List.of(
                new Library("JTS", Set.of("geometry"), "org.locationtech.jts.."),
                new Library("citygml4j", Set.of("exchange"), "org.citygml4j.."),
                // the console's answers are JSON by contract, and of findings, which exchange does not know
                new Library("Jackson", Set.of("exchange", "console"), "tools.jackson..", "com.fasterxml.jackson.."),
                new Library("Proj4J", Set.of("exchange"), "org.locationtech.proj4j.."),
                new Library("Commons CSV", Set.of("exchange"), "org.apache.commons.csv.."),
                new Library("fastexcel", Set.of("exchange"), "org.dhatim.."),
                new Library("obj", Set.of("exchange"), "de.javagl.."),
                new Library("Flyway", Set.of("register"), "org.flywaydb.."),
                new Library("H2", Set.of("register"), "org.h2.."),
                new Library("PostgreSQL", Set.of("register"), "org.postgresql.."),
                new Library("HikariCP", Set.of("register", FRONT_DOOR), "com.zaxxer.hikari.."),
                new Library("Jdbi", Set.of("register", "casework", "office", FRONT_DOOR), "org.jdbi.."),
                new Library("openhtmltopdf", Set.of("certificate"), "com.openhtmltopdf.."),
                new Library("PDFBox", Set.of("certificate"), "org.apache.pdfbox..", "org.apache.fontbox..", "org.apache.xmpbox.."),
                new Library("DSS", Set.of("certificate"), "eu.europa.esig.."),
                new Library("ZXing", Set.of("certificate"), "com.google.zxing.."),
                new Library("Bouncy Castle", Set.of("certificate"), "org.bouncycastle.."),
                new Library("Noto", Set.of("certificate"), "com.helger.."),
                new Library("password hashing", Set.of("office"), "com.password4j.."),
                new Library("JavaFX", Set.of("desk", FRONT_DOOR), "javafx..", "com.sun.javafx.."),
                new Library("FXyz3D", Set.of("desk.scene"), "org.fxyz3d.."),
                new Library("AtlantaFX", Set.of("desk"), "atlantafx.."),
                new Library("ControlsFX", Set.of("desk"), "org.controlsfx..", "impl.org.controlsfx.."),
                new Library("Ikonli", Set.of("desk"), "org.kordamp.."),
                new Library("picocli", Set.of("console"), "picocli.."),
                new Library("Logback", Set.of("console", FRONT_DOOR), "ch.qos.logback.."),
                new Library("Spark", Set.of("province"), "org.apache.spark.."));
    }

    /// What every room may use beside its libraries: Java, its XML, words about null, the log.
    private static final String[] EVERYWHERE = {"java..", "javax..", "org.w3c.dom..", "org.xml.sax..", "org.jspecify..", "org.slf4j..",
        "com.google.errorprone.."};

    /// Each floor stands on the floors below it, and rooms on one floor do not know each other. Nobody knows the front door.
    public ArchRule floors() {
        return all(drawing.rooms().stream().map(room -> {
            Set<String> unknown = new LinkedHashSet<>(drawing.rooms());
            unknown.remove(room);
            unknown.removeAll(drawing.below(room));
            String[] forbidden = Stream.concat(Stream.of(root), unknown.stream().map(other -> root + "." + other + "..")).toArray(String[]::new);
            return noClasses()
                    .that()
                    .resideInAPackage(root + "." + room + "..")
                    .should()
                    .dependOnClassesThat(resideInAnyPackage(forbidden))
                    .as("%s knows only the floors below it: %s".formatted(room, drawing.below(room)))
                    .allowEmptyShould(true);
        }));
    }

    /// The rooms of the desk do not know each other; they share the words, the jobs and the selection, which know none of them.
    public ArchRule deskRooms() {
        return all(drawing.deskRooms().stream().map(room -> {
            String[] others = drawing.deskRooms().stream()
                    .filter(other -> !other.equals(room) && !SHARED_IN_DESK.contains(other))
                    .map(other -> root + ".desk." + other + "..")
                    .toArray(String[]::new);
            return noClasses()
                    .that()
                    .resideInAPackage(root + ".desk." + room + "..")
                    .should()
                    .dependOnClassesThat(resideInAnyPackage(others))
                    .as("desk.%s does not know the other rooms of the desk".formatted(room))
                    .allowEmptyShould(true);
        }));
    }

    public ArchRule noCycles() {
        return slices().matching(root + ".(**)").should().beFreeOfCycles().as("packages make no loops").allowEmptyShould(true);
    }

    /// The only hand that writes in the book is led by casework alone; the front door may make it.
    public ArchRule onlyCaseworkWrites() {
        return noClasses()
                .that()
                .resideOutsideOfPackages(root + ".register..", root + ".casework..")
                .should()
                .accessTargetWhere(describe(
                        "a method of the Registrar is called",
                        access -> access.getTarget().getOwner().getName().equals(root + ".register.Registrar")
                                && !access.getTarget().getName().equals("<init>")))
                .as("only casework calls the Registrar")
                .allowEmptyShould(true);
    }

    /// Each library lives only in its rooms.
    public ArchRule librariesInTheirRooms() {
        return all(libraries().stream().map(library -> {
            String[] rooms = library.rooms().stream().map(room -> room.equals(FRONT_DOOR) ? root : root + "." + room + "..").toArray(String[]::new);
            return noClasses()
                    .that()
                    .resideOutsideOfPackages(rooms)
                    .should()
                    .dependOnClassesThat(resideInAnyPackage(library.packages()))
                    .as("%s lives only in %s".formatted(library.name(), library.rooms()))
                    .allowEmptyShould(true);
        }));
    }

    /// A library that none of the rules above knows has no room yet.
    public ArchRule noStrangers() {
        String[] known = Stream.of(
                Stream.of(root + ".."),
                Stream.of(EVERYWHERE),
                libraries().stream().flatMap(library -> Stream.of(library.packages())))
                .flatMap(packages -> packages)
                .toArray(String[]::new);
        // arrays and primitive types live in no package
        DescribedPredicate<JavaClass> stranger = describe(
                "no rule knows",
                type -> !type.getBaseComponentType().getPackageName().isEmpty() && !resideInAnyPackage(known).test(type.getBaseComponentType()));
        return noClasses().should().dependOnClassesThat(stranger).as("every library has its room in HouseRules.libraries()").allowEmptyShould(true);
    }

    public ArchRule quietRooms() {
        return noClasses()
                .that()
                .resideOutsideOfPackages(root, root + ".console..")
                .should(ACCESS_STANDARD_STREAMS)
                .as("only the console and the front door speak to standard output and standard error")
                .allowEmptyShould(true);
    }

    /// What a class remembers for all, it never changes: no static field that is not final, no static collection or atomic that can change.
    public ArchRule noMutableStatics() {
        DescribedPredicate<JavaField> handWritten = describe("hand-written", field -> !field.getModifiers().contains(JavaModifier.SYNTHETIC));
        return all(Stream.of(
                fields().that().areStatic().and(handWritten).should().beFinal().as("static fields are final").allowEmptyShould(true),
                noFields()
                        .that()
                        .areStatic()
                        .should()
                        .haveRawType(describe("made to change", HouseRules::isMadeToChange))
                        .as("no static field holds what is made to change")
                        .allowEmptyShould(true)));
    }

    public ArchRule noFieldInjection() {
        return noFields()
                .should()
                .beAnnotatedWith(describe(
                        "asks for injection",
                        annotation -> Set.of("Inject", "Autowired", "Resource", "FXML", "Value").contains(annotation.getRawType().getSimpleName())))
                .as("what a class needs comes in by its constructor")
                .allowEmptyShould(true);
    }

    public ArchRule everyPackageNullMarked() {
        return classes()
                .should(new ArchCondition<JavaClass>("live in a package whose package-info is @NullMarked") {
                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        boolean marked = type.getPackage().tryGetPackageInfo().map(info -> info.isAnnotatedWith(NullMarked.class)).orElse(false);
                        events.add(new SimpleConditionEvent(type, marked, "%s: %s".formatted(type.getPackageName(), type.getSimpleName())));
                    }
                })
                .as("every package is @NullMarked")
                .allowEmptyShould(true);
    }

    public ArchRule noUtilityRooms() {
        return noClasses()
                .should()
                .resideInAnyPackage("..util..", "..utils..", "..helper..", "..helpers..", "..common..", "..misc..")
                .as("no room is for odds and ends")
                .allowEmptyShould(true);
    }

    /// The top packages that hold classes.
    public Set<String> rooms(JavaClasses house) {
        return packagesUnder(root, house);
    }

    /// The packages inside the desk that hold classes.
    public Set<String> deskRooms(JavaClasses house) {
        return packagesUnder(root + ".desk", house);
    }

    /// The drawn rooms, those of the desk included, in which there is no class but package-info: there the rules would sleep.
    public Set<String> emptyRooms(JavaClasses house) {
        Set<String> empty = new TreeSet<>(drawing.rooms());
        empty.removeAll(rooms(house));
        Set<String> desk = new TreeSet<>(drawing.deskRooms());
        desk.removeAll(deskRooms(house));
        desk.forEach(room -> empty.add("desk." + room));
        return empty;
    }

    /// The libraries that the README's table puts in other rooms than these rules do, and how. A library that the table leaves out is no matter.
    public Map<String, Set<String>> librariesDrawnElsewhere() {
        Map<String, Set<String>> elsewhere = new LinkedHashMap<>();
        for (Library library : libraries()) {
            Set<String> drawn = drawing.libraries().entrySet().stream()
                    .filter(row -> row.getValue().toLowerCase().replace("-", " ").matches("(?s).*\\b" + library.name().toLowerCase() + "\\b.*"))
                    .map(Map.Entry::getKey)
                    .collect(toCollection(TreeSet::new));
            Set<String> ruled = library.rooms().stream().map(room -> room.replaceFirst("\\..*", "")).collect(toCollection(TreeSet::new));
            if (!drawn.isEmpty() && !ruled.containsAll(drawn)) elsewhere.put(library.name(), drawn);
        }
        return elsewhere;
    }

    private static Set<String> packagesUnder(String parent, JavaClasses house) {
        return house.stream()
                .filter(type -> type.getPackageName().startsWith(parent + ".") && !type.getSimpleName().equals("package-info"))
                .map(type -> type.getPackageName().substring(parent.length() + 1).replaceFirst("\\..*", ""))
                .collect(toCollection(TreeSet::new));
    }

    private static boolean isMadeToChange(JavaClass type) {
        return type.getName().matches("java\\.util\\.(ArrayList|LinkedList|HashMap|LinkedHashMap|TreeMap|HashSet|LinkedHashSet|TreeSet|ArrayDeque|Properties)")
                || type.getPackageName().equals("java.util.concurrent.atomic")
                || type.getName().matches("java\\.util\\.concurrent\\.(Concurrent|CopyOnWrite|Linked).*")
                || type.isAssignableTo(ThreadLocal.class)
                || type.isAssignableTo(StringBuilder.class);
    }

    private static ArchRule all(Stream<ArchRule> rules) {
        return CompositeArchRule.of(rules.toList());
    }
}
