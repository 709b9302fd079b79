/// What shows somebody without the database that a record stands in the journal and that nothing before it was changed: the Merkle tree of RFC 9162, its
/// proofs, its signed heads, and the files they travel in. Knows neither law nor database.
@NullMarked
package org.undercroft.proof;

import org.jspecify.annotations.NullMarked;
