package org.undercroft.houserules.planted.desk.units;

/// For another room of the desk to know.
public class UnitsPane {}
