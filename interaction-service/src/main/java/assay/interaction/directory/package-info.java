/**
 * Which clients there are, as far as the log has to know: id, portfolio and book. Built from the events of
 * client-service; who is not in it yet is asked for there, so that a client registered a moment ago is not refused.
 */
@NullMarked
package assay.interaction.directory;

import org.jspecify.annotations.NullMarked;
