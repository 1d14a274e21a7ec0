package assay.scoring.valuation.domain.timing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** A fit finds the most likely model or refuses, never a wrong one. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FitCampaignTest {

    @Test
    void twenty_small_portfolios_are_fitted_at_their_optimum_or_refused() {
        check(judged(20, 300), 6);
    }

    @Test
    @EnabledIfSystemProperty(named = "assay.fit.campaign", matches = "true")
    void two_hundred_portfolios_are_fitted_at_their_optimum_or_refused() {
        check(judged(200, 100_000), 80);
    }

    private static List<FitCampaign.Verdict> judged(int portfolios, int mostClients) {
        return IntStream.range(0, portfolios)
                .mapToObj(number -> FitCampaign.judge(FitCampaign.portfolio(number, mostClients)))
                .toList();
    }

    private static void check(List<FitCampaign.Verdict> verdicts, int fewestFitted) {
        assertThat(verdicts).map(FitCampaign.Verdict::fault).allMatch(Objects::isNull);
        assertThat(verdicts.stream().filter(FitCampaign.Verdict::fitted).count())
                .isGreaterThanOrEqualTo(fewestFitted);
    }
}
