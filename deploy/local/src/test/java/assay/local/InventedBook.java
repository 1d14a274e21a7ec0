package assay.local;

import assay.local.demo.DemoFiles;
import assay.local.demo.DemoFiles.Mapping;
import assay.local.demo.DemoSettings;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/** Invented clients with their transactions in a portfolio of their own, for tests that then disturb the stack. */
final class InventedBook {

    private static final LocalDate AS_OF = LocalDate.of(2026, 6, 30);

    private final String portfolio;
    private final int clients;
    private final DemoFiles files;
    private final Journey journey;

    private InventedBook(String portfolio, int clients, DemoFiles files) {
        this.portfolio = portfolio;
        this.clients = clients;
        this.files = files;
        this.journey = new Journey(RunningStack.analyst(), RunningStack.validator(), portfolio, System.out);
    }

    /** Invents the clients and registers them; no transaction is recorded yet. */
    static InventedBook registered(String portfolio, int clients, long seed) throws IOException {
        DemoFiles files = DemoFiles.write(new DemoSettings(AS_OF, clients, seed), Path.of("target", portfolio));
        InventedBook book = new InventedBook(portfolio, clients, files);
        book.journey.importFile(
                "client-imports",
                book.mapping(Mapping.CLIENTS),
                "application/x-ndjson",
                BodyPublishers.ofFile(files.clients()),
                "clients");
        return book;
    }

    Journey journey() {
        return journey;
    }

    /** Records the first half of the transactions, fits a model to it, releases it and scores everybody. */
    JsonNode valuedByHalf() throws IOException {
        List<String> lines = Files.readAllLines(files.transactions());
        String firstHalf = String.join("\n", lines.subList(0, lines.size() / 2)) + "\n";
        JsonNode job = journey.importFile(
                "interaction-imports",
                mapping(Mapping.TRANSACTIONS),
                "text/csv",
                BodyPublishers.ofString(firstHalf),
                "first half");
        JsonNode activity = journey.awaitProjection(Showcase.recorded(job));
        String lastDay = activity.path("lastDay").asText();
        JsonNode model = journey.fit(Api.JSON.createObjectNode().put("observedUntil", lastDay));
        if (!model.path("status").asText().equals("CANDIDATE")) {
            throw new IllegalStateException("the invented transactions do not fit: " + model);
        }
        journey.activate(model);
        journey.rescore(lastDay);
        return job;
    }

    /** Records all transactions; what was recorded before counts as a duplicate. */
    JsonNode allRecorded() throws IOException {
        return journey.importFile(
                "interaction-imports",
                mapping(Mapping.TRANSACTIONS),
                "text/csv",
                BodyPublishers.ofFile(files.transactions()),
                "all transactions");
    }

    /** The body of a batch as a teller sends it: fees of clients in turn, not among the transactions of the file. */
    ObjectNode fees(int batch, int size) {
        ObjectNode body = Api.JSON.createObjectNode();
        ArrayNode items = body.putArray("items");
        for (int n = 0; n < size; n++) {
            ObjectNode item = items.addObject()
                    .put("kind", "TRANSACTION")
                    .put("occurredAt", "2026-07-%02dT10:00:00Z".formatted(1 + batch % 28))
                    .put("source", "TELLER")
                    .put("externalId", "%s-%d-%d".formatted(portfolio, batch, n));
            item.withObject("/client/externalRef")
                    .put("system", system())
                    .put("id", "C%06d".formatted(1 + (batch * size + n) % clients));
            item.withObject("/transaction").put("type", "FEE");
            item.withObject("/transaction/amount").put("amount", "100.00").put("currency", "CNY");
        }
        return body;
    }

    private String mapping(Mapping which) throws IOException {
        ObjectNode document = which.document();
        ObjectNode fields = document.withObject("/fields");
        ((ObjectNode) fields.get("client.externalRef.system")).put("constant", system());
        if (fields.has("portfolio")) {
            ((ObjectNode) fields.get("portfolio")).put("constant", portfolio);
        }
        if (fields.has("source")) {
            ((ObjectNode) fields.get("source")).put("constant", system());
        }
        return journey.mapping(document);
    }

    private String system() {
        return portfolio.toUpperCase(Locale.ROOT);
    }
}
