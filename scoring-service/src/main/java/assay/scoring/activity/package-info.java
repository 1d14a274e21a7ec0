/**
 * Our copy of what the other services told us: the directory of clients and one fact per (client, interaction). Facts
 * are a set, so that duplicates, reordering and a replay of the topic change nothing; a reversal is a fact too and
 * takes its original out whichever of the two arrives first. Every scorer may read this room, which knows none of them
 * and only announces which clients have new facts.
 */
@NullMarked
package assay.scoring.activity;

import org.jspecify.annotations.NullMarked;
