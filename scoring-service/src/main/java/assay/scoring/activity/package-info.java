/**
 * Our copy of what the other services told us: the directory of clients and one fact per (client, interaction). Facts
 * are a set, so that duplicates, reordering and a replay of the topic change nothing; a reversal is a fact too and
 * takes its original out whichever of the two arrives first. Every scorer may read this room, which knows none of them
 * and only announces which clients have new facts.
 *
 * <p>Listeners are {@code @Blocking} and not on virtual threads: there the framework works on several batches of a
 * partition at once and commits the offset of whichever ends first, and a kill would lose the other one.
 */
@NullMarked
package assay.scoring.activity;

import org.jspecify.annotations.NullMarked;
