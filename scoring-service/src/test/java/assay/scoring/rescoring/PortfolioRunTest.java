package assay.scoring.rescoring;

import static assay.scoring.OtherServices.purchase;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.hamcrest.Matchers.equalTo;

import assay.foundation.events.InteractionRecorded;
import assay.foundation.events.RescoringRangeRequested;
import assay.foundation.ids.Ids;
import assay.scoring.Callers;
import assay.scoring.OtherServices;
import assay.scoring.ServiceTest;
import assay.scoring.rescoring.RescoringRange.Step;
import assay.scoring.valuation.PortfolioRevaluation;
import assay.scoring.valuation.ValuationFixture;
import assay.scoring.valuation.domain.TierCutoffs;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** A portfolio is valued in ranges; tiers are cut exactly; nothing is told twice. */
@ServiceTest
class PortfolioRunTest {

    @Inject
    ValuationFixture given;

    @Inject
    OtherServices others;

    @Inject
    PortfolioRevaluation revaluation;

    @Inject
    RangeRescoring rescoring;

    @Inject
    RescoringRuns runs;

    @Inject
    Jdbi jdbi;

    @Test
    void tiers_are_cut_exactly_over_the_stored_values() {
        String portfolio = given.portfolioWithModel();
        others.publish(purchases(portfolio, 120));

        JsonPath run = given.rescored(portfolio, "2025-12-31");

        List<Map<String, Object>> rows = rows(portfolio);
        TierCutoffs expected = TierCutoffs.of(rows.stream()
                .mapToLong(row -> (Long) row.get("gross_clv_minor"))
                .toArray());
        assertThat(run.getString("state")).isEqualTo("SUCCEEDED");
        assertThat(run.getLong("tiers.lowestOfAMinor")).isEqualTo(expected.lowestOfAMinor());
        assertThat(run.getLong("tiers.lowestOfBMinor")).isEqualTo(expected.lowestOfBMinor());
        assertThat(rows)
                .hasSizeGreaterThan(100)
                .allSatisfy(row -> assertThat(row.get("tier"))
                        .isEqualTo(expected.tierOf((Long) row.get("gross_clv_minor"))
                                .name()));
        assertThat(rows).extracting(row -> row.get("tier")).contains("A", "B", "C");
    }

    @Test
    void a_second_run_as_of_the_same_day_publishes_nothing() {
        String portfolio = given.portfolioWithModel();
        others.publish(purchases(portfolio, 20));
        given.rescored(portfolio, "2025-12-31");
        List<Map<String, Object>> before = rows(portfolio);
        int published = published(portfolio);

        JsonPath again = given.rescored(portfolio, "2025-12-31");

        assertThat(again.getInt("progress.clientsChanged")).isZero();
        assertThat(published(portfolio)).isEqualTo(published);
        assertThat(withoutTimes(rows(portfolio))).isEqualTo(withoutTimes(before));
    }

    @Test
    void a_later_day_changes_numbers_but_tells_only_of_changed_tiers() {
        String portfolio = given.portfolioWithModel();
        others.publish(purchases(portfolio, 20));
        given.rescored(portfolio, "2025-11-30");
        List<Map<String, Object>> before = rows(portfolio);
        int published = published(portfolio);

        JsonPath later = given.rescored(portfolio, "2025-12-31");

        List<Map<String, Object>> after = rows(portfolio);
        long moved = 0;
        for (int i = 0; i < after.size(); i++) {
            assertThat(after.get(i).get("p_alive")).isNotEqualTo(before.get(i).get("p_alive"));
            moved += after.get(i).get("tier").equals(before.get(i).get("tier")) ? 0 : 1;
        }
        assertThat(later.getLong("progress.clientsChanged")).isEqualTo(moved);
        assertThat(published(portfolio) - published).isEqualTo((int) moved);
    }

    @Test
    void a_client_valued_online_and_by_a_run_has_the_same_bits() {
        String portfolio = given.portfolioWithModel();
        others.publish(purchases(portfolio, 30));
        List<Map<String, Object>> online = rows(portfolio);
        String today = online.getFirst().get("as_of").toString();

        given.rescored(portfolio, today);

        List<Map<String, Object>> batch = withoutTimes(rows(portfolio));
        online.forEach(row -> row.put("tier", null));
        batch.forEach(row -> row.put("tier", null));
        assertThat(batch).isEqualTo(withoutTimes(online));
    }

    @Test
    void a_range_whose_consumer_dies_half_way_is_done_once_by_the_next_one() {
        String portfolio = given.portfolioWithModel();
        List<InteractionRecorded> entries = purchases(portfolio, 9);
        others.publish(entries);
        RescoringRangeRequested range = planned(portfolio, 2).get(1);

        // the process dies after the work and before the commit
        assertThatIllegalStateException()
                .isThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
                    rescoring.work(range);
                    throw new IllegalStateException("killed");
                }));
        assertThat(runs.find(range.runId()).orElseThrow().rangesScored()).isZero();
        QuarkusTransaction.requiringNew().run(() -> rescoring.work(range));
        QuarkusTransaction.requiringNew().run(() -> rescoring.work(range)); // and its event comes a second time

        RescoringRun run = runs.find(range.runId()).orElseThrow();
        assertThat(run.rangesScored()).isEqualTo(1);
        assertThat(run.clientsScored()).isEqualTo(2);
    }

    @Test
    void one_run_at_a_time_and_none_without_a_model() {
        String portfolio = OtherServices.newPortfolio();

        Callers.owner()
                .body(Map.of("portfolio", portfolio))
                .post("/v1/rescoring-runs")
                .then()
                .statusCode(422)
                .body("code", equalTo("no-active-model"));
        String busy = given.portfolioWithModel();
        others.publish(purchases(busy, 3));
        planned(busy, 1);
        Callers.owner()
                .body(Map.of("portfolio", busy))
                .post("/v1/rescoring-runs")
                .then()
                .statusCode(409)
                .body("code", equalTo("rescoring-in-progress"));
    }

    @Test
    void a_portfolio_without_facts_is_done_at_once() {
        assertThat(given.rescored(given.portfolioWithModel(), "2025-12-31").getString("state"))
                .isEqualTo("SUCCEEDED");
    }

    @Test
    void a_release_during_a_run_ends_the_run() {
        String portfolio = given.portfolioWithModel();
        others.publish(purchases(portfolio, 3));
        RescoringRangeRequested range = planned(portfolio, 1).getFirst();
        given.releaseAnother(portfolio);

        QuarkusTransaction.requiringNew().run(() -> rescoring.work(range));

        assertThat(runs.find(range.runId()).orElseThrow().state()).isEqualTo(RescoringRun.State.FAILED);
    }

    /** A planned run whose ranges nobody was told of yet. */
    private List<RescoringRangeRequested> planned(String portfolio, int clientsPerRange) {
        UUID id = Ids.next();
        UUID model = revaluation.activeModels(portfolio).orElseThrow().whole();
        return QuarkusTransaction.requiringNew().call(() -> {
            List<RescoringRange> ranges =
                    RescoringRange.cut(id, revaluation.startsOfRanges(portfolio, clientsPerRange));
            RescoringRun run = new RescoringRun(
                    id,
                    portfolio,
                    model,
                    List.of(),
                    null,
                    LocalDate.parse("2025-12-31"),
                    80,
                    95,
                    RescoringRun.State.SCORING,
                    ranges.size(),
                    0,
                    0,
                    0,
                    0,
                    0,
                    null,
                    null,
                    "owner",
                    Instant.parse("2026-01-01T00:00:00Z"),
                    null);
            runs.add(run);
            runs.add(ranges);
            return runs.ranges(id, Step.SCORE).stream()
                    .map(range -> range.event(run))
                    .toList();
        });
    }

    private static List<InteractionRecorded> purchases(String portfolio, int clients) {
        List<InteractionRecorded> entries = new ArrayList<>();
        for (int i = 0; i < clients; i++) {
            UUID client = Ids.next();
            for (int n = 0; n < 2 + i % 5; n++) {
                LocalDate day = LocalDate.of(2025, 1, 1).plusDays(n * (20L + i % 31) + i % 7);
                entries.add(purchase(client, portfolio, day, 1_000 + i * 7_919L % 50_000));
            }
        }
        return entries;
    }

    private List<Map<String, Object>> rows(String portfolio) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "SELECT * FROM valuation WHERE portfolio = :portfolio AND state = 'VALUED' ORDER BY client_id")
                .bind("portfolio", portfolio)
                .mapToMap()
                .list());
    }

    private int published(String portfolio) {
        return jdbi.withHandle(
                handle -> handle.createQuery("SELECT count(*) FROM valuation_history WHERE portfolio = :portfolio")
                        .bind("portfolio", portfolio)
                        .mapTo(int.class)
                        .one());
    }

    private static List<Map<String, Object>> withoutTimes(List<Map<String, Object>> rows) {
        rows.forEach(row -> List.of("recorded_at", "version").forEach(row::remove));
        return rows;
    }
}
