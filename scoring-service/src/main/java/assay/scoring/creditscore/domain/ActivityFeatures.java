package assay.scoring.creditscore.domain;

import static assay.scoring.creditscore.domain.ClientFacts.count;
import static assay.scoring.creditscore.domain.Feature.FactSource.ACTIVITY;
import static assay.scoring.creditscore.domain.Feature.number;
import static assay.scoring.creditscore.domain.FeatureValue.of;
import static assay.scoring.creditscore.domain.FeatureValue.ratio;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Features of transactions: how many, how much, how recently, in which direction, how evenly, how reliably. */
final class ActivityFeatures {

    /** Days of the windows: a quarter, half a year, a year. */
    static final int QUARTER = 91;

    static final int HALF_YEAR = 182;
    static final int YEAR = 365;
    static final int EVER = 365_000;

    private static final Set<String> INCOME = Set.of("PURCHASE", "FEE", "INTEREST");

    private ActivityFeatures() {}

    static List<Feature> all() {
        return Stream.of(counts(), amounts(), times(), shapes())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Feature> counts() {
        return List.of(
                activity(
                        "transactionCount3m",
                        "count",
                        "Transactions in 3 months",
                        "近3个月交易笔数",
                        facts -> of(count(facts.transactions(QUARTER)))),
                activity(
                        "transactionCount12m",
                        "count",
                        "Transactions in 12 months",
                        "近12个月交易笔数",
                        facts -> of(count(facts.transactions(YEAR)))),
                activity(
                        "repaymentCount12m",
                        "count",
                        "Repayments in 12 months",
                        "近12个月还款笔数",
                        facts -> of(count(facts.transactions(YEAR, "REPAYMENT")))),
                activity(
                        "productLineCount12m",
                        "count",
                        "Product lines used in 12 months",
                        "近12个月使用的产品线数",
                        facts -> of(facts.transactions(YEAR)
                                .map(DayFacts::productLine)
                                .filter(Objects::nonNull)
                                .distinct()
                                .count())),
                activity(
                        "activeMonthCount12m",
                        "count",
                        "Months with a transaction, of 12",
                        "近12个月中有交易的月份数",
                        facts -> of(Months.active(facts))));
    }

    private static List<Feature> amounts() {
        return List.of(
                activity(
                        "incomeAmount12m",
                        "money",
                        "Income earned on the client in 12 months",
                        "近12个月创收金额",
                        facts -> of(facts.sum(income(facts, YEAR)))),
                activity(
                        "depositAmount12m",
                        "money",
                        "Deposits in 12 months",
                        "近12个月存入金额",
                        facts -> of(facts.sum(facts.transactions(YEAR, "DEPOSIT")))),
                activity(
                        "drawdownAmount12m",
                        "money",
                        "Drawdowns in 12 months",
                        "近12个月提款金额",
                        facts -> of(facts.sum(facts.transactions(YEAR, "DRAWDOWN")))),
                activity(
                        "repaymentAmount12m",
                        "money",
                        "Repayments in 12 months, amount",
                        "近12个月还款金额",
                        facts -> of(facts.sum(facts.transactions(YEAR, "REPAYMENT")))),
                activity(
                        "withdrawalToDepositRatio12m",
                        "ratio",
                        "Withdrawals to deposits in 12 months",
                        "近12个月支取与存入之比",
                        facts -> ratio(
                                facts.sum(facts.transactions(YEAR, "WITHDRAWAL")),
                                facts.sum(facts.transactions(YEAR, "DEPOSIT")))),
                activity(
                        "repaidShareOfDrawn",
                        "ratio",
                        "Repaid share of what was ever drawn",
                        "累计还款占累计提款之比",
                        facts -> ratio(
                                facts.sum(facts.transactions(EVER, "REPAYMENT")),
                                facts.sum(facts.transactions(EVER, "DRAWDOWN")))),
                activity(
                        "incomeTrend6m",
                        "ratio",
                        "Income of 6 months to that of the 6 months before",
                        "近6个月创收与前6个月之比",
                        facts -> {
                            double recent = facts.sum(income(facts, HALF_YEAR));
                            return ratio(recent, facts.sum(income(facts, 2 * HALF_YEAR)) - recent);
                        }));
    }

    private static List<Feature> times() {
        return List.of(
                activity(
                        "daysSinceTransaction",
                        "days",
                        "Days since the last transaction",
                        "距最近一次交易天数",
                        facts -> daysSince(facts, facts.lastDay(facts.transactions(EVER)))),
                activity(
                        "daysSinceRepayment",
                        "days",
                        "Days since the last repayment",
                        "距最近一次还款天数",
                        facts -> daysSince(facts, facts.lastDay(facts.transactions(EVER, "REPAYMENT")))),
                activity(
                        "longestGapDays12m",
                        "days",
                        "Longest silence in 12 months",
                        "近12个月最长无交易天数",
                        facts -> Gaps.longest(facts)),
                activity(
                        "meanGapDays",
                        "days",
                        "Mean time between days with a transaction",
                        "交易日平均间隔天数",
                        facts -> Gaps.mean(facts)));
    }

    private static List<Feature> shapes() {
        return List.of(
                activity(
                        "transactionTrend6m",
                        "ratio",
                        "Transactions of 6 months to those of the 6 months before",
                        "近6个月交易笔数与前6个月之比",
                        facts -> {
                            long recent = count(facts.transactions(HALF_YEAR));
                            return ratio(recent, count(facts.transactions(2 * HALF_YEAR)) - recent);
                        }),
                activity(
                        "seasonality12m",
                        "share",
                        "Share of the busiest of 4 quarters in a year's transactions",
                        "近一年交易最集中季度占比",
                        Months::busiestQuarter),
                activity(
                        "volatility12m",
                        "ratio",
                        "Spread of monthly transactions over 12 months to their mean",
                        "近12个月月交易笔数的变异系数",
                        Months::volatility),
                activity(
                        "reversalShare12m",
                        "share",
                        "Share of transactions taken back in 12 months",
                        "近12个月冲正占比",
                        facts -> reversed(facts.entered(YEAR).toList())),
                activity(
                        "repaymentReversalShare12m",
                        "share",
                        "Share of repayments taken back in 12 months",
                        "近12个月还款冲正占比",
                        facts -> reversed(facts.entered(YEAR)
                                .filter(day -> "REPAYMENT".equals(day.type()))
                                .toList())));
    }

    private static Stream<DayFacts> income(ClientFacts facts, int window) {
        return facts.transactions(window).filter(day -> INCOME.contains(day.type()));
    }

    private static FeatureValue daysSince(ClientFacts facts, @Nullable LocalDate last) {
        return last == null ? FeatureValue.MISSING : of((double) ChronoUnit.DAYS.between(last, facts.asOf()));
    }

    private static FeatureValue reversed(List<DayFacts> entered) {
        return ratio(count(entered.stream().filter(DayFacts::reversed)), count(entered.stream()));
    }

    private static Feature activity(
            String name, String unit, String en, String zh, Function<ClientFacts, FeatureValue> value) {
        return number(name, unit, ACTIVITY, en, zh, value);
    }
}
