package assay.interaction.journal;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Part of a timeline.
 *
 * @param next cursor of the following page, absent on the last one
 */
@Schema(requiredProperties = "items")
record TimelinePage(List<InteractionView> items, @Nullable String next) {}
