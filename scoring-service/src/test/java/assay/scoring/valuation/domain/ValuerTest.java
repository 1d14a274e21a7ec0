package assay.scoring.valuation.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.offset;

import assay.scoring.valuation.domain.spend.GammaGamma;
import assay.scoring.valuation.domain.timing.BgNbd;
import assay.scoring.valuation.domain.timing.ClientHistory;
import assay.scoring.valuation.domain.timing.ForecastHorizon;
import assay.scoring.valuation.domain.timing.Forecaster;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One client of the CDNOW example: 2 repeats of 22.35 on average, the last in week 30.43 of 38.86. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ValuerTest {

    private static final BgNbd REPEATS = new BgNbd(0.2425945, 4.4136019, 0.7929199, 2.4258881);
    private static final LocalDate FIRST = LocalDate.parse("1997-01-01");

    @Test
    void the_value_is_expected_spend_times_discounted_transactions() {
        Valuation valuation = valued(valuer(1), client(2, 4_470), ClientCosts.NONE);

        assertThat(valuation.monetaryValue()).isEqualTo(22.35);
        assertThat(valuation.expectedSpend()).isCloseTo(24.6637, offset(1e-4));
        assertThat(valuation.forecast().expectedTransactions()).isCloseTo(1.55858, offset(1e-5));
        assertThat(valuation.forecast().discountedExpectedTransactions()).isCloseTo(1.45982, offset(1e-5));
        assertThat(valuation.grossClvMinor()).isEqualTo(3_600); // 24.6637 * 1.45982 = 36.0046
        assertThat(valuation.netClvMinor()).isEqualTo(valuation.grossClvMinor());
    }

    @Test
    void the_net_value_takes_the_margin_and_then_the_costs() {
        Valuation valuation = valued(valuer(0.5), client(2, 4_470), new ClientCosts(1_000, 900));

        assertThat(valuation.grossClvMinor()).isEqualTo(3_600);
        assertThat(valuation.netClvMinor()).isEqualTo(1_800 - 1_900);
    }

    @Test
    void a_client_without_repeat_gets_no_number() {
        assertThat(valuer(1).value(client(0, 0)))
                .isInstanceOfSatisfying(
                        ValuationOutcome.Withheld.class,
                        withheld -> assertThat(withheld.reason()).isEqualTo(ValuationOutcome.Reason.NO_REPEAT));
    }

    @ParameterizedTest
    @ValueSource(longs = {0, -4_470})
    void a_client_whose_refunds_eat_the_income_gets_no_number(long totalMinor) {
        assertThat(valuer(1).value(client(2, totalMinor)))
                .isInstanceOfSatisfying(
                        ValuationOutcome.Withheld.class,
                        withheld ->
                                assertThat(withheld.reason()).isEqualTo(ValuationOutcome.Reason.SPEND_NOT_POSITIVE));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -0.1, 1.01, Double.NaN})
    void the_margin_must_be_a_part(double margin) {
        assertThatIllegalArgumentException().isThrownBy(() -> valuer(margin));
    }

    private static Valuer valuer(double margin) {
        return new Valuer(
                new Forecaster(REPEATS, ForecastHorizon.DEFAULT), new GammaGamma(6.25, 3.74, 15.44), margin, 2);
    }

    private static TransactionSummary client(int repeats, long repeatTotalMinor) {
        ClientHistory history = new ClientHistory(repeats, repeats == 0 ? 0 : 30.43, 38.86);
        return new TransactionSummary(history, FIRST, FIRST, repeatTotalMinor);
    }

    private static Valuation valued(Valuer valuer, TransactionSummary client, ClientCosts costs) {
        return ((ValuationOutcome.Valued) valuer.value(client, costs)).valuation();
    }
}
