package org.undercroft.geometry;

import java.util.ArrayList;
import java.util.List;

/// Gathers what is wrong with the parts of one unit; places are given in steps of the grid and kept in the coordinates of the survey.
final class Faults {
    private final Grid grid;
    private final List<Fault> faults = new ArrayList<>();
    private int part;

    Faults(Grid grid) {
        this.grid = grid;
    }

    void startPart(int number) {
        part = number;
    }

    Grid grid() {
        return grid;
    }

    int count() {
        return faults.size();
    }

    List<Fault> all() {
        return faults;
    }

    /// A part without anything in it (902).
    void addEmpty() {
        faults.add(new Fault("902", new Position(0, 0, 0), new Fault.Element(part, -1, -1, -1), Double.NaN));
    }

    /// @param local a place of what was left of it on the grid
    void addEmpty(Position local) {
        faults.add(new Fault("902", grid.frame().toWorld(local), new Fault.Element(part, -1, -1, -1), Double.NaN));
    }

    /// A place too far away to be counted on the grid (901).
    void addFar(Position where, double metres) {
        faults.add(new Fault("901", where, new Fault.Element(part, -1, -1, -1), metres));
    }

    void add(Fault fault) {
        faults.add(fault);
    }

    void add(String code, double x, double y, double z, int shell, int face, int ring, double measure) {
        faults.add(new Fault(code, grid.world(x, y, z), new Fault.Element(part, shell, face, ring), measure));
    }

    /// @param corner number in the packed array
    void add(String code, double[] corners, int corner, int shell, int face, int ring, double measure) {
        add(code, corners[3 * corner], corners[3 * corner + 1], corners[3 * corner + 2], shell, face, ring, measure);
    }
}
