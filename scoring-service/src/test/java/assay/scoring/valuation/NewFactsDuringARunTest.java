package assay.scoring.valuation;

import static assay.scoring.OtherServices.purchase;
import static org.assertj.core.api.Assertions.assertThat;

import assay.scoring.OtherServices;
import assay.scoring.ServiceTest;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A portfolio run reads without locks; facts that arrive between its reading and its writing win. */
@ServiceTest
class NewFactsDuringARunTest {

    @Inject
    ValuationFixture given;

    @Inject
    OtherServices others;

    @Inject
    ValuationRanges ranges;

    @Inject
    ValuationModels models;

    @Inject
    ValuationWrites writes;

    @Test
    void a_client_with_new_facts_is_left_alone_and_the_others_are_written() {
        String portfolio = given.portfolioWithModel();
        UUID busy = given.clientWithPurchases(portfolio, 1_000, "2025-01-01", "2025-03-01");
        UUID quiet = given.clientWithPurchases(portfolio, 1_000, "2025-01-01", "2025-03-01");
        UUID model = models.active(portfolio).orElseThrow().id();
        Estimate stale = Estimate.without(ValuationState.NO_TRANSACTIONS, LocalDate.parse("2024-12-31"));
        List<ValuationRow> read = ranges.rows(portfolio, null, null).stream()
                .map(row -> row.rescored(model, stale, Instant.parse("2026-01-01T00:00:00Z")))
                .toList();

        others.publish(List.of(purchase(busy, portfolio, LocalDate.parse("2025-05-01"), 5_000)));
        int written = QuarkusTransaction.requiringNew().call(() -> writes.write(read));

        assertThat(written).isEqualTo(1);
        Map<String, Object> kept = given.stored(portfolio, busy);
        assertThat(kept).containsEntry("frequency", 2).containsEntry("state", "VALUED");
        assertThat(given.stored(portfolio, quiet))
                .containsEntry("state", "NO_TRANSACTIONS")
                .containsEntry("pending", true);
    }
}
