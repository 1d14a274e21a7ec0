package assay.foundation.harness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TestDataTest {

    @Test
    void a_golden_file_gives_provenance_tolerance_and_rows() {
        GoldenFile file = GoldenFile.parse(
                "a.csv", List.of("# Fader and Hardie (2005), table 2", "# tolerance: 1e-6", "x,value", "2, 1.226"));

        assertThat(file.provenance()).isEqualTo("Fader and Hardie (2005), table 2");
        assertThat(file.tolerance()).isEqualTo(1e-6);
        assertThat(file.rows()).singleElement().satisfies(row -> {
            assertThat(row.integer("x")).isEqualTo(2);
            assertThat(row.number("value")).isEqualTo(1.226);
        });
    }

    @Test
    void numbers_of_unknown_origin_or_tolerance_are_refused() {
        assertThatIllegalStateException()
                .isThrownBy(() -> GoldenFile.parse("a.csv", List.of("x,value", "2,1.226")))
                .withMessageContaining("where its numbers come from");
        assertThatIllegalStateException()
                .isThrownBy(() -> GoldenFile.parse("a.csv", List.of("# a source worth naming", "x", "2")))
                .withMessageContaining("tolerance");
    }

    @Test
    void a_fixed_clock_moves_only_when_told() {
        FixedClock clock = FixedClock.at("2026-01-01T00:00:00Z");
        FixedClock shanghai = clock.withZone(ZoneId.of("Asia/Shanghai"));
        clock.advance(Duration.ofDays(1));

        assertThat(shanghai.instant()).isEqualTo(Instant.parse("2026-01-02T00:00:00Z"));
    }
}
