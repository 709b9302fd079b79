package org.undercroft.houserules.planted.casework;

import org.undercroft.houserules.planted.register.Registrar;

/// Nothing wrong here: casework may write.
class Lawful {
    void register(Registrar registrar) {
        registrar.enter();
    }
}
