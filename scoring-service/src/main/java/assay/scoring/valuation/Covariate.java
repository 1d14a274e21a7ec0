package assay.scoring.valuation;

import assay.scoring.activity.ClientTraits;
import org.jspecify.annotations.Nullable;

/** What clients' parameters may differ by. */
enum Covariate {
    /** Type with size or wealth class. */
    SEGMENT,
    /** Section of ISIC. */
    INDUSTRY,
    /** Country or subdivision. */
    REGION;

    /** The client's class; null where it is not known. */
    @Nullable
    String levelOf(ClientTraits client) {
        return switch (this) {
            case SEGMENT -> client.segment();
            case INDUSTRY -> client.industrySection();
            case REGION -> client.region();
        };
    }
}
