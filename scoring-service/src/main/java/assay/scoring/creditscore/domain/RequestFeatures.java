package assay.scoring.creditscore.domain;

import static assay.scoring.creditscore.domain.Feature.FactSource.REQUEST;
import static assay.scoring.creditscore.domain.Feature.number;
import static assay.scoring.creditscore.domain.SuppliedInput.CURRENT_ASSETS;
import static assay.scoring.creditscore.domain.SuppliedInput.CURRENT_LIABILITIES;
import static assay.scoring.creditscore.domain.SuppliedInput.EBIT;
import static assay.scoring.creditscore.domain.SuppliedInput.EQUITY;
import static assay.scoring.creditscore.domain.SuppliedInput.INTEREST_EXPENSE;
import static assay.scoring.creditscore.domain.SuppliedInput.OPERATING_CASH_FLOW;
import static assay.scoring.creditscore.domain.SuppliedInput.PRIOR_REVENUE;
import static assay.scoring.creditscore.domain.SuppliedInput.RETAINED_EARNINGS;
import static assay.scoring.creditscore.domain.SuppliedInput.REVENUE;
import static assay.scoring.creditscore.domain.SuppliedInput.TOTAL_ASSETS;
import static assay.scoring.creditscore.domain.SuppliedInput.TOTAL_LIABILITIES;

import assay.scoring.altman.domain.AltmanModel;
import assay.scoring.altman.domain.AltmanRatios;
import assay.scoring.altman.domain.AltmanScore;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Features of figures that came with the request: each figure itself, and the usual ratios of a statement. */
final class RequestFeatures {

    private RequestFeatures() {}

    static List<Feature> all() {
        Stream<Feature> given = Stream.of(SuppliedInput.values())
                .map(input -> number(
                        input.inputName(),
                        input.unit(),
                        REQUEST,
                        input.label().en(),
                        input.label().zh(),
                        facts -> FeatureValue.of(facts.supplied().figure(input))));
        return Stream.concat(given, ratios().stream()).toList();
    }

    private static List<Feature> ratios() {
        return List.of(
                quotient(
                        "currentRatio",
                        "Current assets to current liabilities",
                        "流动比率",
                        CURRENT_ASSETS,
                        CURRENT_LIABILITIES),
                quotient("equityRatio", "Equity to total assets", "权益比率", EQUITY, TOTAL_ASSETS),
                quotient(
                        "returnOnAssets",
                        "Earnings before interest and taxes to total assets",
                        "总资产报酬率",
                        EBIT,
                        TOTAL_ASSETS),
                quotient(
                        "interestCover",
                        "Earnings before interest and taxes to interest",
                        "利息保障倍数",
                        EBIT,
                        INTEREST_EXPENSE),
                quotient(
                        "cashFlowToLiabilities",
                        "Operating cash flow to total liabilities",
                        "经营现金流与负债之比",
                        OPERATING_CASH_FLOW,
                        TOTAL_LIABILITIES),
                quotient("revenueTrend", "Revenue to that of the period before", "营业收入与上期之比", REVENUE, PRIOR_REVENUE),
                number(
                        "altmanZ",
                        "points",
                        REQUEST,
                        "Altman Z'' for emerging markets",
                        "奥特曼Z''值（新兴市场）",
                        facts -> altman(facts.supplied())),
                number(
                        "statementAgeMonths",
                        "months",
                        REQUEST,
                        "Age of the statement",
                        "报表距今月数",
                        facts -> statementAge(facts)));
    }

    private static Feature quotient(String name, String en, String zh, SuppliedInput dividend, SuppliedInput divisor) {
        return number(name, "ratio", REQUEST, en, zh, facts -> ratio(facts.supplied(), dividend, divisor));
    }

    private static FeatureValue ratio(Supplied supplied, SuppliedInput dividend, SuppliedInput divisor) {
        Double over = supplied.figure(dividend);
        Double under = supplied.figure(divisor);
        return over == null || under == null ? FeatureValue.MISSING : FeatureValue.ratio(over, under);
    }

    /** The score of {@link AltmanModel#Z_DOUBLE_PRIME}: without the constant, with which the zones would move too. */
    private static FeatureValue altman(Supplied supplied) {
        Double assets = supplied.figure(TOTAL_ASSETS);
        Double liabilities = supplied.figure(TOTAL_LIABILITIES);
        Double current = supplied.figure(CURRENT_ASSETS);
        Double owed = supplied.figure(CURRENT_LIABILITIES);
        Double retained = supplied.figure(RETAINED_EARNINGS);
        Double ebit = supplied.figure(EBIT);
        Double equity = supplied.figure(EQUITY);
        if (assets == null
                || liabilities == null
                || current == null
                || owed == null
                || retained == null
                || ebit == null
                || equity == null) {
            return FeatureValue.MISSING;
        }
        double[] ratios = {(current - owed) / assets, retained / assets, ebit / assets, equity / liabilities};
        if (!Arrays.stream(ratios).allMatch(Double::isFinite)) {
            return FeatureValue.MISSING;
        }
        AltmanRatios of = new AltmanRatios(ratios[0], ratios[1], ratios[2], ratios[3]);
        return FeatureValue.of(AltmanScore.of(AltmanModel.Z_DOUBLE_PRIME, of).value());
    }

    private static FeatureValue statementAge(ClientFacts facts) {
        LocalDate end = facts.supplied().statementDate();
        return end == null
                ? FeatureValue.MISSING
                : FeatureValue.of((double) ChronoUnit.MONTHS.between(end, facts.asOf()));
    }
}
