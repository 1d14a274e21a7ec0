package assay.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** Whatever was told before may be told again: no valuation, no history row and no event comes of it. */
@Isolated("it compares all that scoring has stored")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ReplayChangesNothingTest {

    private static final String PORTFOLIO = "replay";

    private static Stack stack;
    private static TopicReaders readers;

    @BeforeAll
    static void valued() throws IOException {
        stack = RunningStack.get();
        InventedBook.registered(PORTFOLIO, 200, 7).valuedByHalf();
        readers = new TopicReaders(stack.broker().bootstrapServers(), "scoring-service", "scoring-service-rescoring");
        readers.awaitRead();
    }

    @AfterAll
    static void close() {
        if (readers != null) {
            readers.close();
        }
    }

    @Test
    void scoring_reads_all_its_topics_again_from_their_beginning() throws Exception {
        List<String> before = state();
        assertThat(before).hasSizeGreaterThan(100);

        stack.service(Part.SCORING).close();
        long told = readers.rewind();
        stack.service(Part.SCORING).restart();
        stack.awaitReady();

        assertThat(told).isGreaterThan(1_000);
        readers.awaitRead();
        assertThat(state()).isEqualTo(before);
    }

    @Test
    void clients_and_interactions_are_published_again_by_command() throws Exception {
        List<String> before = state();
        long events = events("assay.clients.v1") + events("assay.interactions.v1");
        long clients = Rows.count(Part.CLIENT, "SELECT count(*) FROM client");
        long interactions = Rows.count(Part.INTERACTION, "SELECT count(*) FROM interaction");

        var ofClients = OperatorCommand.started(Part.CLIENT, "republish");
        var ofInteractions = OperatorCommand.started(Part.INTERACTION, "republish");

        assertThat(ofClients.join()).isEqualTo(new OperatorCommand(0, clients + " clients republished\n"));
        assertThat(ofInteractions.join())
                .isEqualTo(new OperatorCommand(0, interactions + " entries will be published again\n"));
        org.awaitility.Awaitility.await()
                .until(() -> events("assay.clients.v1") + events("assay.interactions.v1")
                        >= events + clients + interactions);
        readers.awaitRead();
        assertThat(state()).isEqualTo(before);
    }

    /** Every valuation as the interface shows it, every row scoring keeps, and how many events it has published. */
    private static List<String> state() throws Exception {
        List<String> state = new ArrayList<>();
        Api analyst = RunningStack.analyst();
        state.add(analyst.get("/v1/activity-summaries/" + PORTFOLIO).toString());
        JsonNode page = analyst.get("/v1/valuations?portfolio=%s&limit=200".formatted(PORTFOLIO));
        page.path("items").forEach(valuation -> state.add(valuation.toString()));
        for (String table : List.of("client", "activity_fact", "valuation", "valuation_history", "dead_letter")) {
            state.add(table + " " + Rows.digest(Part.SCORING, table));
        }
        state.add(readers.ends(topic -> topic.startsWith("assay.scores") || topic.endsWith(".dlq"))
                .toString());
        return state;
    }

    private static long events(String topic) throws Exception {
        return readers.ends(topic::equals).values().stream()
                .mapToLong(Long::longValue)
                .sum();
    }
}
