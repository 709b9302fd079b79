package org.undercroft.desk.cases;

/// How findings are put together in the table.
enum Grouping {
    NONE,
    /// By the unit that is in the way.
    UNIT,
    /// Of every case that waits, each under its own.
    CASE,
    /// As officers have put them together.
    OWN
}
