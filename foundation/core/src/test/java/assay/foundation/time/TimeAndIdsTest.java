package assay.foundation.time;

import static org.assertj.core.api.Assertions.assertThat;

import assay.foundation.ids.Ids;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TimeAndIdsTest {

    private static final Instant EVENING_IN_LONDON = Instant.parse("2026-02-28T20:00:00Z");

    @Test
    void days_are_counted_where_the_portfolio_is() {
        Clock clock = Clock.fixed(EVENING_IN_LONDON, ZoneOffset.UTC);
        PortfolioZone shanghai = new PortfolioZone(ZoneId.of("Asia/Shanghai"), clock);

        assertThat(shanghai.today()).isEqualTo(LocalDate.of(2026, 3, 1));
        assertThat(new PortfolioZone(ZoneOffset.UTC, clock).today()).isEqualTo(LocalDate.of(2026, 2, 28));
    }

    @Test
    void ids_are_of_version_7_and_grow() {
        assertThat(Stream.generate(Ids::next).limit(10_000).map(UUID::toString))
                .isSorted()
                .doesNotHaveDuplicates();
        assertThat(Ids.next().version()).isEqualTo(7);
    }
}
