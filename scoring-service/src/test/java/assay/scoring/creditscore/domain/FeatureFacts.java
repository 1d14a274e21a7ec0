package assay.scoring.creditscore.domain;

import assay.foundation.harness.GoldenFile;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A client with a long history, as of any day. */
final class FeatureFacts {

    private static final LocalDate NEW_MODEL = LocalDate.of(2026, 1, 1);

    private FeatureFacts() {}

    static ClientFacts on(LocalDate asOf) {
        return new ClientFacts(profile(), days(), worth(asOf), supplied(), 2, asOf);
    }

    /** The same client as if it had never done anything after the day. */
    static ClientFacts onWithoutTheFuture(LocalDate asOf) {
        List<DayFacts> past =
                days().stream().filter(day -> !day.day().isAfter(asOf)).toList();
        return new ClientFacts(profile(), past, worth(asOf), supplied(), 2, asOf);
    }

    static ClientFacts nothing(LocalDate asOf) {
        Profile profile =
                new Profile("CORPORATE_BORROWER", null, "LEGAL", null, null, null, null, LocalDate.of(2030, 1, 1));
        return new ClientFacts(profile, List.of(), Worth.UNKNOWN, Supplied.NOTHING, 2, asOf);
    }

    static List<DayFacts> days() {
        return GoldenFile.read("feature-facts").rows().stream()
                .map(row -> new DayFacts(
                        LocalDate.parse(row.text("day")),
                        text(row, "type"),
                        text(row, "productLine"),
                        text(row, "channel"),
                        text(row, "direction"),
                        Boolean.parseBoolean(row.text("reversed")),
                        row.integer("entries"),
                        new BigInteger(row.text("totalMinor"))))
                .toList();
    }

    static Profile profile() {
        return new Profile(
                "CORPORATE_BORROWER", "SPONSOR", "LEGAL", "LARGE", null, "F42", "CN-31", LocalDate.of(2024, 2, 10));
    }

    private static Worth worth(LocalDate asOf) {
        return asOf.isBefore(NEW_MODEL)
                ? new Worth(0.5, 4.25, 31_000.0, null, "C")
                : new Worth(0.75, 9.5, 80_000.0, 61_000.0, "B");
    }

    private static Supplied supplied() {
        Map<String, Double> figures = new TreeMap<>(Map.of(
                "currentAssets", 500.0,
                "currentLiabilities", 400.0,
                "totalAssets", 2_000.0,
                "totalLiabilities", 1_500.0,
                "equity", 500.0,
                "retainedEarnings", 120.0,
                "revenue", 900.0,
                "priorRevenue", 750.0,
                "ebit", 130.0,
                "interestExpense", 40.0));
        figures.putAll(Map.of(
                "operatingCashFlow", 110.0,
                "minimumDscr", 1.22,
                "gearing", 0.7,
                "contractedRevenueShare", 0.85,
                "completionShare", 0.4,
                "sponsorProjectCount", 6.0,
                "managementExperienceYears", 12.0,
                "largestCustomerShare", 0.35,
                "worstDaysPastDue12m", 14.0,
                "disclosureDelayDays", 21.0));
        figures.put("upheldComplaintCount12m", 1.0);
        return Supplied.of(figures, LocalDate.of(2025, 12, 31));
    }

    private static @Nullable String text(GoldenFile.Row row, String column) {
        String text = row.text(column);
        return text.isEmpty() ? null : text;
    }
}
