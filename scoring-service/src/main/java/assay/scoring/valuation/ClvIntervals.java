package assay.scoring.valuation;

import assay.foundation.money.Money;
import assay.scoring.valuation.domain.evidence.Bootstrap;
import assay.scoring.valuation.domain.evidence.Interval;
import assay.scoring.valuation.domain.evidence.Uncertainty;
import assay.scoring.valuation.domain.timing.ClientHistory;
import assay.scoring.valuation.domain.timing.ForecastHorizon;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Takes a client's value with the models of every draw of a bootstrap, to see how far it could have come out otherwise. */
@ApplicationScoped
class ClvIntervals {

    private final BootstrapRuns runs;

    ClvIntervals(BootstrapRuns runs) {
        this.runs = runs;
    }

    /** The interval of a client's gross value. */
    @Schema(
            name = "ValuationInterval",
            description =
                    "Where the gross value lies, by the model's latest bootstrap: what is not known about the model,"
                            + " not the chance in what the client will do.")
    record ClvInterval(
            double level,

            @Schema(description = "Draws behind it") int replicates,

            @Schema(description = "Draws whose fit was refused")
            int refused,

            UUID bootstrapRunId,
            Ends grossClv) {}

    /** Both ends, rounded to minor units. */
    @Schema(name = "MoneyInterval")
    record Ends(Money lower, Money upper) {}

    /** The interval of an estimate; empty without a value or without a finished bootstrap of the model. */
    Optional<ClvInterval> of(Estimate estimate, ModelTerms terms) {
        Double age = estimate.ageWeeks();
        Double recency = estimate.recencyWeeks();
        if (estimate.grossClvMinor() == null || age == null || recency == null || estimate.frequency() == null) {
            return Optional.empty();
        }
        ClientHistory history = new ClientHistory(estimate.frequency(), recency, age);
        ForecastHorizon horizon = new ForecastHorizon(
                terms.horizon().weeks(),
                estimate.discountRate() == null ? terms.horizon().annualRate() : estimate.discountRate());
        return runs.latestOf(terms.modelId())
                .flatMap(run -> Optional.ofNullable(run.uncertainty())
                        .map(uncertainty -> new ClvInterval(
                                uncertainty.level(),
                                uncertainty.replicates().size(),
                                uncertainty.refused(),
                                run.id(),
                                ends(uncertainty, history, estimate.monetaryValue(), horizon, terms.currency()))));
    }

    private static Ends ends(
            Uncertainty uncertainty,
            ClientHistory history,
            @Nullable Double monetaryValue,
            ForecastHorizon horizon,
            Currency currency) {
        Interval interval = uncertainty.of(replicate -> gross(replicate, history, monetaryValue, horizon));
        return new Ends(money(interval.lower(), currency), money(interval.upper(), currency));
    }

    private static double gross(
            Bootstrap.Replicate replicate,
            ClientHistory history,
            @Nullable Double monetaryValue,
            ForecastHorizon horizon) {
        double spend = monetaryValue == null
                ? replicate.spend().populationMean()
                : replicate.spend().expectedSpend(history.repeats(), monetaryValue);
        return spend * replicate.repeats().discountedExpectedTransactions(history, horizon);
    }

    private static Money money(double amount, Currency currency) {
        return Money.ofMinor(
                BigDecimal.valueOf(amount)
                        .movePointRight(currency.getDefaultFractionDigits())
                        .setScale(0, RoundingMode.HALF_EVEN)
                        .longValueExact(),
                currency);
    }
}
