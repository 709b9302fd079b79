/// What space is: closed solids, how they were surveyed, and what two of them have to do with each other.
///
/// Metres, square metres and cubic metres throughout; x is east, y is north, z is height. Knows no law, no disk and no screen.
@NullMarked
package org.undercroft.geometry;

import org.jspecify.annotations.NullMarked;
