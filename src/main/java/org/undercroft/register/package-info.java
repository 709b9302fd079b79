/// The book: questions to it ([Register]), entries in it ([Registrar]), and the journal that shows tampering. Its SQL and its tables live here.
@NullMarked
package org.undercroft.register;

import org.jspecify.annotations.NullMarked;
