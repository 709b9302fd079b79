/// The one way a case goes, from lodging to certificate, and the file that is kept of it. The only caller of the registrar.
@NullMarked
package org.undercroft.casework;

import org.jspecify.annotations.NullMarked;
