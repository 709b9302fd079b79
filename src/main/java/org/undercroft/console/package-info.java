/// The same acts as at the desk, for scripts and batches. Its output, its exit codes and the keys of its JSON are a contract that other offices rely on.
@NullMarked
package org.undercroft.console;

import org.jspecify.annotations.NullMarked;
