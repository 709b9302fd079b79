package org.undercroft.houserules.planted.register;

import java.util.concurrent.atomic.AtomicInteger;

/// Planted: a static field that changes, and one that is made to.
class Remembering {
    static int entries;
    static final AtomicInteger COUNTER = new AtomicInteger();
}
