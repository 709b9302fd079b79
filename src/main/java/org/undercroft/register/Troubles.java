package org.undercroft.register;

import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientConnectionException;
import java.util.Locale;
import java.util.Optional;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.jdbi.v3.core.JdbiException;
import org.undercroft.land.Phrase;
import org.undercroft.land.Refusal;

/// What a database's exception comes to for an officer.
///
/// @param place as it is told
record Troubles(String place) {
    /// When it could not be opened.
    OfficeUnavailable unavailable(Throwable trouble) {
        return new OfficeUnavailable(known(trouble).orElseGet(() -> other(trouble)), trouble);
    }

    private Phrase other(Throwable trouble) {
        return new Phrase(Strongroom.class, trouble instanceof FlywayValidateException ? "place.otherVersion" : "place.fails", place, lastWord(trouble));
    }

    /// Statements that are wrong, or break a rule of the tables, are bugs and fly on; what disk, lock or connection did is a refusal.
    RuntimeException refusalOrBug(JdbiException e) {
        Optional<Phrase> known = known(e);
        if (known.isPresent()) {
            return new OfficeUnavailable(known.get(), e);
        }
        return isOfTheMachine(e) ? new OfficeUnavailable(new Phrase(Strongroom.class, "place.fails", place, lastWord(e)), e) : e;
    }

    static boolean isLostConnection(Throwable trouble) {
        for (Throwable cause = trouble; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && keyOf(sql).equals("place.connectionLost")) {
                return true;
            }
        }
        return false;
    }

    private Optional<Phrase> known(Throwable trouble) {
        for (Throwable cause = trouble; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refusal refusal) {
                return Optional.of(refusal.phrase());
            }
            String said = String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT);
            // the last: a limit on the size of files, or a quota
            if (said.contains("no space left") || said.contains("not enough space") || said.contains("磁盘空间不足") || said.contains("file too large")
                    || said.contains("quota exceeded")) {
                return Optional.of(new Phrase(Strongroom.class, "place.full", place));
            }
            String key = cause instanceof SQLException sql ? keyOf(sql) : "";
            if (!key.isEmpty()) {
                return Optional.of(new Phrase(Strongroom.class, key, place));
            }
        }
        return Optional.empty();
    }

    /// By H2's error codes and the states of SQL, which PostgreSQL keeps to.
    private static String keyOf(SQLException sql) {
        return switch (sql.getErrorCode()) {
            case 90020 -> "place.openElsewhere";
            case 90146, 90013 -> "place.empty";
            case 90030 -> "place.damaged";
            case 90049 -> "place.encrypted";
            case 90097 -> "place.readOnly";
            case 50200 -> "place.busy";
            case 90067 -> "place.connectionLost";
            default -> switch (String.valueOf(sql.getSQLState())) {
                case "3D000" -> "place.empty";
                case "25006" -> "place.readOnly";
                case "42501" -> "place.forbidden";
                case "28000", "28P01" -> "place.password";
                case "53100" -> "place.full";
                case "40001", "40P01", "55P03" -> "place.busy";
                case "08001", "08004" -> "place.unreachable";
                case "08000", "08003", "08006", "57P01", "57P02", "57P03" -> "place.connectionLost";
                default -> "";
            };
        };
    }

    private static boolean isOfTheMachine(Throwable trouble) {
        for (Throwable cause = trouble; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLTransientConnectionException || cause instanceof SQLNonTransientConnectionException || cause instanceof IOException) {
                return true;
            }
            if (cause instanceof SQLException sql) {
                String state = String.valueOf(sql.getSQLState());
                boolean h2StoreClosed = sql.getErrorCode() == 90028 || sql.getErrorCode() == 90031 || sql.getErrorCode() == 90098
                        || sql.getErrorCode() == 90121;
                if (h2StoreClosed || state.startsWith("08") || state.startsWith("53") || state.startsWith("57")) {
                    return true;
                }
            }
        }
        return false;
    }

    private static String lastWord(Throwable trouble) {
        String said = "";
        for (Throwable cause = trouble; cause != null; cause = cause.getCause()) {
            said = cause.getMessage() == null ? said : cause.getMessage();
        }
        return said.lines().findFirst().orElse("");
    }
}
