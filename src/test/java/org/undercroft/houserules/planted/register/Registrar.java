package org.undercroft.houserules.planted.register;

/// The hand that writes, for others to call where they may not.
public class Registrar {
    public void enter() {}
}
