/// Who works here and for which place: accounts, roles, sign-in, the office's settings. Its tables live here.
@NullMarked
package org.undercroft.office;

import org.jspecify.annotations.NullMarked;
