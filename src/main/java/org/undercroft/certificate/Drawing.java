package org.undercroft.certificate;

/// A finished drawing: XHTML with SVG in it, and the scales it is drawn to.
///
/// @param lost how many labels found no room
record Drawing(String markup, Scale horizontal, Scale vertical, Paper paper, int lost) {
    Drawing(String markup, Scale horizontal, Scale vertical) {
        this(markup, horizontal, vertical, Paper.A4, 0);
    }

    /// `1:4 000`, or both scales where heights are exaggerated.
    String scales() {
        return horizontal.equals(vertical) ? horizontal.toString() : horizontal + " (H " + vertical + ")";
    }
}
