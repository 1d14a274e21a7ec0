package assay.scoring.activity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which facts to add up.
 *
 * @param transactionTypes types that matter, the others are left out
 * @param productLine only transactions of this line; null for all
 * @param namedLines lines whose totals are told apart; those of all others come together
 * @param until last day of occurrence, inclusive
 * @param knownAt only what had been recorded by then, reversals too; null for everything
 * @param clients only these clients; null for all of the range
 * @param fromClient first client id; null when open
 * @param toClient client id at which the range ends, itself excluded; null when open
 */
public record ActivityQuery(
        String portfolio,
        List<String> transactionTypes,
        @Nullable String productLine,
        List<String> namedLines,
        LocalDate until,
        @Nullable Instant knownAt,
        @Nullable Collection<UUID> clients,
        @Nullable UUID fromClient,
        @Nullable UUID toClient) {

    /** The whole portfolio. */
    public static ActivityQuery ofPortfolio(String portfolio, List<String> transactionTypes, LocalDate until) {
        return new ActivityQuery(portfolio, transactionTypes, null, List.of(), until, null, null, null, null);
    }

    /** The same for some clients only. */
    public ActivityQuery of(Collection<UUID> someClients) {
        return new ActivityQuery(
                portfolio, transactionTypes, productLine, namedLines, until, knownAt, someClients, null, null);
    }

    /** The same for the clients from one id up to another. */
    public ActivityQuery between(@Nullable UUID from, @Nullable UUID to) {
        return new ActivityQuery(portfolio, transactionTypes, productLine, namedLines, until, knownAt, null, from, to);
    }

    /** The same as it was known at a time. */
    public ActivityQuery knownAt(@Nullable Instant time) {
        return new ActivityQuery(
                portfolio, transactionTypes, productLine, namedLines, until, time, clients, fromClient, toClient);
    }

    /** The same for one product line, or for all. */
    public ActivityQuery ofLine(@Nullable String line) {
        return new ActivityQuery(
                portfolio, transactionTypes, line, namedLines, until, knownAt, clients, fromClient, toClient);
    }

    /** The same with totals of these lines apart from those of all others. */
    public ActivityQuery tellingApart(List<String> lines) {
        return new ActivityQuery(
                portfolio, transactionTypes, productLine, lines, until, knownAt, clients, fromClient, toClient);
    }
}
