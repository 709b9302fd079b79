package org.undercroft.casework;

import java.time.Instant;

/// A simulated approval (模拟审批): what would come of a project that has no land yet. Examined like a case, against book, pending cases, reserves and zones;
/// but it is no [Case], has a number of its own kind, and no step leads from it anywhere: it can be printed and forgotten, never entered.
public record Simulation(SimulationNumber number, Application application, String officer, Instant at, Examination examination) {}
