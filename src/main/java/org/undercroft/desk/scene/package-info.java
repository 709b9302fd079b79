/// The ground in three dimensions.
@NullMarked
package org.undercroft.desk.scene;

import org.jspecify.annotations.NullMarked;
