/// The register as a list, and one unit's page.
@NullMarked
package org.undercroft.desk.units;

import org.jspecify.annotations.NullMarked;
