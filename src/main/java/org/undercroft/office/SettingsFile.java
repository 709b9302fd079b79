package org.undercroft.office;

import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.undercroft.geometry.Box;
import org.undercroft.geometry.Frame;
import org.undercroft.geometry.GroundModel;
import org.undercroft.land.DepthLayers;
import org.undercroft.land.GroundSurvey;
import org.undercroft.land.ReferenceSystem;

/// Where the office's settings and its ground model are kept. Works inside the unit of work it is handed.
public final class SettingsFile {
    /// A presentation and the position in the journal of the record that told of it: what comes later goes by it.
    public record Since(long position, Presentation presentation) {}

    /// Every change, oldest first.
    public List<Since> presentations(Handle work) {
        return work.createQuery("select * from office.presentation order by since")
                .map((row, _) -> new Since(row.getLong("since"),
                        new Presentation(row.getString("name_zh"), row.getString("name_en"), row.getString("province"), row.getString("place"),
                                layers(row.getString("layers")))))
                .list();
    }

    /// @param position of the record in the journal that tells of it
    public void change(Handle work, Presentation presentation, long position) {
        work.createUpdate("""
                insert into office.presentation (since, name_zh, name_en, province, place, layers)
                values (:since, :nameZh, :nameEn, :province, :place, :layers)""")
                .bind("since", position)
                .bind("nameZh", presentation.nameZh())
                .bind("nameEn", presentation.nameEn())
                .bind("province", presentation.province())
                .bind("place", presentation.place())
                .bind("layers", text(presentation.layers()))
                .execute();
    }

    /// What the office was founded with; empty where no office was set up yet.
    public Optional<OfficeSettings> founded(Handle work) {
        Optional<GroundSurvey> ground = ground(work);
        return work.createQuery("select * from office.settings")
                .map((row, _) -> new OfficeSettings(
                        row.getString("name_zh"),
                        row.getString("name_en"),
                        row.getString("province"),
                        row.getString("place"),
                        ReferenceSystem.parse(row.getString("system")),
                        new Frame(row.getLong("frame_east"), row.getLong("frame_north")),
                        new Box(row.getDouble("west"), row.getDouble("south"), 0, row.getDouble("east"), row.getDouble("north"), 0),
                        layers(row.getString("layers")),
                        row.getDouble("clearance"),
                        row.getBoolean("sample"),
                        ground))
                .findOne();
    }

    /// Keeps the settings of a new office.
    public void keep(Handle work, OfficeSettings settings) {
        work.createUpdate("""
                insert into office.settings
                  (only_row, name_zh, name_en, province, place, system, frame_east, frame_north, west, south, east, north, layers, clearance, sample)
                values
                  (1, :nameZh, :nameEn, :province, :place, :system, :frameEast, :frameNorth, :west, :south, :east, :north, :layers, :clearance, :sample)""")
                .bind("nameZh", settings.nameZh())
                .bind("nameEn", settings.nameEn())
                .bind("province", settings.province())
                .bind("place", settings.place())
                .bind("system", settings.system().toString())
                .bind("frameEast", settings.frame().eastKilometres())
                .bind("frameNorth", settings.frame().northKilometres())
                .bind("west", settings.area().minX())
                .bind("south", settings.area().minY())
                .bind("east", settings.area().maxX())
                .bind("north", settings.area().maxY())
                .bind("layers", text(settings.layers()))
                .bind("clearance", settings.clearance())
                .bind("sample", settings.sample())
                .execute();
        settings.ground().ifPresent(ground -> keep(work, ground));
    }

    private static void keep(Handle work, GroundSurvey ground) {
        GroundModel model = ground.model();
        work.createUpdate("""
                insert into office.ground (only_row, west, south, cell_edge, grid_columns, grid_rows, system, measured, heights)
                values (1, :west, :south, :cell, :columns, :rows, :system, :measured, :heights)""")
                .bind("west", model.west())
                .bind("south", model.south())
                .bind("cell", model.cell())
                .bind("columns", model.columns())
                .bind("rows", model.rows())
                .bind("system", ground.system().toString())
                .bind("measured", ground.measured())
                .bind("heights", heights(model))
                .execute();
    }

    private static Optional<GroundSurvey> ground(Handle work) {
        return work.createQuery("select * from office.ground")
                .map((row, _) -> new GroundSurvey(
                        new GroundModel(
                                row.getDouble("west"),
                                row.getDouble("south"),
                                row.getDouble("cell_edge"),
                                row.getInt("grid_columns"),
                                row.getInt("grid_rows"),
                                heights(row.getBytes("heights"))),
                        ReferenceSystem.parse(row.getString("system")),
                        row.getObject("measured", LocalDate.class)))
                .findOne();
    }

    private static byte[] heights(GroundModel model) {
        ByteBuffer bytes = ByteBuffer.allocate(Float.BYTES * model.columns() * model.rows());
        for (int row = 0; row < model.rows(); row++) {
            for (int column = 0; column < model.columns(); column++) {
                bytes.putFloat((float) model.height(column, row));
            }
        }
        return bytes.array();
    }

    private static float[] heights(byte[] bytes) {
        float[] heights = new float[bytes.length / Float.BYTES];
        ByteBuffer.wrap(bytes).asFloatBuffer().get(heights);
        return heights;
    }

    private static String text(DepthLayers layers) {
        return layers.limits().stream().map(String::valueOf).collect(Collectors.joining(" "));
    }

    private static DepthLayers layers(String limits) {
        return new DepthLayers(Arrays.stream(limits.split(" ")).filter(limit -> !limit.isEmpty()).map(Double::valueOf).toList());
    }
}
