package org.undercroft.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.undercroft.land.Refusal;
import org.undercroft.register.OfficeUnavailable;
import org.undercroft.soak.PostgresqlServer;

/// What is different at a server: two roles, of which the program's own cannot bend the book.
@Timeout(60)
class PostgresqlTest {
    private final PostgresqlServer server = PostgresqlServer.shared();

    @Test
    void theProgramsRoleCanNeitherChangeNorDeleteWhatStandsInTheBook() throws SQLException {
        String url = server.fresh();
        try (Connection connection = DriverManager.getConnection(url); Statement sql = connection.createStatement()) {
            List<String> tables = tables(sql, "register");
            assertThat(tables).contains("journal", "entry", "piece", "cell", "act", "certificate");
            for (String table : tables) {
                refused(sql, "delete from register." + table);
                refused(sql, "truncate register." + table);
                String column = first(sql, "select column_name from information_schema.columns where table_schema = 'register' and table_name = '%s'"
                        .formatted(table));
                refused(sql, "update register.%s set %s = %s".formatted(table, column, column));
                refused(sql, "alter table register.%s add column forged integer".formatted(table));
            }
            refused(sql, "create table register.forged (x integer)");
            refused(sql, "drop schema register cascade");
            // the working tables are for working
            assertThat(sql.executeUpdate("update register.counter set last_given = 0")).isPositive();
            assertThat(sql.executeUpdate("update casework.case_file set stage = stage")).isZero();
        }
    }

    private static List<String> tables(Statement sql, String schema) throws SQLException {
        return List.of(first(sql, """
                select string_agg(tablename, ' ' order by tablename) from pg_tables
                where schemaname = '%s' and tablename <> 'counter'""".formatted(schema)).split(" "));
    }

    private static String first(Statement sql, String query) throws SQLException {
        try (var rows = sql.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static void refused(Statement sql, String stroke) {
        assertThatThrownBy(() -> sql.execute(stroke)).as(stroke).isInstanceOf(SQLException.class)
                .satisfies(e -> assertThat(((SQLException) e).getSQLState()).isEqualTo("42501"));
    }

    @Test
    void tablesAreMadeByTheirOwnerAndNeverByTheProgram() {
        String owner = server.bare();
        String program = PostgresqlServer.asProgram(owner);

        refusedInBoth(() -> RegistryOffice.open(program), "holds no office yet", "还没有登记机构");
        refusedInBoth(() -> RegistryOffice.migrate(program, "undercroft"), "does not allow this", "不允许");
        refusedInBoth(() -> RegistryOffice.migrate(owner, "nobody_known"), "knows no role nobody_known", "没有供程序使用的角色");
        assertThat(RegistryOffice.migrate(owner, "undercroft")).containsOnlyKeys("register", "office", "casework");
        // again: nothing to do, and nothing against it
        RegistryOffice.migrate(owner, "undercroft");
        assertThatThrownBy(() -> RegistryOffice.open(program)).isInstanceOf(CaseRefused.class).hasMessageContaining("…").hasMessageNotContaining("secret");
    }

    @Test
    void whatIsWrongWithTheAddressIsSaidPlainly() {
        String url = server.fresh();
        refusedInBoth(() -> RegistryOffice.open(url.replace("user=undercroft&", "user=stranger&")), "name or password", "用户名或密码");
        refusedInBoth(() -> RegistryOffice.open(url.replaceFirst("/office\\d+", "/nowhere")), "no office in", "没有登记机构");
        refusedInBoth(() -> RegistryOffice.open("jdbc:postgresql://localhost:1/office?user=x&password=secret"), "does not answer", "没有应答");
    }

    private static void refusedInBoth(Runnable act, String english, String chinese) {
        assertThatThrownBy(act::run).isInstanceOf(OfficeUnavailable.class).hasMessageContaining(english).hasMessageNotContaining("secret")
                .satisfies(refusal -> assertThat(((Refusal) refusal).phrase().in(Locale.SIMPLIFIED_CHINESE)).contains(chinese));
    }
}
