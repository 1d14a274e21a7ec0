package assay.scoring.valuation;

import assay.foundation.money.Money;
import assay.foundation.texts.Language;
import assay.foundation.texts.Texts;
import assay.scoring.activity.KnownClient;
import assay.scoring.valuation.ValueAnalysis.Question;
import assay.scoring.valuation.ValueAnalysisView.Churn;
import assay.scoring.valuation.ValueAnalysisView.Contributions;
import assay.scoring.valuation.ValueAnalysisView.DiscountRate;
import assay.scoring.valuation.ValueAnalysisView.Horizon;
import assay.scoring.valuation.ValueAnalysisView.LifecycleView;
import assay.scoring.valuation.ValueAnalysisView.MoneyPart;
import assay.scoring.valuation.ValueAnalysisView.NewClient;
import assay.scoring.valuation.ValueAnalysisView.NextTransactionView;
import assay.scoring.valuation.ValueAnalysisView.NumberPart;
import assay.scoring.valuation.ValueAnalysisView.Realised;
import assay.scoring.valuation.ValueAnalysisView.Split;
import assay.scoring.valuation.domain.insight.ChurnRisk;
import assay.scoring.valuation.domain.insight.LifecycleStage;
import assay.scoring.valuation.domain.insight.NextTransaction;
import assay.scoring.valuation.domain.insight.ValueSplit;
import assay.scoring.valuation.domain.spend.GammaGamma;
import assay.scoring.valuation.domain.timing.ClientHistory;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Puts an analysis together. */
@ApplicationScoped
class AnalysisViews {

    private static final double PROBABILITY_OF_RANGE = 0.8;
    private static final ClientHistory FIRST_DAY = new ClientHistory(0, 0, 0);

    private final ClvIntervals intervals;
    private final Texts texts;

    AnalysisViews(ClvIntervals intervals, Texts texts) {
        this.intervals = intervals;
        this.texts = texts;
    }

    /** The parts of a value. */
    private record Parts(
            double discounted,
            double spend,
            MoneyPart gross,
            MoneyPart net,
            MoneyPart cost,
            NewClient newClient,
            Split split,
            Realised realised) {}

    ValueAnalysisView of(AnalysedClient client, Question question, Instant knownAt, Language language) {
        ModelTerms terms = client.model().terms();
        Estimate estimate = client.estimate();
        GammaGamma spend = client.model().parameters().spend();
        boolean identified =
                client.history().repeats() > 0 || client.repeats().family().identifiesOneTimeClients();
        Parts parts = client.hasValue() && spend != null ? parts(client, spend, question, terms.currency()) : null;
        boolean asStored = !question.infinite() && question.horizonWeeks() == null && question.discountRate() == null;
        return new ValueAnalysisView(
                client.client().clientId(),
                client.client().portfolio(),
                question.productLine(),
                estimate.state(),
                reasons(estimate.state(), language),
                terms.modelId(),
                terms.family(),
                client.inForce().id(),
                estimate.asOf(),
                knownAt,
                terms.looksAhead(estimate.asOf(), question.knownAt()),
                new Horizon(
                        question.infinite() ? null : client.horizon(question).weeks(), question.infinite()),
                new DiscountRate(client.rate().annual(), client.rate().source()),
                parts == null ? null : parts.gross(),
                parts == null ? null : parts.net(),
                parts == null ? null : new NumberPart(parts.spend(), "gamma-gamma-conditional-mean"),
                identified && !question.infinite()
                        ? new NumberPart(
                                client.repeats()
                                        .expectedTransactions(
                                                client.history(),
                                                client.horizon(question).weeks()),
                                "conditional-expected-transactions")
                        : null,
                identified
                        ? new NumberPart(
                                client.discounted(client.history(), question),
                                question.infinite()
                                        ? "discounted-expected-residual-transactions"
                                        : "discounted-weekly-sum")
                        : null,
                parts == null ? null : new NumberPart(client.activity().margin(), "income-weighted-margin"),
                parts == null ? null : parts.cost(),
                asStored ? intervals.of(estimate, terms).orElse(null) : null,
                parts == null ? null : parts.realised(),
                parts == null ? null : parts.newClient(),
                parts == null ? null : parts.split(),
                lifecycle(client),
                churn(client, question, parts),
                identified ? next(client) : null);
    }

    /** Nothing but the reason. */
    ValueAnalysisView without(
            KnownClient client,
            Question question,
            @Nullable ValuationModel model,
            ValuationState state,
            Language language) {
        return new ValueAnalysisView(
                client.clientId(),
                client.portfolio(),
                question.productLine(),
                state,
                reasons(state, language),
                model == null ? null : model.id(),
                model == null ? null : model.settings().family(),
                null,
                question.asOf(),
                question.knownAt(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                new LifecycleView(null, null, null, "lifecycle-rules"),
                null,
                null);
    }

    private static Parts parts(AnalysedClient client, GammaGamma model, Question question, Currency currency) {
        double discounted = client.discounted(client.history(), question);
        double spend = client.spend(model);
        double ofNew = client.discounted(FIRST_DAY, question);
        Money gross = money(spend * discounted, currency);
        Money cost = money(client.serviceCost(discounted, question), currency);
        Money earned = money(client.activity().margin() * spend * discounted, currency);
        Money net = Money.ofMinor(earned.minorUnits() - cost.minorUnits(), currency);
        ValueSplit split = ValueSplit.of(ofNew, discounted, model.populationMean(), spend);
        Money acquisition = money(split.acquisition(), currency);
        Money keeping = money(split.keeping(), currency);
        // what rounding leaves over is loyalty's, so that the parts add up to the amount shown
        Money loyalty = Money.ofMinor(gross.minorUnits() - acquisition.minorUnits() - keeping.minorUnits(), currency);
        long income = Math.addExact(
                client.activity().firstIncomeMinor(),
                client.activity().summary().repeatTotalMinor());
        Money realised = Money.ofMinor(income, currency);
        double all = income + (double) gross.minorUnits();
        return new Parts(
                discounted,
                spend,
                new MoneyPart(gross, "gross-clv"),
                new MoneyPart(net, "net-clv"),
                new MoneyPart(cost, "service-cost"),
                new NewClient(ofNew, money(ofNew * model.populationMean(), currency), "new-client-clv"),
                new Split(acquisition, keeping, loyalty, gross, "acquisition-keeping-loyalty"),
                new Realised(
                        realised,
                        money(client.activity().margin() * realised.amount().doubleValue(), currency),
                        all > 0 && income >= 0 ? gross.minorUnits() / all : null,
                        "realised-income"));
    }

    private static LifecycleView lifecycle(AnalysedClient client) {
        LifecycleStage stage = client.estimate().lifecycleStage();
        return new LifecycleView(
                stage,
                client.activity().recentRepeats(),
                Estimator.lifecycle(client.repeats(), client.inForce().settings())
                        .expectedGapWeeks(),
                "lifecycle-rules");
    }

    private static @Nullable Churn churn(AnalysedClient client, Question question, @Nullable Parts parts) {
        ClientHistory history = client.history();
        Optional<ChurnRisk> found = ChurnRisk.of(client.repeats(), history, question.churnWeeks());
        if (found.isEmpty()) {
            return null;
        }
        ChurnRisk risk = found.get();
        ClientHistory atLast =
                new ClientHistory(history.repeats(), history.lastRepeatWeeks(), history.lastRepeatWeeks());
        double goneAtLast = 1 - client.repeats().pAlive(atLast);
        return new Churn(
                risk.definition(),
                question.churnWeeks(),
                risk.probability(),
                new Contributions(goneAtLast, risk.alreadyGone() - goneAtLast, risk.leavesWithin()),
                parts == null
                        ? null
                        : money(
                                risk.valueAtStake(
                                        parts.gross().amount().amount().doubleValue()),
                                parts.gross().amount().currency()),
                "churn-within-horizon");
    }

    private static NextTransactionView next(AnalysedClient client) {
        NextTransaction next = NextTransaction.of(client.repeats(), client.history(), PROBABILITY_OF_RANGE);
        return new NextTransactionView(
                next.pAlive(),
                next.medianWeeks(),
                next.range().fromWeeks(),
                next.range().toWeeks(),
                PROBABILITY_OF_RANGE,
                Double.isFinite(next.meanWeeks()) ? next.meanWeeks() : null,
                "wait-of-an-active-client");
    }

    private List<Reason> reasons(ValuationState state, Language language) {
        if (state == ValuationState.VALUED) {
            return List.of();
        }
        String text =
                texts.find("valuation." + state.reason(), language, Map.of()).orElse(state.reason());
        return List.of(new Reason(state.reason(), text, Map.of()));
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
