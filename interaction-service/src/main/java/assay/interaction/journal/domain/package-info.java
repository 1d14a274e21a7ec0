/** What an interaction is and which ones the log takes in; plain Java. */
@NullMarked
package assay.interaction.journal.domain;

import org.jspecify.annotations.NullMarked;
