package assay.scoring.valuation;

import assay.scoring.valuation.domain.evidence.SelfTest;
import assay.scoring.valuation.domain.fitting.FitOutcome;
import assay.scoring.valuation.domain.spend.GammaGamma;
import assay.scoring.valuation.domain.timing.CovariateModel;
import assay.scoring.valuation.domain.timing.RepeatModel;
import java.util.Currency;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * What a fit found.
 *
 * @param currency ISO 4217 code of the portfolio
 * @param repeats how often clients transact, those to whom no indicator applies
 * @param effects of the covariates' indicators, by {@link CovariateCoding}
 * @param spend how much a transaction brings; null when no counted type is income
 * @param selfTests what the baseline said of made-up clients
 * @param backTest null without a holdout
 */
record FittedParameters(
        String currency,
        RepeatModel repeats,
        List<CovariateModel.Effect> effects,
        Quality repeatsQuality,
        @Nullable GammaGamma spend,
        @Nullable Quality spendQuality,
        List<SelfTest> selfTests,
        @Nullable StoredBackTest backTest) {

    /** Without covariates or back-test. */
    FittedParameters(
            String currency,
            RepeatModel repeats,
            Quality repeatsQuality,
            @Nullable GammaGamma spend,
            @Nullable Quality spendQuality) {
        this(currency, repeats, List.of(), repeatsQuality, spend, spendQuality, SelfTest.of(repeats), null);
    }

    /**
     * How a fit came out.
     *
     * @param clients clients it was made from
     * @param figures further figures by name
     */
    record Quality(
            double logLikelihood,
            int iterations,
            FitOutcome.Method method,
            int clients,
            int repeatBuyers,
            SortedMap<String, Double> figures) {

        static Quality of(FitOutcome.Fitted<?> fit) {
            return new Quality(
                    fit.logLikelihood(),
                    fit.iterations(),
                    fit.method(),
                    fit.clients(),
                    fit.repeatBuyers(),
                    fit.figures());
        }
    }

    /** Whether the model still says of the made-up clients what it said when it was fitted. */
    boolean passesSelfTests() {
        return selfTests.stream().allMatch(test -> test.passes(repeats));
    }

    /** Decimal digits of the currency. */
    int fractionDigits() {
        return Currency.getInstance(currency).getDefaultFractionDigits();
    }
}
