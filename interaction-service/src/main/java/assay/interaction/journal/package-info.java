/**
 * The log: taking entries in (single, in batches, row by row from files), reading them back as a client's timeline, and
 * publishing them. Entries are never changed; a correction is an entry of its own that takes back an older one.
 */
@NullMarked
package assay.interaction.journal;

import org.jspecify.annotations.NullMarked;
