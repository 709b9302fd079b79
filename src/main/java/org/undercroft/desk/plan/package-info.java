/// The ground from above and cut upright.
@NullMarked
package org.undercroft.desk.plan;

import org.jspecify.annotations.NullMarked;
