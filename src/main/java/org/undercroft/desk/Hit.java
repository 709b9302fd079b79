package org.undercroft.desk;

import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.material2.Material2MZ;

/// Something the search field leads to.
///
/// @param where what it leads to, so that two ways to one place are offered once; empty for none
/// @param kind what sort of thing it is, in one word
record Hit(String where, Ikon icon, String kind, String title, String detail, Runnable open) {
    static Hit nothing(String sentence) {
        return new Hit("", Material2MZ.SEARCH, "", sentence, "", () -> {});
    }

    boolean opens() {
        return !where.isEmpty();
    }

    boolean leadsWhere(Hit other) {
        return opens() && where.equals(other.where);
    }
}
