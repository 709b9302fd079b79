package org.undercroft.office;

/// What an officer may do.
public enum Role {
    /// Takes in applications and keeps the file complete.
    CLERK,
    /// Decides; never on a case he took in himself.
    REVIEWER,
    /// Enters in the book and issues certificates.
    REGISTRAR,
    /// Keeps accounts and settings.
    ADMINISTRATOR,
    /// Asks the book, within limits, and changes nothing.
    ENQUIRER
}
