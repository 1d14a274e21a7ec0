package assay.local;

import assay.local.demo.DemoFiles;
import assay.local.demo.DemoFiles.Mapping;
import assay.local.demo.DemoSettings;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.time.LocalDate;

/** The invented bank, the same on every machine: see docs/demo-portfolio.md. */
public record DemoPortfolio() implements Portfolio {

    private static final LocalDate AS_OF = LocalDate.of(2026, 6, 30);

    @Override
    public String key() {
        return DemoFiles.PORTFOLIO;
    }

    @Override
    public void load(Stack stack, PrintStream out) {
        try {
            DemoFiles files = DemoFiles.write(
                    DemoSettings.of(AS_OF), stack.folder().root().resolve("demo-files"));
            Showcase showcase = new Showcase(stack, key(), out);
            Journey journey = showcase.journey();
            upload(journey, "client-imports", Mapping.CLIENTS, "application/x-ndjson", files.clients(), "clients");
            JsonNode transactions = upload(
                    journey,
                    "interaction-imports",
                    Mapping.TRANSACTIONS,
                    "text/csv",
                    files.transactions(),
                    "transactions");
            upload(journey, "interaction-imports", Mapping.CONTACTS, "text/csv", files.contacts(), "contacts");
            showcase.show(Showcase.recorded(transactions));
            showcase.showCredit(AS_OF.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode upload(
            Journey journey, String collection, Mapping mapping, String mediaType, Path file, String what)
            throws IOException {
        String mappingId = journey.mapping(mapping.document());
        return journey.importFile(collection, mappingId, mediaType, BodyPublishers.ofFile(file), what);
    }
}
