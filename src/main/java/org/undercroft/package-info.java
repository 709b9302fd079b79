/// The front door of the house.
@NullMarked
package org.undercroft;

import org.jspecify.annotations.NullMarked;
