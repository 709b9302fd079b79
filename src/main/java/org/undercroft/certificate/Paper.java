package org.undercroft.certificate;

/// The room for a drawing on a page, millimetres.
///
/// @param css the class of the page in the style sheet
record Paper(String css, double width, double height) {
    static final Paper A4 = new Paper("", 174, 196);
    /// Lying.
    static final Paper A3 = new Paper("wide", 384, 222);
}
