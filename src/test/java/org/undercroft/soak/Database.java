package org.undercroft.soak;

import java.util.UUID;

/// The databases an office can live in, each time a new and empty one: what holds in one must hold in the other.
public enum Database {
    /// In memory.
    H2 {
        @Override
        public String fresh() {
            return "jdbc:h2:mem:" + UUID.randomUUID();
        }
    },
    /// At a real server, seen by the program's own role.
    POSTGRESQL {
        @Override
        public String fresh() {
            return PostgresqlServer.shared().fresh();
        }
    };

    /// JDBC URL, as the program is given it.
    public abstract String fresh();
}
