/**
 * Slotting of projects: cards written by one person and released by another, and the ratings made with them, stored with
 * their inputs so that each can be computed again. A rating belongs to a project, never to a client. One card ships as a
 * candidate, written by {@code assay}: expert judgement after Basel's criteria, to be released by whoever answers for it.
 * {@code domain} holds the aggregation and the supervisory tables.
 */
@NullMarked
package assay.scoring.slotting;

import org.jspecify.annotations.NullMarked;
