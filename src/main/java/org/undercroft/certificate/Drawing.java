package org.undercroft.certificate;

/// A finished drawing: XHTML with SVG in it, and the scales it is drawn to.
record Drawing(String markup, Scale horizontal, Scale vertical) {
    /// `1:4 000`, or both scales where heights are exaggerated.
    String scales() {
        return horizontal.equals(vertical) ? horizontal.toString() : horizontal + " (H " + vertical + ")";
    }
}
