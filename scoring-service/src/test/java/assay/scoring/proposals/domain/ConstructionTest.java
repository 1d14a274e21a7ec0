package assay.scoring.proposals.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ConstructionTest {

    private static final Construction TWO_YEARS =
            new Construction(Loans.years(2, 0.06), List.of(600_000_000L, 400_000_000L), 0.01, 0.005);

    @Test
    void debt_and_equity_pay_the_whole_cost_and_debt_its_share() {
        Construction.Financing financing = TWO_YEARS.financed(0.7, Long.MAX_VALUE);

        assertThat(financing.debt() + financing.equity()).isEqualTo(financing.totalCost());
        assertThat((double) financing.debt() / financing.totalCost()).isCloseTo(0.7, within(1e-8));
        assertThat(financing.draws().stream().mapToLong(Long::longValue).sum()).isEqualTo(financing.debt());
    }

    /** One period without fees by hand: D = .5 (100 + D' r) with D' = .5 x 100 drawn at the start, so D = 50 + .5 x 3. */
    @Test
    void interest_during_construction_by_hand() {
        Construction construction = new Construction(Loans.years(1, 0.06), List.of(100_000_000L), 0, 0);

        Construction.Financing financing = construction.financed(0.5, Long.MAX_VALUE);

        assertThat(financing.interest()).isEqualTo(3_000_000);
        assertThat(financing.debt()).isEqualTo(51_500_000);
        assertThat(financing.draws()).containsExactly(50_000_000L, 1_500_000L);
    }

    @Test
    void a_smaller_capacity_lowers_the_share_and_equity_pays_the_rest() {
        Construction.Financing financing = TWO_YEARS.financed(0.7, 500_000_000);

        assertThat(financing.debt()).isEqualTo(500_000_000);
        assertThat(financing.share()).isLessThan(0.7);
        assertThat(financing.debt() + financing.equity()).isEqualTo(financing.totalCost());
    }

    /** Debt of half of 100 of cost, 1 % up-front fee on it and no interest: D = .5 (100 + .01 D) = 50 / .995. */
    @Test
    void the_up_front_fee_belongs_to_the_cost_that_it_helps_to_finance() {
        Construction construction = new Construction(Loans.years(1, 0), List.of(100_000_00L), 0.01, 0);

        Construction.Financing financing = construction.financed(0.5, Long.MAX_VALUE);

        assertThat(financing.debt()).isEqualTo((long) (50_000_00 / 0.995));
        assertThat(financing.upfrontFee()).isEqualTo(502_51);
        assertThat(financing.totalCost()).isEqualTo(100_502_51);
    }

    @Test
    void rounded_drawings_never_exceed_the_debt() {
        Construction construction = new Construction(Loans.years(3, 0), List.of(1L, 1L, 1L), 0, 0);

        assertThat(construction.financed(0.5, Long.MAX_VALUE).draws()).containsExactly(1L, 0L, 0L, 0L);
    }

    /** Over 60 years at 10 % the interest on any large debt outgrows what it helps to pay; the limit holds all the same. */
    @Test
    void a_construction_without_end_takes_the_most_debt_at_a_smaller_share() {
        Construction endless = new Construction(Loans.years(60, 0.1), Collections.nCopies(60, 1_000_000L), 0.01, 0.005);

        Construction.Financing financing = endless.financed(0.7, 10_000_000);

        assertThat(financing.debt()).isEqualTo(10_000_000);
        assertThat(financing.share()).isLessThan(0.7);
        assertThat(financing.debt() + financing.equity()).isEqualTo(financing.totalCost());
    }

    @Test
    void the_commitment_fee_is_owed_on_what_is_not_drawn() {
        Construction free = new Construction(TWO_YEARS.periods(), TWO_YEARS.costs(), 0.01, 0);

        Construction.Financing financing = TWO_YEARS.financed(0.7, Long.MAX_VALUE);

        long undrawn = financing.debt() - financing.draws().getFirst();
        long undrawnLater = undrawn - financing.draws().get(1);
        assertThat(financing.commitmentFee()).isEqualTo(Math.round(undrawn * 0.005) + Math.round(undrawnLater * 0.005));
        assertThat(free.financed(0.7, Long.MAX_VALUE).commitmentFee()).isZero();
    }
}
