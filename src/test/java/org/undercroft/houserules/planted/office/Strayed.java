package org.undercroft.houserules.planted.office;

import org.assertj.core.api.Assertions;
import org.locationtech.jts.geom.Coordinate;

/// Planted: the foundation's library in the office, and a library that has no room at all.
class Strayed {
    Coordinate corner = new Coordinate(1, 2);

    void strange() {
        Assertions.assertThat(corner).isNotNull();
    }
}
