package assay.local.demo;

import java.time.LocalDate;

/**
 * What makes one demo portfolio differ from another.
 *
 * @param asOf the day the portfolio is looked at; everything happened before it
 * @param clients number of clients, 100 to 100,000
 * @param seed beginning of all chance
 */
public record DemoSettings(LocalDate asOf, int clients, long seed) {

    public static final int DEFAULT_CLIENTS = 2_000;
    public static final long DEFAULT_SEED = 20_260_101L;

    /** @throws IllegalArgumentException if the number of clients is out of its range */
    public DemoSettings {
        if (clients < 100 || clients > 100_000) {
            throw new IllegalArgumentException("a demo portfolio has 100 to 100,000 clients: " + clients);
        }
    }

    /** The portfolio that is shown when nothing else is asked for. */
    public static DemoSettings of(LocalDate asOf) {
        return new DemoSettings(asOf, DEFAULT_CLIENTS, DEFAULT_SEED);
    }
}
