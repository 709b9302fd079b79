package org.undercroft.houserules.planted.console;

/// Nothing wrong here: the console may speak.
class Talks {
    void speak() {
        System.out.println("as I should");
    }
}
