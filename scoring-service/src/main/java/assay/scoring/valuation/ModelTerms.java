package assay.scoring.valuation;

import assay.scoring.valuation.domain.timing.ForecastHorizon;
import java.util.Currency;
import java.util.UUID;

/** What a reader of a valuation must know of the model behind it; never changes once the model has been fitted. */
record ModelTerms(UUID modelId, Currency currency, ForecastHorizon horizon) {}
