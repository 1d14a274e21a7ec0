package assay.scoring.valuation;

import assay.scoring.valuation.BackTestView.Totals;
import assay.scoring.valuation.domain.evidence.Candidate;
import assay.scoring.valuation.domain.fitting.FitOutcome;
import assay.scoring.valuation.domain.timing.RepeatFamily;
import assay.scoring.valuation.domain.timing.RepeatModel;
import java.util.SortedMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A candidate as it is stored and shown. */
@Schema(description = "A family in a comparison; with the reason where its fit was refused.")
record ComparedFamily(
        RepeatFamily family,

        @Schema(description = "Why there is no fit, as for models", examples = "boundary") @Nullable
        String refusal,

        @Schema(description = "By name; times in weeks") @Nullable
        SortedMap<String, Double> parameters,

        @Nullable Double logLikelihood,
        @Nullable Double aic,
        @Nullable Double bic,

        @Schema(description = "Error of the number of transactions in the holdout") @Nullable
        Totals holdoutTransactions,

        @Schema(description = "Error of their value, in major units") @Nullable
        Totals holdoutValue) {

    static ComparedFamily of(Candidate candidate) {
        return switch (candidate.outcome()) {
            case FitOutcome.Refused<?> refused ->
                new ComparedFamily(candidate.family(), ModelFit.reason(refused), null, null, null, null, null, null);
            case FitOutcome.Fitted<? extends RepeatModel> fit ->
                new ComparedFamily(
                        candidate.family(),
                        null,
                        fit.model().parameters(),
                        fit.logLikelihood(),
                        candidate.aic().orElseThrow(),
                        candidate.bic().orElseThrow(),
                        candidate
                                .backTest()
                                .map(test -> Totals.of(test.transactions()))
                                .orElse(null),
                        candidate
                                .backTest()
                                .map(test -> Totals.of(test.value()))
                                .orElse(null));
        };
    }
}
