package org.undercroft.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.undercroft.geometry.Position;
import org.undercroft.land.ReferenceSystem;

@Timeout(60)
class CrsTransformTest {
    private static final Position BEILUN_IN_DEGREES = new Position(121.83, 29.90, -60);
    private static final ReferenceSystem DEGREES = ReferenceSystem.parse("EPSG:4490");

    private final CrsTransform transform = new CrsTransform();

    /// Figures of section 4.3 of the domain page, computed with PROJ.
    @Test
    void beilunLiesWhereTheNationalGridHasIt() {
        assertPlace(3309603.4, 386994.1, "EPSG:4550+5737", BEILUN_IN_DEGREES);
        assertPlace(3310435.7, 676761.9, "EPSG:4549", BEILUN_IN_DEGREES);
        assertPlace(3311699.9, 399571.1, "EPSG:4550", new Position(121.96, 29.92, 0));
        // zone 41 is CM 123 with the zone before the easting
        assertPlace(3309603.4, 41386994.1, "EPSG:4529", BEILUN_IN_DEGREES);
    }

    private void assertPlace(double north, double east, String system, Position degrees) {
        Position place = transform.transform(DEGREES, ReferenceSystem.parse(system), degrees);
        assertEquals(north, place.y(), 0.05);
        assertEquals(east, place.x(), 0.05);
        assertEquals(degrees.z(), place.z());
    }

    @Test
    void numbersOfTheWrongZoneAreTakenToTheRightOne() {
        Position wrong = transform.transform(DEGREES, ReferenceSystem.parse("EPSG:4549"), BEILUN_IN_DEGREES);
        Position right = transform.transform(ReferenceSystem.parse("EPSG:4549"), ReferenceSystem.BEILUN, wrong);
        assertEquals(3309603.4, right.y(), 0.05);
        assertEquals(386994.1, right.x(), 0.05);
    }

    @Test
    void theDutchSystemsAreOneInPlan() {
        // the national origin: the tower of Amersfoort
        Position amersfoort = new Position(155000, 463000, 1);
        Position same = transform.transform(ReferenceSystem.parse("EPSG:28992"), ReferenceSystem.parse("EPSG:7415"), amersfoort);
        assertEquals(0, amersfoort.distance(same), 1e-6);
        Position degrees = transform.transform(ReferenceSystem.parse("EPSG:7415"), ReferenceSystem.parse("EPSG:4326"), amersfoort);
        assertEquals(5.387, degrees.x(), 0.001);
        assertEquals(52.155, degrees.y(), 0.001);
    }

    @Test
    void degreesAreToldFromMetres() {
        assertTrue(transform.isGeographic(DEGREES));
        assertFalse(transform.isGeographic(ReferenceSystem.BEILUN));
    }

    @Test
    void anUnknownSystemIsSaidToBeUnknown() {
        assertThrows(IllegalArgumentException.class, () -> transform.isGeographic(ReferenceSystem.parse("EPSG:999999")));
    }
}
