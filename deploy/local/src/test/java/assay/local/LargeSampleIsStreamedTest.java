package assay.local;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/**
 * A labelled sample larger than the memory of any process on its way (256 MB each): it is streamed through the gateway to
 * the spool, and refused for its cells with the limit that it breaks. The services serve on.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LargeSampleIsStreamedTest {

    private static final long ROWS = 2_600_000;
    private static final byte[] HEADER = "income,note,outcome\n".getBytes(US_ASCII);
    private static final byte[][] LINES = {
        ("1500," + "n".repeat(100) + ",paid\n").getBytes(US_ASCII),
        ("700," + "n".repeat(98) + ",default\n").getBytes(US_ASCII)
    };

    private static final String SETTINGS = """
            {"name":"large","purpose":"large","label":{"column":"outcome","bad":["default"]},"definitionOfBad":"invented",
             "outcomeWindowMonths":12,"population":"THROUGH_THE_DOOR","acceptInferredTypes":true,
             "columns":[{"name":"note","exclude":true}],"centralTendency":{"rate":0.02,"period":"2016-2025"}}""";

    @Test
    void a_sample_larger_than_memory_is_refused_with_the_limit_and_nothing_else_suffers() throws IOException {
        Api analyst = RunningStack.analyst();
        String settings = analyst.post("/v1/scorecard-settings", Api.JSON.readTree(SETTINGS), "large/settings")
                .body()
                .path("id")
                .asText();

        String card = analyst.upload("/v1/scorecards?settings=" + settings, "text/csv", sample(), "large/card")
                .location();
        JsonNode refused = Awaitility.await()
                .atMost(Duration.ofMinutes(3))
                .pollInterval(Duration.ofMillis(500))
                .until(
                        () -> analyst.get(card),
                        answer -> !answer.path("status").asText().equals("FITTING"));

        assertThat(refused.path("status").asText()).isEqualTo("REJECTED");
        assertThat(refused.path("reason").path("code").asText()).isEqualTo("too-many-cells");
        assertThat(refused.path("reason").path("figures").path("limit").asLong())
                .isEqualTo(50_000_000);
        assertThat(refused.path("reason").path("text").asText()).contains("50000000");
        assertThat(analyst.get("/v1/scorecards?purpose=large").path("items")).hasSize(1);
    }

    private static BodyPublisher sample() {
        long length = HEADER.length + ROWS / 2 * (LINES[0].length + LINES[1].length);
        assertThat(length).isGreaterThan(270_000_000);
        return BodyPublishers.fromPublisher(BodyPublishers.ofInputStream(Lines::new), length);
    }

    /** The file, made as it is read. */
    private static final class Lines extends InputStream {

        private byte[] line = HEADER;
        private int at;
        private long rows;

        @Override
        public int read() {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0];
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            int filled = 0;
            while (filled < length) {
                if (at == line.length) {
                    if (rows == ROWS) {
                        break;
                    }
                    line = LINES[(int) (rows++ % 2)];
                    at = 0;
                }
                int count = Math.min(length - filled, line.length - at);
                System.arraycopy(line, at, target, offset + filled, count);
                at += count;
                filled += count;
            }
            return filled == 0 ? -1 : filled;
        }
    }
}
