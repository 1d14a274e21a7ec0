package assay.foundation.correlation;

import static org.assertj.core.api.Assertions.assertThat;

import assay.foundation.sample.SampleApplication;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(SampleApplication.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CorrelationTest {

    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final String TRACEPARENT = "00-" + TRACE + "-00f067aa0ba902b7-01";

    @Test
    void a_request_joins_its_callers_trace() {
        String header = RestAssured.given()
                .header("traceparent", TRACEPARENT)
                .get("/v1/open-samples")
                .header("Trace-Id");

        assertThat(header).isEqualTo(TRACE);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "rubbish",
                "00-4BF92F3577B34DA6A3CE929D0E0E4736-00f067aa0ba902b7-01",
                "00-00000000000000000000000000000000-00f067aa0ba902b7-01",
                "00-4bf92f3577b34da6a3ce929d0e0e4736-0000000000000000-01"
            })
    void anything_else_begins_a_trace_of_its_own(@Nullable String traceparent) {
        try (Correlation.Step _ = Correlation.begin(traceparent)) {
            assertThat(Correlation.traceId()).matches("[0-9a-f]{32}").isNotEqualTo(TRACE);
            assertThat(Correlation.traceparent())
                    .matches("00-" + Correlation.traceId() + "-[0-9a-f]{16}-01")
                    .doesNotContain("00f067aa0ba902b7");
        }
        assertThat(Correlation.traceId()).isNull();
        assertThat(Correlation.traceparent()).isNull();
    }

    @Test
    void a_step_names_itself_as_the_cause_of_what_follows() {
        try (Correlation.Step _ = Correlation.begin(TRACEPARENT)) {
            String next = Objects.requireNonNull(Correlation.traceparent());

            assertThat(next).startsWith("00-" + TRACE + "-").isNotEqualTo(TRACEPARENT);
        }
    }
}
