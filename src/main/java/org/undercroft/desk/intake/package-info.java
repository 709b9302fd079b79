/// How an application is taken in: the five steps of a new case, and the drafts that keep them.
@NullMarked
package org.undercroft.desk.intake;

import org.jspecify.annotations.NullMarked;
