package assay.foundation.limits;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class BodyLimitsTest {

    @ParameterizedTest(name = "{0} with {1}: {2} bytes")
    @CsvSource({
        "/v1/clients, application/json, 1048576",
        "/v1/clients, , 1048576",
        "/v1/clients, application/merge-patch+json, 1048576",
        "/v1/interaction-batches, application/json, 2097152",
        "/v1/interaction-imports, text/csv; charset=utf-8, 2147483648",
        "/v1/interaction-imports, Application/X-NDJSON, 2147483648",
        "/v1/interaction-imports, application/json, 1048576"
    })
    void what_is_streamed_may_be_large(String path, String contentType, long bytes) {
        assertThat(BodyLimits.of(path, contentType)).isEqualTo(bytes);
    }
}
