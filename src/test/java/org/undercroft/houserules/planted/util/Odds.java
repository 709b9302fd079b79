package org.undercroft.houserules.planted.util;

/// Planted: a room for odds and ends.
class Odds {}
