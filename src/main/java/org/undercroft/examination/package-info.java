/// Holds a survey plan against its neighbours and the rules, and lists findings. Pure: the same input gives the same findings.
@NullMarked
package org.undercroft.examination;

import org.jspecify.annotations.NullMarked;
