package org.undercroft.houserules.planted.exchange;

import org.undercroft.houserules.planted.register.Registrar;

/// Planted: a room knows another on its floor, and writes in the book past casework.
class Sideways {
    void smuggle(Registrar registrar) {
        registrar.enter();
    }

    Runnable handOver(Registrar registrar) {
        return registrar::enter;
    }
}
