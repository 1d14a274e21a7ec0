package assay.scoring.valuation;

import assay.foundation.events.ClientRegistered;
import assay.foundation.events.Event;
import assay.foundation.events.InteractionRecorded;
import assay.foundation.events.TransactionFacts;
import assay.foundation.ids.Ids;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hipparchus.random.RandomDataGenerator;
import org.jspecify.annotations.Nullable;

/** Clients who purchase at rates of their own and leave at a time of their own, the same ones for the same seed. */
final class SimulatedPortfolio {

    static final LocalDate FIRST_DAY = LocalDate.parse("2024-01-01");
    static final LocalDate LAST_DAY = LocalDate.parse("2025-06-30");

    private static final Instant RECORDED = Instant.parse("2025-07-02T03:04:05Z");

    private final String portfolio;
    private final RandomDataGenerator random;
    final List<Event> events = new ArrayList<>();
    final List<UUID> oneTimers = new ArrayList<>();
    final List<UUID> repeaters = new ArrayList<>();

    SimulatedPortfolio(String portfolio, int seed) {
        this.portfolio = portfolio;
        this.random = new RandomDataGenerator(seed);
    }

    /** Of one kind without classes. */
    static SimulatedPortfolio ordinary(String portfolio) {
        return new SimulatedPortfolio(portfolio, 11).add(250, 1, null, null, null);
    }

    /**
     * Adds clients.
     *
     * @param pace what their rates of transactions are multiplied by
     */
    SimulatedPortfolio add(
            int clients,
            double pace,
            @Nullable String sizeClass,
            @Nullable String industry,
            @Nullable String productLine) {
        for (int i = 0; i < clients; i++) {
            UUID client = Ids.next();
            events.add(new ClientRegistered(
                    client,
                    1,
                    portfolio,
                    "CORPORATE_BORROWER",
                    null,
                    "LEGAL",
                    sizeClass,
                    null,
                    industry,
                    null,
                    "default",
                    "CONTRACT",
                    List.of(),
                    RECORDED));
            double day = random.nextUniform(0, 180);
            double perDay = pace * random.nextGamma(1.2, 1 / 120.0);
            double leaves = day + random.nextExponential(1 / random.nextGamma(1.5, 1 / 400.0));
            double mean = 20 / random.nextGamma(4, 1.0) * 15;
            int purchases = 0;
            while (day <= leaves && FIRST_DAY.plusDays((long) day).compareTo(LAST_DAY) <= 0) {
                long fen = 1 + (long) (100 * random.nextGamma(6, mean / 6));
                events.add(purchase(client, FIRST_DAY.plusDays((long) day), fen, productLine));
                purchases++;
                day += 1 + random.nextExponential(1 / perDay);
            }
            (purchases > 1 ? repeaters : oneTimers).add(client);
        }
        return this;
    }

    InteractionRecorded purchase(UUID client, LocalDate day, long fen, @Nullable String productLine) {
        return new InteractionRecorded(
                Ids.next(),
                client,
                portfolio,
                "TRANSACTION",
                day.atTime(12, 0).toInstant(ZoneOffset.UTC),
                RECORDED,
                "CORE",
                null,
                productLine,
                new TransactionFacts("PURCHASE", fen, "CNY"),
                null,
                "1:1");
    }
}
