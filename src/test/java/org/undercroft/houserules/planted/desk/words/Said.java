package org.undercroft.houserules.planted.desk.words;

/// Shared by the rooms of the desk.
public class Said {}
