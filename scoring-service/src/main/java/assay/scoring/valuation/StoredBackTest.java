package assay.scoring.valuation;

import assay.scoring.valuation.domain.evidence.BackTest;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a model fitted without the last weeks said about them, or why there was none.
 *
 * @param knownUntil last day the tested model was fitted to
 * @param weeks length of the holdout
 * @param clients clients compared
 * @param refusal why the tested model could not be fitted; null otherwise
 * @param result null when there is a refusal
 */
record StoredBackTest(
        LocalDate knownUntil,
        int weeks,
        int clients,
        @Nullable String refusal,
        @Nullable BackTest result) {}
