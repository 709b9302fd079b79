package org.undercroft.console;

/// For people or for programs.
enum Format {
    TEXT,
    JSON
}
