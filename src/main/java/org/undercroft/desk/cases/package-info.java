/// The queue, the case, its findings and the steps the law offers.
@NullMarked
package org.undercroft.desk.cases;

import org.jspecify.annotations.NullMarked;
