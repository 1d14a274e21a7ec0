package assay.scoring.valuation;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The settings valuations are made with.
 *
 * @param id of the released version; null while none is released
 */
record InForceSettings(@Nullable UUID id, ValueSettings settings) {

    static final InForceSettings NONE = new InForceSettings(null, ValueSettings.NONE);
}
