package assay.scoring.proposals.domain;

import static org.assertj.core.api.Assertions.assertThat;

import assay.scoring.exposures.domain.RiskSettings;
import assay.scoring.proposals.domain.FinancingPolicy.ClientRule;
import assay.scoring.proposals.domain.OptionRanking.Criterion;
import assay.scoring.scorecards.domain.BilingualText;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** The shipped policy tells clients apart, and changing it changes the order without a build. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ShippedPolicyTest {

    private static final FinancingPolicy POLICY = shipped();

    private static final List<Map<String, String>> PROFILES = List.of(
            Map.of("type", "CORPORATE_BORROWER", "sizeClass", "SME"),
            Map.of("type", "CORPORATE_BORROWER", "sizeClass", "LARGE"),
            Map.of("type", "GOVERNMENT_BODY"),
            Map.of("type", "INVESTOR"),
            Map.of("type", "PARTNER"));

    @Test
    void the_leading_option_differs_between_client_types() {
        Set<String> leaders = new LinkedHashSet<>();
        for (Map<String, String> profile : PROFILES) {
            leaders.add(ranked(POLICY.ruleFor(profile).orElseThrow())
                    .options()
                    .getFirst()
                    .template()
                    .code());
        }
        assertThat(leaders).hasSize(PROFILES.size());
    }

    @Test
    void every_option_shown_says_why_it_stands_where_it_stands() {
        for (Map<String, String> profile : PROFILES) {
            assertThat(ranked(POLICY.ruleFor(profile).orElseThrow()).options())
                    .isNotEmpty()
                    .allSatisfy(option -> assertThat(option.reasons()).isNotEmpty());
        }
    }

    @Test
    void other_weights_change_the_order() {
        ClientRule rule = POLICY.ruleFor(PROFILES.getFirst()).orElseThrow();
        ClientRule patient = new ClientRule(
                rule.when(),
                rule.options(),
                List.of(
                        new Criterion("tailoring", 9, OptionRanking.BetterEnd.HIGHER),
                        new Criterion("daysToApprove", 1, OptionRanking.BetterEnd.LOWER)),
                rule.services());

        assertThat(ranked(patient).options().getFirst().template().code())
                .isNotEqualTo(ranked(rule).options().getFirst().template().code());
    }

    @Test
    void whoever_a_policy_knows_nothing_of_falls_to_its_last_rule() {
        assertThat(POLICY.ruleFor(Map.of("type", "LENDER")))
                .hasValueSatisfying(rule -> assertThat(rule.when()).isEmpty());
    }

    @Test
    void every_code_and_criterion_of_the_policy_exists() {
        List<String> codes = POLICY.options().stream()
                .map(FinancingPolicy.OptionTemplate::code)
                .toList();
        for (ClientRule rule : POLICY.clients()) {
            assertThat(codes).containsAll(rule.options());
            assertThat(POLICY.criteria().keySet())
                    .containsAll(rule.criteria().stream().map(Criterion::name).toList());
        }
    }

    @Test
    void a_rule_offers_its_own_options_and_no_others() {
        for (ClientRule rule : POLICY.clients()) {
            assertThat(POLICY.optionsOf(rule))
                    .extracting(FinancingPolicy.OptionTemplate::code)
                    .containsExactlyInAnyOrderElementsOf(rule.options());
        }
    }

    /** What reaches half of a criterion is a reason, what is the best in it a better one. */
    @Test
    void the_heaviest_reasons_are_told_first() {
        RankedOptions ranked = ranked(POLICY.ruleFor(PROFILES.getFirst()).orElseThrow());

        assertThat(reasons(ranked, "QUICK_ANNUITY"))
                .containsExactly("the fastest decision of all options", "the lowest rate of all options");
        assertThat(reasons(ranked, "SEASONAL_FIT")).containsExactly("a quick decision", "fits the project's cash well");
        assertThat(reasons(ranked, "TAILORED_SCULPTED")).containsExactly("fits the project's cash best");
    }

    @Test
    void three_reasons_are_enough() {
        List<Criterion> many = Stream.of("daysToApprove", "rate", "tailoring", "amount", "effectiveRate")
                .map(name -> new Criterion(name, 1, OptionRanking.BetterEnd.HIGHER))
                .toList();

        RankedOptions alone = ranked(new ClientRule(Map.of(), List.of("QUICK_ANNUITY"), many, List.of()));

        assertThat(reasons(alone, "QUICK_ANNUITY")).hasSize(3);
    }

    private static List<String> reasons(RankedOptions ranked, String code) {
        return ranked.options().stream()
                .filter(option -> option.template().code().equals(code))
                .flatMap(option -> option.reasons().stream())
                .map(BilingualText::en)
                .toList();
    }

    private static RankedOptions ranked(ClientRule rule) {
        LocalDate start = LocalDate.of(2026, 6, 30);
        LoanCalendar calendar = new LoanCalendar(
                start,
                6,
                true,
                BusinessCalendar.BusinessDayConvention.MODIFIED_FOLLOWING,
                BusinessCalendar.WEEKENDS,
                DayCount.ACT_365);
        long[] cash = new long[30];
        for (int i = 0; i < cash.length; i++) {
            cash[i] = (i % 2 == 0 ? 21_000_000_00L : 27_000_000_00L);
        }
        RateTerms.Floating index = new RateTerms.Floating("LPR_5Y", List.of(new RateTerms.Step(start, 0.028)), 0, 0);
        FinancingCase project = new FinancingCase(
                calendar,
                List.of(),
                CashForecast.ofAvailable(cash),
                400_000_000_00L,
                List.of(new Collateral("MORTGAGE", 250_000_000_00L, start, 0.3, 0)),
                new RiskView.Rated(0.012, 0.35, null, RiskSettings.BASEL_III),
                index,
                null,
                0,
                Wishes.NONE,
                List.of());
        return RankedOptions.of(project, POLICY, rule);
    }

    private static FinancingPolicy shipped() {
        try (InputStream file = ShippedPolicyTest.class.getResourceAsStream("/proposals/policy.json")) {
            return JsonMapper.builder().build().readValue(file, FinancingPolicy.class);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
