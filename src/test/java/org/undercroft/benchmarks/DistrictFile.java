package org.undercroft.benchmarks;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.undercroft.geometry.Mesh;

/// A district as a CityJSON text sequence: a line of metadata, then a line a space, its solid as triangles in whole tenths of a millimetre.
public final class DistrictFile {
    private DistrictFile() {}

    public static void write(Path file, District district) throws IOException {
        try (Writer out = new BufferedWriter(Files.newBufferedWriter(file, StandardCharsets.UTF_8), 1 << 20)) {
            out.write("""
                    {"type":"CityJSON","version":"2.0","transform":{"scale":[0.0001,0.0001,0.0001],"translate":[%d,%d,0]},\
                    "metadata":{"referenceSystem":"https://www.opengis.net/def/crs/EPSG/0/4550","heightDatum":"EPSG:5737"},"CityObjects":{},"vertices":[]}
                    """.formatted((long) District.FRAME.originEast(), (long) District.FRAME.originNorth()));
            district.each(member -> {
                try {
                    out.write(line(member));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }

    private static String line(District.Member member) {
        Mesh mesh = member.space().boundary();
        StringBuilder line = new StringBuilder(64 + 32 * mesh.triangleCount());
        line.append("{\"type\":\"CityJSONFeature\",\"id\":\"").append(member.id()).append("\",\"CityObjects\":{\"").append(member.id());
        line.append("\":{\"type\":\"+UndergroundSpace\",\"geometry\":[{\"type\":\"Solid\",\"lod\":\"2\",\"boundaries\":[[");
        for (int t = 0; t < mesh.triangleCount(); t++) {
            line.append(t == 0 ? "[[" : ",[[").append(mesh.corner(t, 0)).append(',').append(mesh.corner(t, 1)).append(',').append(mesh.corner(t, 2))
                    .append("]]");
        }
        line.append("]]}]}},\"vertices\":[");
        for (int c = 0; c < mesh.cornerCount(); c++) {
            line.append(c == 0 ? "[" : ",[").append(steps(mesh.x(c))).append(',').append(steps(mesh.y(c))).append(',').append(steps(mesh.z(c))).append(']');
        }
        return line.append("]}\n").toString();
    }

    private static long steps(double metres) {
        return Math.round(metres * 10_000);
    }
}
