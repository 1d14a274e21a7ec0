/**
 * The interaction log: what happened between the bank and a client, in the order it was told, never changed afterwards.
 * Rooms: {@code journal} (the log itself and its timeline), {@code directory} (which clients there are, as client-service
 * tells it) and {@code imports} (files of interactions). {@code imports} may enter the other two and {@code journal} may
 * enter {@code directory}; nobody looks back.
 */
@NullMarked
package assay.interaction;

import org.jspecify.annotations.NullMarked;
