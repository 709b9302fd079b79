package org.undercroft.geometry;

/// Why a definition bounds no solid: a code of the widely used numbering of ISO 19107 checks (val3dity's), and a place to fly to.
///
/// | code | what is wrong | measure |
/// |---|---|---|
/// | 101 | a ring of fewer than three points, an axis of fewer than two | how many there are |
/// | 102 | a point twice in a row; on an axis, two neighbours at one place or above one another (a shaft is a prism); a section smaller than the grid | how many are too many; on an axis, how far above in metres; NaN for a section |
/// | 103 | a ring that is not closed: cannot occur here, where rings close by themselves; readers of formats that repeat the first point refuse it | |
/// | 104 | a ring crosses or touches itself, or runs back on itself | |
/// | 201 | two rings cross or share a piece of edge | |
/// | 202 | the same ring twice | |
/// | 203 | corners off the best plane | distance of the farthest, metres |
/// | 204 | a fold: a triangle looks elsewhere than its face | degrees |
/// | 205 | rings that touch cut the inside of a polygon in two | |
/// | 206 | a hole outside its outline | |
/// | 207 | a hole in a hole | |
/// | 208 | a hole that runs the same way as its outline (faces of polyhedra) | |
/// | 301 | fewer than four faces | how many there are |
/// | 302 | a gap in a shell, or an extra corner on one side of an edge; ground that its model does not know under a slab | how many edges it has; at how many corners the ground is unknown |
/// | 303 | an edge of more than two faces, a corner where a shell is pinched | how many faces the edge has, NaN for a corner |
/// | 305 | a shell in several pieces | how many |
/// | 306 | faces of a shell meet elsewhere than at common edges; a sweep runs through itself, or bends too sharply for its section, has curves that do not fit between its points | at a bend, by how many metres its inner wall would run backwards or its curve is too long; else NaN |
/// | 307 | a face that shows its front inward | |
/// | 401 | shells cross or share part of a face | |
/// | 402 | the same shell twice | |
/// | 403 | a cavity outside the outer shell, or in another cavity | |
/// | 404 | shells touch along a closed line that cuts the inside in two | |
/// | 405 | a whole shell inside out; a prism whose top is not above its bottom, a slab whose lower bound is somewhere not below its upper one | for prisms and slabs top minus bottom, 0 or less, in metres; for a shell NaN |
/// | 501 | two solids of a multi-solid share room | how deep one is in the other, metres |
/// | 502 | the same solid twice | |
/// | 503 | the solids of a composite solid do not hang together by faces | how many pieces there are |
/// | 901 | figures that no solid can be made of: a place farther away than the grid counts, or a curve of more facets than can be handled | how far away, metres; or how many facets |
/// | 902 | nothing there, or nothing that is left of it on the grid | |
///
/// 501 to 503 are asked for by an [Assembly]: several solids of one unit may touch and run into each other; what counts is their union.
///
/// @param code see the table
/// @param where in the coordinates of the survey
/// @param part which part of the unit, shell, face and ring, as counted from 0 in the file, or -1 where it does not apply
/// @param measure the figure that broke the limit, NaN where there is none
public record Fault(String code, Position where, Element part, double measure) {
    public record Element(int part, int shell, int face, int ring) {
        public static final Element WHOLE = new Element(-1, -1, -1, -1);
    }
}
