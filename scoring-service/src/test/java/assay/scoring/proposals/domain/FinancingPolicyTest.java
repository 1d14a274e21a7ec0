package assay.scoring.proposals.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import assay.scoring.proposals.domain.FinancingPolicy.ApprovalRule;
import assay.scoring.proposals.domain.FinancingPolicy.ClientRule;
import assay.scoring.proposals.domain.FinancingPolicy.OptionTemplate;
import assay.scoring.proposals.domain.FinancingPolicy.Relationship;
import assay.scoring.scorecards.domain.BilingualText;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Who has to sign, who is offered what, and how far a discount goes. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FinancingPolicyTest {

    @Test
    void an_approval_rule_holds_up_to_its_amount_and_its_grade() {
        ApprovalRule rule = new ApprovalRule(new BigDecimal("5000000"), 6, 1);

        assertThat(rule.fits(new BigDecimal("5000000.00"), 6)).isTrue();
        assertThat(rule.fits(new BigDecimal("5000000.01"), 6)).isFalse();
        assertThat(rule.fits(new BigDecimal("1"), 7)).isFalse();
        assertThat(rule.fits(new BigDecimal("1"), null)).isFalse();
        assertThat(new ApprovalRule(null, null, 3).fits(new BigDecimal("1e12"), null))
                .isTrue();
    }

    /** A tenth of 3 million given back over 5 years of 20 million is 0.3 % a year. */
    @Test
    void a_discount_gives_a_share_of_the_value_back_over_the_life() {
        Relationship relationship = new Relationship(0.1, 0.005);

        assertThat(relationship.discount(3e6, 20e6, 5)).isCloseTo(0.003, within(1e-15));
        assertThat(relationship.discount(30e6, 20e6, 5)).isEqualTo(0.005);
        assertThat(relationship.discount(-3e6, 20e6, 5)).isZero();
        assertThat(relationship.discount(null, 20e6, 5)).isZero();
    }

    @Test
    void a_rule_for_clients_wants_all_its_attributes() {
        ClientRule rule =
                new ClientRule(Map.of("type", "INVESTOR", "wealthClass", "PRIVATE"), List.of(), List.of(), List.of());

        assertThat(rule.fits(Map.of("type", "INVESTOR", "wealthClass", "PRIVATE", "region", "CN")))
                .isTrue();
        assertThat(rule.fits(Map.of("type", "INVESTOR", "wealthClass", "AFFLUENT")))
                .isFalse();
        assertThat(rule.fits(Map.of("type", "INVESTOR"))).isFalse();
    }

    @Test
    void the_shorter_of_share_and_longest_life_counts_and_one_period_remains() {
        assertThat(template(60, 0.85).terms(20, 6).tenorPeriods()).isEqualTo(10);
        assertThat(template(240, 0.85).terms(20, 6).tenorPeriods()).isEqualTo(17);
        assertThat(template(240, 0.5).terms(1, 12).tenorPeriods()).isEqualTo(1);
        assertThat(template(240, 0.85).terms(20, 6).grace()).isEqualTo(new Grace(2, Grace.GraceInterest.PAID));
    }

    @Test
    void wishes_shorten_the_life_and_raise_the_cover() {
        OptionTerms terms = template(60, 1).terms(20, 6);

        assertThat(new Wishes(4, 1.5, null, null).limit(terms))
                .extracting(OptionTerms::tenorPeriods, OptionTerms::targetDscr)
                .containsExactly(4, 1.5);
        assertThat(new Wishes(15, 1.1, null, null).limit(terms))
                .extracting(OptionTerms::tenorPeriods, OptionTerms::targetDscr)
                .containsExactly(10, 1.3);
        assertThat(Wishes.NONE.limit(terms)).isEqualTo(terms);
    }

    private static OptionTemplate template(int longestMonths, double shareOfForecast) {
        return new OptionTemplate(
                "LOAN",
                new BilingualText("Loan", "贷款"),
                OptionTerms.RepaymentKind.LEVEL_ANNUITY,
                0,
                longestMonths,
                shareOfForecast,
                12,
                Grace.GraceInterest.PAID,
                false,
                1.3,
                0.7,
                OptionTerms.RateKind.FIXED,
                0.01,
                0,
                0,
                0,
                Map.of(),
                List.of());
    }
}
