package org.undercroft.houserules.planted.office;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/// Planted: a field that waits for somebody to fill it.
class Injected {
    @Retention(RetentionPolicy.RUNTIME)
    @interface Inject {}

    @Inject
    Runnable later;
}
