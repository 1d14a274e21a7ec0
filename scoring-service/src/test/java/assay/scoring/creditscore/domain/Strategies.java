package assay.scoring.creditscore.domain;

import assay.scoring.creditscore.domain.FeatureCondition.Operator;
import assay.scoring.scorecards.domain.ScoreScale;
import assay.scoring.scorecards.domain.Text;
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
            List.of(new Scenario("BASE", 0), new Scenario("DOWNTURN", 0.5)));

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
                                new FeatureCondition("statementAgeMonths", Operator.MISSING, List.of(), null),
                                Outcome.REFER,
                                new Text("no statement", "缺少报表")),
                        new KnockOut(
                                "arrears",
                                new FeatureCondition("worstDaysPastDue12m", Operator.ABOVE, List.of(), 90.0),
                                Outcome.DECLINE,
                                new Text("arrears", "逾期"))),
                List.of(
                        new Segment(
                                "sponsors",
                                new FeatureCondition("clientSubtype", Operator.IN, List.of("SPONSOR"), null),
                                480,
                                520),
                        new Segment("others", null, 500, 560)),
                OVERRIDES);
    }

    static Map<String, FeatureValue> features(String subtype, double daysPastDue) {
        return Map.of(
                "clientSubtype", FeatureValue.of(subtype),
                "worstDaysPastDue12m", FeatureValue.of(daysPastDue),
                "statementAgeMonths", FeatureValue.of(3.0));
    }
}
