package org.undercroft.houserules.planted.land;

/// Planted: speaks to standard output from a quiet room.
class Loud {
    void speak() {
        System.out.println("here I am");
    }
}
