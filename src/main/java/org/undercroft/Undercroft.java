package org.undercroft;

/// The front door: makes everything once, with `new`, and opens the desk or the console.
public final class Undercroft {
    private Undercroft() {}

    public static void main(String[] arguments) {
        System.out.println("Undercroft");
    }
}
