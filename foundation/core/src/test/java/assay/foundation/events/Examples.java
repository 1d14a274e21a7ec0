package assay.foundation.events;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** One event of every contract. */
public final class Examples {

    public static final UUID CLIENT = UUID.fromString("0198c5a0-0000-7000-8000-000000000001");
    private static final UUID OTHER = UUID.fromString("0198c5a0-0000-7000-8000-000000000002");
    private static final Instant NOW = Instant.parse("2026-03-01T08:00:00.123456Z");

    private Examples() {}

    public static List<Event> all() {
        return List.of(
                registered(), changed(7), transaction(), contact(), valuation(), creditScore(), proposal(), range());
    }

    public static ClientRegistered registered() {
        return new ClientRegistered(
                CLIENT,
                1,
                "main",
                "CORPORATE_BORROWER",
                "SPONSOR",
                "LEGAL",
                "LARGE",
                null,
                "F42",
                "CN-31",
                "north",
                "CONTRACT",
                List.of(new ReferenceHash("k1", "ab".repeat(32))),
                NOW);
    }

    public static ClientChanged changed(long version) {
        return new ClientChanged(
                CLIENT,
                version,
                "main",
                "INVESTOR",
                null,
                "NATURAL",
                null,
                null,
                null,
                null,
                "north",
                "CONSENT",
                List.of(),
                NOW);
    }

    public static InteractionRecorded transaction() {
        return new InteractionRecorded(
                OTHER,
                CLIENT,
                "main",
                "TRANSACTION",
                NOW,
                NOW,
                "CORE",
                null,
                "LOAN",
                new TransactionFacts("FEE", -123_456, "CNY"),
                null,
                "901:3");
    }

    public static InteractionRecorded contact() {
        return new InteractionRecorded(
                OTHER,
                CLIENT,
                "main",
                "CONTACT",
                NOW,
                NOW,
                null,
                CLIENT,
                null,
                null,
                new ContactFacts("MEETING", "INBOUND"),
                "901:4");
    }

    public static ValuationChanged valuation() {
        return new ValuationChanged(
                CLIENT,
                "main",
                2,
                OTHER,
                LocalDate.of(2026, 3, 1),
                "VALUED",
                "A",
                0.1 + 0.2,
                1.25,
                "10.00",
                "9.50",
                "CNY",
                NOW);
    }

    public static FinancingProposalChanged proposal() {
        return new FinancingProposalChanged(
                CLIENT,
                "main",
                3,
                OTHER,
                2,
                OTHER,
                "SELECTED",
                "DRAFT",
                "TAILORED_SCULPTED",
                "42000000.00",
                "CNY",
                LocalDate.of(2026, 3, 31),
                NOW);
    }

    public static CreditScoreChanged creditScore() {
        return new CreditScoreChanged(
                CLIENT, "main", 3, OTHER, LocalDate.of(2026, 3, 1), 587, "6", 0.1 + 0.2, "REFER", false, NOW);
    }

    public static RescoringRangeRequested range() {
        return new RescoringRangeRequested(OTHER, CLIENT, "main", OTHER, LocalDate.of(2026, 3, 1), null, CLIENT, 4);
    }
}
