/// What the desk says, in the officer's language, switched while the window is open.
@NullMarked
package org.undercroft.desk.words;

import org.jspecify.annotations.NullMarked;
