package assay.scoring.valuation;

import assay.scoring.valuation.domain.Tier;
import assay.scoring.valuation.domain.TierCutoffs;
import assay.scoring.valuation.domain.TransactionSummary;
import assay.scoring.valuation.domain.insight.LifecycleStage;
import assay.scoring.valuation.domain.timing.Forecast;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a model says about one client as of a day: the inputs, and the numbers as far as there are any.
 *
 * @param asOf end of the observed time, inclusive
 * @param frequency repeats; null without any transaction
 * @param incomeMinor income of the repeats in minor units
 * @param margin part of the client's income that is earned
 * @param monetaryValue mean income of a repeat in major units; null without a repeat
 * @param expectedSpend expected income of a future transaction in major units
 * @param settingsId version of the settings it was made with; null without any
 * @param discountRate rate a year; null where the model's own was used
 * @param serviceCostMinor present value of serving the client; null without a value
 */
record Estimate(
        ValuationState state,
        LocalDate asOf,
        @Nullable Integer frequency,
        @Nullable LocalDate firstDay,
        @Nullable LocalDate lastDay,
        @Nullable Long incomeMinor,
        @Nullable Double margin,
        @Nullable Double pAlive,
        @Nullable Double expectedTransactions,
        @Nullable Double discountedTransactions,
        @Nullable Double monetaryValue,
        @Nullable Double expectedSpend,
        @Nullable Long grossClvMinor,
        @Nullable Long netClvMinor,
        @Nullable LifecycleStage lifecycleStage,
        @Nullable UUID settingsId,
        @Nullable Double discountRate,
        @Nullable Long serviceCostMinor) {

    private static final double DAYS_PER_WEEK = 7.0;

    /** Nothing but the reason. */
    static Estimate without(ValuationState state, LocalDate asOf) {
        return new Estimate(
                state, asOf, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null,
                null);
    }

    /** The inputs and the reason; no number is made up. */
    static Estimate withoutNumbers(
            ValuationState state, LocalDate asOf, TransactionSummary client, LifecycleStage stage) {
        return new Estimate(
                state,
                asOf,
                client.history().repeats(),
                client.firstDay(),
                client.lastDay(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                stage,
                null,
                null,
                null);
    }

    /** How often, but not how much. */
    static Estimate withoutValue(
            ValuationState state, LocalDate asOf, TransactionSummary client, Forecast forecast, LifecycleStage stage) {
        return new Estimate(
                state,
                asOf,
                client.history().repeats(),
                client.firstDay(),
                client.lastDay(),
                client.repeatTotalMinor(),
                null,
                forecast.pAlive(),
                forecast.expectedTransactions(),
                forecast.discountedExpectedTransactions(),
                null,
                null,
                null,
                null,
                stage,
                null,
                null,
                null);
    }

    /** The same, made with settings and a rate. */
    Estimate with(@Nullable UUID settings, @Nullable Double rate) {
        return new Estimate(
                state,
                asOf,
                frequency,
                firstDay,
                lastDay,
                incomeMinor,
                margin,
                pAlive,
                expectedTransactions,
                discountedTransactions,
                monetaryValue,
                expectedSpend,
                grossClvMinor,
                netClvMinor,
                lifecycleStage,
                settings,
                rate,
                serviceCostMinor);
    }

    /** The tier of the value; null without a value or without cut-offs. */
    @Nullable
    Tier tier(@Nullable TierCutoffs cutoffs) {
        return grossClvMinor == null || cutoffs == null ? null : cutoffs.tierOf(grossClvMinor);
    }

    /** Weeks from the first to the last transaction; null without any. */
    @Nullable
    Double recencyWeeks() {
        return firstDay == null || lastDay == null
                ? null
                : (lastDay.toEpochDay() - firstDay.toEpochDay()) / DAYS_PER_WEEK;
    }

    /** Weeks from the first transaction to the day; null without any. */
    @Nullable
    Double ageWeeks() {
        return firstDay == null ? null : (asOf.toEpochDay() - firstDay.toEpochDay()) / DAYS_PER_WEEK;
    }
}
