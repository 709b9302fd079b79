package org.undercroft.geometry;

import java.util.Arrays;
import java.util.List;

/// What is kept over each cell of an arrangement: a stack of columns, each between two planes. Over a cell the floors and roofs of all meshes stand in
/// one order, so a look at one place inside it tells.
final class Stacks {
    /// Columns of one stack no further apart than this are one, metres.
    private static final double NOTHING = 1e-7;

    private static final double MOVED = 4;

    private final List<Hierarchy> meshes;
    private final List<PlanFaces> faces;
    private final int firsts;
    private final Columns.Keep keep;
    private final PlanGrid grid;
    private final Arrangement cells;
    private final int[] first;
    private int[] lower = new int[32];
    private int[] upper = new int[32];
    private int columns;

    /// Per plane `z = a x + b y + c` over steps of the plan, held within the heights of the face it carries: a nearly upright one would shoot far beyond.
    private double[] planes = new double[5 * 32];
    private int planeCount;

    private double[] eventZ = new double[16];
    private int[] eventTriangle = new int[16];
    /// The mesh, and its complement for a floor.
    private int[] eventMesh = new int[16];
    private int events;
    private double[] crossed = new double[16];

    private int mesh;
    private int sum;
    private double px;
    private double py;
    private final double[] plane = new double[5];
    private final double[] corners = new double[9];

    /// @param faces of each mesh; none where so few places are asked about that spreading them out costs more
    Stacks(List<Hierarchy> meshes, List<PlanFaces> faces, int firsts, Columns.Keep keep, PlanGrid grid, Arrangement cells) {
        this.meshes = meshes;
        this.firsts = firsts;
        this.keep = keep;
        this.grid = grid;
        this.cells = cells;
        this.faces = faces;
        first = new int[cells.faces() + 1];
        for (int f = 0; f < cells.faces(); f++) {
            if (findPlaceInside(f)) {
                stack();
            }
            first[f + 1] = columns;
        }
    }

    /// Columns of a cell are numbered from this, from the lowest up, to below that of the next cell.
    int first(int face) {
        return first[face];
    }

    int end(int face) {
        return first[face + 1];
    }

    int columns() {
        return columns;
    }

    boolean isKept(int face) {
        return face >= 0 && first[face] < first[face + 1];
    }

    int lower(int column) {
        return lower[column];
    }

    int upper(int column) {
        return upper[column];
    }

    /// The height of a plane at a place in steps of the plan.
    double height(int plane, double x, double y) {
        int p = 5 * plane;
        return Math.clamp(planes[p] * x + planes[p + 1] * y + planes[p + 2], planes[p + 3], planes[p + 4]);
    }

    /// How far a height may be off at a place that was rounded to the grid and moved by noding, some steps in all, metres.
    double doubt(int plane) {
        return MOVED * (Math.abs(planes[5 * plane]) + Math.abs(planes[5 * plane + 1])) + grid.step();
    }

    /// Leaves a place inside a cell in `px`, `py`: the middle of the longest stretch inside on a line through the cell's middle that meets no corner.
    private boolean findPlaceInside(int face) {
        int outline = cells.ring(face, 0);
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        int h = outline;
        do {
            double y = cells.y(cells.from(h));
            low = Math.min(low, y);
            high = Math.max(high, y);
            h = cells.next(h);
        } while (h != outline);
        double middle = (low + high) / 2;
        for (int r = 0; r < cells.rings(face); r++) {
            h = cells.ring(face, r);
            do {
                double y = cells.y(cells.from(h));
                if (y <= middle) {
                    low = Math.max(low, y);
                } else {
                    high = Math.min(high, y);
                }
                h = cells.next(h);
            } while (h != cells.ring(face, r));
        }
        py = (low + high) / 2;
        return findLongestStretch(face);
    }

    private boolean findLongestStretch(int face) {
        int count = 0;
        for (int r = 0; r < cells.rings(face); r++) {
            int h = cells.ring(face, r);
            do {
                double ya = cells.y(cells.from(h));
                double yb = cells.y(cells.to(h));
                if (ya > py != yb > py) {
                    double xa = cells.x(cells.from(h));
                    double xb = cells.x(cells.to(h));
                    if (count == crossed.length) {
                        crossed = Arrays.copyOf(crossed, 2 * count);
                    }
                    double x = xa + (py - ya) / (yb - ya) * (xb - xa);
                    int at = count++;
                    for (; at > 0 && crossed[at - 1] > x; at--) {
                        crossed[at] = crossed[at - 1];
                    }
                    crossed[at] = x;
                }
                h = cells.next(h);
            } while (h != cells.ring(face, r));
        }
        double longest = 0;
        for (int i = 0; i + 1 < count; i += 2) {
            if (crossed[i + 1] - crossed[i] > longest) {
                longest = crossed[i + 1] - crossed[i];
                px = (crossed[i] + crossed[i + 1]) / 2;
            }
        }
        return longest > 0;
    }

    /// Where noding has moved an edge across a cell too slim to matter, a mesh has not as many floors as roofs there, and nothing is kept.
    private void stack() {
        events = 0;
        double x = grid.x(px);
        double y = grid.y(py);
        for (mesh = 0; mesh < meshes.size(); mesh++) {
            sum = 0;
            int before = events;
            if (faces.isEmpty()) {
                Cover.over(meshes.get(mesh), x, y, this::met);
            } else {
                faces.get(mesh).over(x, y, this::met);
            }
            boolean nothingHere = events == before && (mesh < firsts ? firsts == 1 : keep == Columns.Keep.COMMON && meshes.size() == firsts + 1);
            if (sum != 0 || nothingHere) {
                return;
            }
        }
        int ofFirst = 0;
        int ofSecond = 0;
        int from = -1;
        for (int e = 0; e < events; e++) {
            boolean roof = eventMesh[e] >= 0;
            if ((roof ? eventMesh[e] : ~eventMesh[e]) < firsts) {
                ofFirst += roof ? -1 : 1;
            } else {
                ofSecond += roof ? -1 : 1;
            }
            boolean kept = keep.keeps(ofFirst, ofSecond);
            if (kept && from < 0) {
                from = e;
            } else if (!kept && from >= 0) {
                // A gap that is nothing, between parts that touch, does not end a column.
                int on = e + 1;
                if (eventZ[e] - eventZ[from] > NOTHING / 100 && !goesOn(on, eventZ[e], ofFirst, ofSecond)) {
                    column(from, e);
                    from = -1;
                } else if (eventZ[e] - eventZ[from] <= NOTHING / 100) {
                    from = -1;
                }
            }
        }
    }

    /// Whether, no more than nothing above a roof, there is room again.
    private boolean goesOn(int next, double z, int ofFirst, int ofSecond) {
        int a = ofFirst;
        int b = ofSecond;
        for (int e = next; e < events && eventZ[e] - z <= NOTHING; e++) {
            boolean roof = eventMesh[e] >= 0;
            if ((roof ? eventMesh[e] : ~eventMesh[e]) < firsts) {
                a += roof ? -1 : 1;
            } else {
                b += roof ? -1 : 1;
            }
            if (keep.keeps(a, b)) {
                return true;
            }
        }
        return false;
    }

    /// Keeps events in order of their heights.
    private void met(int sign, int triangle) {
        sum += sign;
        if (events == eventZ.length) {
            eventZ = Arrays.copyOf(eventZ, 2 * events);
            eventTriangle = Arrays.copyOf(eventTriangle, 2 * events);
            eventMesh = Arrays.copyOf(eventMesh, 2 * events);
        }
        findPlane(mesh, triangle);
        double z = Math.clamp(plane[0] * px + plane[1] * py + plane[2], plane[3], plane[4]);
        int at = events++;
        for (; at > 0 && eventZ[at - 1] > z; at--) {
            eventZ[at] = eventZ[at - 1];
            eventTriangle[at] = eventTriangle[at - 1];
            eventMesh[at] = eventMesh[at - 1];
        }
        eventZ[at] = z;
        eventTriangle[at] = triangle;
        eventMesh[at] = sign > 0 ? mesh : ~mesh;
    }

    private void column(int from, int to) {
        if (columns == lower.length) {
            lower = Arrays.copyOf(lower, 2 * columns);
            upper = Arrays.copyOf(upper, 2 * columns);
        }
        lower[columns] = plane(from);
        upper[columns++] = plane(to);
    }

    private int plane(int event) {
        findPlane(eventMesh[event] >= 0 ? eventMesh[event] : ~eventMesh[event], eventTriangle[event]);
        if (5 * planeCount == planes.length) {
            planes = Arrays.copyOf(planes, 2 * planes.length);
        }
        System.arraycopy(plane, 0, planes, 5 * planeCount, 5);
        return planeCount++;
    }

    /// A cell may reach over all triangles of a flat face, since edges within it are not drawn: its largest triangle tells the plane, and the whole
    /// face's heights hold it.
    private void findPlane(int of, int triangle) {
        Mesh its = meshes.get(of).mesh();
        Creases creases = its.creases();
        Triangle.load(its, creases.largest(triangle), corners);
        double ux = corners[3] - corners[0];
        double uy = corners[4] - corners[1];
        double uz = corners[5] - corners[2];
        double vx = corners[6] - corners[0];
        double vy = corners[7] - corners[1];
        double vz = corners[8] - corners[2];
        double twice = ux * vy - vx * uy;
        double step = grid.step();
        double gx = uz == 0 && vz == 0 ? 0 : (uz * vy - vz * uy) / twice * step;
        double gy = uz == 0 && vz == 0 ? 0 : (ux * vz - vx * uz) / twice * step;
        plane[0] = gx;
        plane[1] = gy;
        plane[2] = corners[2] - gx * (corners[0] * grid.perMetre() - grid.east()) - gy * (corners[1] * grid.perMetre() - grid.north());
        plane[3] = creases.bottom(triangle);
        plane[4] = creases.top(triangle);
    }
}
