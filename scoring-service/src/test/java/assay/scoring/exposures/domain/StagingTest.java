package assay.scoring.exposures.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class StagingTest {

    @ParameterizedTest(name = "{0} days, PD {1} -> {2}, {3}: {4} by {5}")
    @CsvSource({
        "0,  0.01,  0.01,  '',                              STAGE_1, NO_SIGNIFICANT_INCREASE",
        "30, 0.01,  0.01,  '',                              STAGE_1, NO_SIGNIFICANT_INCREASE",
        "31, 0.01,  0.01,  '',                              STAGE_2, PAST_DUE_30",
        "31, 0.01,  0.01,  PAST_DUE_PRESUMPTION_REBUTTED,   STAGE_1, NO_SIGNIFICANT_INCREASE",
        "89, 0.01,  0.01,  '',                              STAGE_2, PAST_DUE_30",
        "90, 0.01,  0.01,  '',                              STAGE_3, PAST_DUE_90",
        "90, 0.01,  0.01,  PAST_DUE_PRESUMPTION_REBUTTED,   STAGE_3, PAST_DUE_90",
        "0,  0.01,  0.02,  '',                              STAGE_2, PD_INCREASE",
        "0,  0.01,  0.019, '',                              STAGE_1, NO_SIGNIFICANT_INCREASE",
        "0,  0.001, 0.004, '',                              STAGE_1, NO_SIGNIFICANT_INCREASE",
        "0,  0.01,  0.01,  WATCH_LIST,                      STAGE_2, WATCH_LISTED",
        "0,  0.01,  0.01,  RESTRUCTURED,                    STAGE_2, FORBORNE",
        "0,  0.01,  0.01,  CREDIT_IMPAIRED,                 STAGE_3, IMPAIRED",
        "0,  0.01,  0.01,  IN_LIQUIDATION,                  STAGE_3, LIQUIDATION",
        "45, 0.01,  0.05,  WATCH_LIST,                      STAGE_2, PAST_DUE_30 PD_INCREASE WATCH_LISTED"
    })
    void a_facility_is_in_the_worst_stage_a_rule_asks_for(
            int days, double origination, double current, String signs, ImpairmentStage stage, String rules) {
        Staging staging = Staging.of(days, origination, current, signs(signs), StagingThresholds.DEFAULT);

        assertThat(staging.stage()).isEqualTo(stage);
        assertThat(staging.rules()).extracting(Enum::name).containsExactly(rules.split(" "));
    }

    @ParameterizedTest(name = "{0} days, impaired {1}, {2} lost, {3}: {4} by {5}")
    @CsvSource({
        "0,   false, 0,    '',                          NORMAL,          NOTHING_AGAINST",
        "1,   false, 0,    '',                          SPECIAL_MENTION, OVERDUE",
        "7,   false, 0,    TECHNICAL_DELAY,             NORMAL,          NOTHING_AGAINST",
        "8,   false, 0,    TECHNICAL_DELAY,             SPECIAL_MENTION, OVERDUE",
        "90,  false, 0,    '',                          SPECIAL_MENTION, OVERDUE",
        "91,  false, 0,    '',                          SUBSTANDARD,     OVERDUE_90",
        "270, false, 0,    '',                          SUBSTANDARD,     OVERDUE_90",
        "271, false, 0,    '',                          DOUBTFUL,        OVERDUE_270",
        "360, false, 0,    '',                          DOUBTFUL,        OVERDUE_270",
        "361, false, 0,    '',                          LOSS,            OVERDUE_360",
        "0,   true,  0.49, '',                          SUBSTANDARD,     IMPAIRMENT",
        "0,   true,  0.5,  '',                          DOUBTFUL,        HALF_LOST",
        "0,   true,  0.9,  '',                          LOSS,            NEARLY_ALL_LOST",
        "0,   false, 0.9,  '',                          NORMAL,          NOTHING_AGAINST",
        "91,  true,  0.6,  '',                          DOUBTFUL,        HALF_LOST",
        "91,  true,  0.1,  '',                          SUBSTANDARD,     OVERDUE_90 IMPAIRMENT",
        "0,   false, 0,    PURPOSE_CHANGED,             SPECIAL_MENTION, OTHER_PURPOSE",
        "0,   false, 0,    RESTRUCTURED,                SPECIAL_MENTION, RESTRUCTURING",
        "0,   false, 0,    OTHER_DEBT_NON_PERFORMING,   SPECIAL_MENTION, NON_PERFORMING_ELSEWHERE",
        "0,   false, 0,    REPAID_BY_NEW_BORROWING,     SPECIAL_MENTION, NEW_BORROWING",
        "0,   false, 0,    EXTERNAL_RATING_FALLEN,      SUBSTANDARD,     RATING_FALLEN",
        "0,   false, 0,    TENTH_OF_DEBT_NON_PERFORMING, SUBSTANDARD,    TENTH_NON_PERFORMING",
        "0,   false, 0,    FIFTH_OF_DEBT_OVERDUE_90,    SUBSTANDARD,     FIFTH_OVERDUE",
        "0,   false, 0,    EVADING_DEBT,                DOUBTFUL,        EVASION",
        "0,   true,  0.2,  IN_LIQUIDATION,              LOSS,            IN_LIQUIDATION"
    })
    void a_facility_is_in_the_worst_class_a_rule_asks_for(
            int days, boolean impaired, double lost, String signs, FiveClass expected, String rules) {
        FiveClassification found =
                FiveClassification.of(days, impaired, lost, signs(signs), FiveClassThresholds.DEFAULT);

        assertThat(found.result()).isEqualTo(expected);
        assertThat(found.rules()).extracting(Enum::name).containsExactly(rules.split(" "));
    }

    private static Set<RiskSign> signs(String names) {
        return Stream.of(names.split(" "))
                .filter(name -> !name.isEmpty())
                .map(RiskSign::valueOf)
                .collect(Collectors.toSet());
    }
}
