/// Long work: who does it, how far it is, and what to say when it breaks. The only room that knows threads.
@NullMarked
package org.undercroft.desk.jobs;

import org.jspecify.annotations.NullMarked;
