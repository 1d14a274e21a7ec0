package assay.scoring.creditscore.domain;

import assay.scoring.creditscore.domain.FeatureCondition.ComparisonOperator;
import assay.scoring.scorecards.domain.BilingualText;
import assay.scoring.scorecards.domain.ScoreScale;
import java.util.List;
import java.util.Map;

/** Strategies and scales as tests need them. */
final class Strategies {

    static final MasterScale SCALE = new MasterScale(
            "test",
            0.0003,
            0.3,
            List.of("1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12"),
            "D",
            List.of(new EconomicScenario("BASE", 0), new EconomicScenario("DOWNTURN", 0.5)));

    static final OverrideRules OVERRIDES = new OverrideRules(2, 4, 180);

    private Strategies() {}

    /** Declines arrears, refers what has no statement; one band for sponsors, another one for the rest. */
    static DecisionStrategy usual() {
        return new DecisionStrategy(
                "usual",
                new ScoreScale(600, 50, 20),
                List.of(
                        new KnockOut(
                                "no-statement",
                                new FeatureCondition("statementAgeMonths", ComparisonOperator.MISSING, List.of(), null),
                                CreditOutcome.REFER,
                                new BilingualText("no statement", "缺少报表")),
                        new KnockOut(
                                "arrears",
                                new FeatureCondition("worstDaysPastDue12m", ComparisonOperator.ABOVE, List.of(), 90.0),
                                CreditOutcome.DECLINE,
                                new BilingualText("arrears", "逾期"))),
                List.of(
                        new StrategySegment(
                                "sponsors",
                                new FeatureCondition("clientSubtype", ComparisonOperator.IN, List.of("SPONSOR"), null),
                                480,
                                520),
                        new StrategySegment("others", null, 500, 560)),
                OVERRIDES);
    }

    static Map<String, FeatureValue> features(String subtype, double daysPastDue) {
        return Map.of(
                "clientSubtype", FeatureValue.of(subtype),
                "worstDaysPastDue12m", FeatureValue.of(daysPastDue),
                "statementAgeMonths", FeatureValue.of(3.0));
    }
}
