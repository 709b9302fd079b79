package org.undercroft.casework;

import java.util.Arrays;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;

/// The table of procedures: what the administrator has set, else as the program comes.
final class Procedures {
    private static final RowMapper<Procedure> PROCEDURE = (row, _) -> new Procedure(
            Procedure.Path.valueOf(row.getString("path")),
            row.getInt("days"),
            row.getInt("reviews"),
            Procedure.Notice.valueOf(row.getString("notice")),
            row.getInt("notice_days"),
            row.getBoolean("papers"));

    private Procedures() {}

    static Procedure of(Handle work, Application application) {
        return of(work, Procedure.Path.of(application));
    }

    static Procedure of(Handle work, Procedure.Path path) {
        return work.createQuery("select * from casework.procedure where path = :path")
                .bind("path", path.name())
                .map(PROCEDURE)
                .findOne()
                .orElseGet(() -> Procedure.standard(path));
    }

    /// One for each path.
    static List<Procedure> list(Handle work) {
        return Arrays.stream(Procedure.Path.values()).map(path -> of(work, path)).toList();
    }

    static void set(Handle work, Procedure procedure) {
        work.createUpdate("delete from casework.procedure where path = :path").bind("path", procedure.path().name()).execute();
        work.createUpdate("""
                insert into casework.procedure (path, days, reviews, notice, notice_days, papers)
                values (:path, :days, :reviews, :notice, :noticeDays, :papers)""")
                .bind("path", procedure.path().name())
                .bind("days", procedure.days())
                .bind("reviews", procedure.reviews())
                .bind("notice", procedure.notice().name())
                .bind("noticeDays", procedure.noticeDays())
                .bind("papers", procedure.papers())
                .execute();
    }
}
