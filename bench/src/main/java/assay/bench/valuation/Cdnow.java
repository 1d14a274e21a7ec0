package assay.bench.valuation;

import assay.foundation.harness.SharedData;
import assay.scoring.valuation.domain.TransactionFact;
import assay.scoring.valuation.domain.TransactionSummary;
import assay.scoring.valuation.domain.evidence.Bootstrap;
import assay.scoring.valuation.domain.spend.ClientSpend;
import assay.scoring.valuation.domain.timing.ClientHistory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The reference set of the literature, from the data beside the repository. */
final class Cdnow {

    static final String FILE = "cdnow/transactions.csv";

    private static final LocalDate OBSERVED_UNTIL = LocalDate.parse("1997-09-30");

    private Cdnow() {}

    /** The 2,357 clients as they were on 1997-09-30. */
    static List<ClientHistory> histories() {
        return summaries().stream().map(TransactionSummary::history).toList();
    }

    /** The same with their spend, in dollars. */
    static List<Bootstrap.Client> clients() {
        return summaries().stream()
                .map(summary -> new Bootstrap.Client(
                        summary.history(),
                        summary.history().repeats() == 0
                                ? Optional.empty()
                                : Optional.of(new ClientSpend(summary.history().repeats(), summary.monetaryValue(2)))))
                .toList();
    }

    private static List<TransactionSummary> summaries() {
        Path file = SharedData.file(FILE).orElseThrow(() -> new IllegalStateException(SharedData.absent(FILE)));
        Map<String, List<TransactionFact>> facts = new TreeMap<>();
        try {
            for (String line : Files.readAllLines(file).subList(1, 6_920)) {
                String[] row = line.split(",");
                long minor = new BigDecimal(row[3]).movePointRight(2).longValueExact();
                facts.computeIfAbsent(row[0], client -> new ArrayList<>())
                        .add(new TransactionFact(LocalDate.parse(row[1]), minor));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return facts.values().stream()
                .map(client -> TransactionSummary.of(client, OBSERVED_UNTIL))
                .flatMap(Optional::stream)
                .toList();
    }
}
