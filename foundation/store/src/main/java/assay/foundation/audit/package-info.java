/**
 * Who did what to which records. A row per request is written in the transaction it tells of, and nobody may change it:
 * the application's database role cannot, and a leader seals committed rows into a chain of hashes so that a change by
 * anybody else shows.
 */
@NullMarked
package assay.foundation.audit;

import org.jspecify.annotations.NullMarked;
