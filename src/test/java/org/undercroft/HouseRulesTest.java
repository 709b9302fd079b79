package org.undercroft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.undercroft.houserules.Drawing;
import org.undercroft.houserules.HouseRules;

/// Holds the packages against the drawing in the README and against the rules of the house; and plants a violation of each rule to see that it bites.
@Timeout(120)
class HouseRulesTest {
    private static final String PLANTED = "org.undercroft.houserules.planted";
    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_ARCHIVES)
            .importPackages("org.undercroft");
    private static final JavaClasses TESTS = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.ONLY_INCLUDE_TESTS)
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_ARCHIVES)
            .importPackages("org.undercroft");
    private static final JavaClasses PLANTED_HOUSE = new ClassFileImporter().importPackages(PLANTED);

    private final Drawing drawing = Drawing.ofReadme(Path.of(System.getProperty("undercroft.home", ""), "README.md"));
    private final HouseRules rules = new HouseRules("org.undercroft", drawing);
    private final HouseRules plantedRules = new HouseRules(PLANTED, drawing);

    @Test
    void theRoomsAreThoseTheReadmeDraws() {
        assertThat(rules.rooms(HOUSE)).containsExactlyInAnyOrderElementsOf(drawing.rooms());
    }

    @Test
    void theRoomsOfTheDeskAreThoseTheReadmeNames() {
        assertThat(rules.deskRooms(HOUSE)).containsExactlyInAnyOrderElementsOf(drawing.deskRooms());
    }

    @Test
    void noRoomIsEmptySoThatNoRuleSleeps() {
        assertThat(rules.emptyRooms(HOUSE)).isEmpty();
        assertThat(HOUSE.contain("org.undercroft.register.Registrar")).as("the Registrar that only casework may call").isTrue();
    }

    @Test
    void theReadmePutsLibrariesWhereTheRulesDo() {
        assertThat(rules.librariesDrawnElsewhere()).isEmpty();
        assertThat(drawing.libraries().keySet()).containsAll(drawing.rooms());
    }

    @Test
    void eachFloorStandsOnTheFloorsBelowItAndRoomsOnOneFloorDoNotKnowEachOther() {
        holds(rules.floors());
        bites(plantedRules.floors(), "planted.geometry.Upwards");
        bites(plantedRules.floors(), "planted.exchange.Sideways");
        doesNotBite(plantedRules.floors(), "planted.casework.Lawful");
    }

    @Test
    void theRoomsOfTheDeskDoNotKnowEachOther() {
        holds(rules.deskRooms());
        bites(plantedRules.deskRooms(), "planted.desk.units.UnitsPane");
        doesNotBite(plantedRules.deskRooms(), "planted.desk.words.Said");
    }

    @Test
    void packagesMakeNoLoops() {
        holds(rules.noCycles());
        bites(plantedRules.noCycles(), "planted.land.Loop");
    }

    @Test
    void onlyCaseworkCallsTheRegistrar() {
        holds(rules.onlyCaseworkWrites());
        bites(plantedRules.onlyCaseworkWrites(), "planted.exchange.Sideways.smuggle");
        bites(plantedRules.onlyCaseworkWrites(), "planted.exchange.Sideways.handOver");
        doesNotBite(plantedRules.onlyCaseworkWrites(), "planted.casework.Lawful");
    }

    @Test
    void eachLibraryLivesOnlyInItsRoom() {
        holds(rules.librariesInTheirRooms());
        bites(plantedRules.librariesInTheirRooms(), "org.locationtech.jts.geom.Coordinate");
    }

    @Test
    void everyLibraryHasARoom() {
        holds(rules.noStrangers());
        bites(plantedRules.noStrangers(), "org.assertj.core.api.Assertions");
        doesNotBite(plantedRules.noStrangers(), "org.locationtech.jts.geom.Coordinate");
    }

    @Test
    void onlyTheConsoleAndTheFrontDoorSpeakToStandardOutput() {
        holds(rules.quietRooms());
        bites(plantedRules.quietRooms(), "planted.land.Loud");
        doesNotBite(plantedRules.quietRooms(), "planted.console.Talks");
    }

    @Test
    void nothingStaticChanges() {
        holds(rules.noMutableStatics());
        bites(plantedRules.noMutableStatics(), "Remembering.entries");
        bites(plantedRules.noMutableStatics(), "Remembering.COUNTER");
    }

    @Test
    void whatAClassNeedsComesInByItsConstructor() {
        holds(rules.noFieldInjection());
        bites(plantedRules.noFieldInjection(), "planted.office.Injected.later");
    }

    @Test
    void everyPackageIsNullMarked() {
        holds(rules.everyPackageNullMarked());
        bites(plantedRules.everyPackageNullMarked(), "planted.util: Odds");
    }

    @Test
    void noRoomIsForOddsAndEnds() {
        holds(rules.noUtilityRooms());
        bites(plantedRules.noUtilityRooms(), "planted.util.Odds");
    }

    @Test
    void everyTestClassHasATimeLimitAndNoTestIsSwitchedOff() {
        List<JavaClass> testClasses = TESTS.stream()
                .filter(type -> type.getMethods().stream().anyMatch(method -> method.isAnnotatedWith(Test.class)))
                .toList();
        assertThat(testClasses).extracting(JavaClass::getName).contains("org.undercroft.HouseRulesTest");
        assertThat(testClasses)
                .filteredOn(type -> Stream.iterate(type, outer -> outer.getEnclosingClass().orElse(null))
                        .takeWhile(outer -> outer != null)
                        .noneMatch(outer -> outer.isAnnotatedWith(Timeout.class)))
                .as("test classes without @Timeout")
                .extracting(JavaClass::getName)
                .isEmpty();
        assertThat(testClasses)
                .filteredOn(type -> type.isAnnotatedWith(Disabled.class)
                        || type.getMethods().stream().anyMatch(method -> method.isAnnotatedWith(Disabled.class)))
                .as("test classes that are switched off, or have a test that is")
                .extracting(JavaClass::getName)
                .isEmpty();
    }

    private static void holds(ArchRule rule) {
        rule.check(HOUSE);
    }

    private static void bites(ArchRule rule, String culprit) {
        assertThatThrownBy(() -> rule.check(PLANTED_HOUSE)).isInstanceOf(AssertionError.class).hasMessageContaining(culprit);
    }

    private static void doesNotBite(ArchRule rule, String innocent) {
        assertThatThrownBy(() -> rule.check(PLANTED_HOUSE)).isInstanceOf(AssertionError.class).message().doesNotContain(innocent);
    }
}
