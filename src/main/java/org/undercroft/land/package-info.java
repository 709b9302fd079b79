/// The vocabulary of the register in the terms of ISO 19152 (LADM): who, what right, which space, on what evidence, and the numbers that name them.
@NullMarked
package org.undercroft.land;

import org.jspecify.annotations.NullMarked;
