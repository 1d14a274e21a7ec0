package assay.scoring.valuation;

import static org.assertj.core.api.Assertions.assertThat;

import assay.foundation.events.Event;
import assay.scoring.OtherServices;
import assay.scoring.ServiceTest;
import assay.scoring.activity.NewFacts;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlLogger;
import org.jdbi.v3.core.statement.StatementContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Valuing the clients of a batch takes a few statements, however many clients it has and whatever models there are. */
@ServiceTest
class StatementsPerBatchTest {

    @Inject
    OtherServices others;

    @Inject
    ModelRequests request;

    @Inject
    ValuationFixture given;

    @Inject
    Revaluation revaluation;

    @Inject
    Jdbi jdbi;

    @AfterEach
    void stopCounting() {
        jdbi.setSqlLogger(SqlLogger.NOP_SQL_LOGGER);
    }

    @Test
    void forty_clients_take_as_many_statements_as_one_and_a_segments_model_costs_two_more() {
        String portfolio = OtherServices.newPortfolio();
        SimulatedPortfolio small = new SimulatedPortfolio(portfolio, 21).add(200, 3, "SME", null, null);
        SimulatedPortfolio large = new SimulatedPortfolio(portfolio, 22).add(200, 1, "LARGE", null, null);
        List<Event> events = new ArrayList<>(small.events);
        events.addAll(large.events);
        others.publish(events);
        request.release(request.fitted(portfolio, body("")));
        List<UUID> mixed = new ArrayList<>(small.repeaters.subList(0, 20));
        mixed.addAll(large.repeaters.subList(0, 20));
        revalued(portfolio, mixed); // whatever is published is published now

        int ofOne = statements(portfolio, mixed.subList(0, 1));
        int ofForty = statements(portfolio, mixed);
        request.release(request.fitted(portfolio, body(",\"segment\":\"CORPORATE_BORROWER/SME\"")));
        revalued(portfolio, mixed);
        int withSegment = statements(portfolio, mixed);

        assertThat(ofForty).isEqualTo(ofOne).isEqualTo(5);
        assertThat(withSegment).isEqualTo(ofForty + 2);
    }

    private static String body(String more) {
        return """
                {"portfolio":"%%s","observedUntil":"2025-06-30","family":"PARETO_NBD","holdoutWeeks":0%s}""".formatted(more);
    }

    private void revalued(String portfolio, Collection<UUID> clients) {
        QuarkusTransaction.requiringNew()
                .run(() -> revaluation.onNewFacts(new NewFacts(Map.of(portfolio, new TreeSet<>(clients)))));
    }

    /** Statements of this thread while the clients are valued. */
    private int statements(String portfolio, Collection<UUID> clients) {
        Thread own = Thread.currentThread();
        List<String> seen = new ArrayList<>();
        jdbi.setSqlLogger(new SqlLogger() {
            @Override
            public void logBeforeExecution(StatementContext context) {
                if (Thread.currentThread() == own) {
                    seen.add(context.getRawSql());
                }
            }
        });
        revalued(portfolio, clients);
        jdbi.setSqlLogger(SqlLogger.NOP_SQL_LOGGER);
        return seen.size();
    }
}
