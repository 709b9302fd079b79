/// Prints a registration as a signed PDF and verifies one. Pure: the same registration gives the same pages.
@NullMarked
package org.undercroft.certificate;

import org.jspecify.annotations.NullMarked;
