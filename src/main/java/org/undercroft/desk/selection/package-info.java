/// What every room of the desk looks at together: the spaces in sight, which is chosen, which finding is open.
@NullMarked
package org.undercroft.desk.selection;

import org.jspecify.annotations.NullMarked;
