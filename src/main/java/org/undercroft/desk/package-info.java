/// The officers' window. Its rooms do not know each other; they share the words, the jobs and one [org.undercroft.desk.selection.Selection].
@NullMarked
package org.undercroft.desk;

import org.jspecify.annotations.NullMarked;
