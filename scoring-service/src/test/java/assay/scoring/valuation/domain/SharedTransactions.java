package assay.scoring.valuation.domain;

import assay.foundation.harness.SharedData;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** Transactions of the public data sets beside the repository; a test that asks for them is skipped where they are absent. */
public final class SharedTransactions {

    private SharedTransactions() {}

    /** CD purchases of 1997-01 to 1998-06, the reference set of the literature. */
    public static List<TransactionSummary> cdnow(String observedUntil) {
        Map<String, List<TransactionFact>> facts = new TreeMap<>();
        lines("cdnow/transactions.csv")
                .skip(1)
                .map(line -> line.split(","))
                .forEach(row -> facts.computeIfAbsent(row[0], customer -> new ArrayList<>())
                        .add(new TransactionFact(LocalDate.parse(row[1]), minor(row[3]))));
        return summaries(facts, observedUntil);
    }

    /** Cash withdrawals from the accounts of a Czech bank, 1993-01 to 1994-03. */
    public static List<TransactionSummary> withdrawals(String observedUntil) {
        DateTimeFormatter day = DateTimeFormatter.BASIC_ISO_DATE;
        Map<String, List<TransactionFact>> facts = new TreeMap<>();
        lines("berka/trans_1993_to_1994-03.asc")
                .map(line -> line.split(";"))
                .filter(row -> row[4].equals("\"VYBER\""))
                .forEach(row -> facts.computeIfAbsent(row[1], account -> new ArrayList<>())
                        .add(new TransactionFact(LocalDate.parse("19" + row[2], day), minor(row[5]))));
        return summaries(facts, observedUntil);
    }

    private static List<TransactionSummary> summaries(Map<String, List<TransactionFact>> facts, String observedUntil) {
        return facts.values().stream()
                .map(client -> TransactionSummary.of(client, LocalDate.parse(observedUntil)))
                .flatMap(Optional::stream)
                .toList();
    }

    private static long minor(String amount) {
        return new BigDecimal(amount).movePointRight(2).longValueExact();
    }

    private static Stream<String> lines(String file) {
        Optional<Path> path = SharedData.file(file);
        Assumptions.assumeTrue(path.isPresent(), () -> SharedData.absent(file));
        try {
            return Files.readAllLines(path.orElseThrow(), StandardCharsets.ISO_8859_1).stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
