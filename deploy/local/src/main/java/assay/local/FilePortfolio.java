package assay.local;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.PrintStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * A transaction file of the user's own: the same file registers the clients and records their transactions.
 *
 * @param file CSV, NDJSON or whitespace separated
 * @param mapping JSON document that says which column means what; a portfolio named in it is kept, otherwise the
 *     portfolio is named after the file
 */
public record FilePortfolio(Path file, Path mapping) implements Portfolio {

    @Override
    public String key() {
        return document().path("fields").path("portfolio").path("constant").asText();
    }

    @Override
    public void load(Stack stack, PrintStream out) {
        Showcase showcase = new Showcase(stack, key(), out);
        JsonNode document = document();
        String mediaType = document.path("format").asText().equals("NDJSON") ? "application/x-ndjson" : "text/csv";
        try {
            String mappingId = showcase.journey().mapping(document);
            showcase.journey()
                    .importFile(
                            "client-imports",
                            mappingId,
                            mediaType,
                            BodyPublishers.ofFile(file),
                            "rows read for clients");
            JsonNode job = showcase.journey()
                    .importFile(
                            "interaction-imports",
                            mappingId,
                            mediaType,
                            BodyPublishers.ofFile(file),
                            "rows read for transactions");
            showcase.show(Showcase.recorded(job));
        } catch (FileNotFoundException e) {
            throw new StackFailure("%s cannot be read.".formatted(file), e);
        }
    }

    private ObjectNode document() {
        try {
            if (!(Api.JSON.readTree(Files.readString(mapping)) instanceof ObjectNode document)
                    || !document.path("fields").isObject()) {
                throw new StackFailure("%s is not a mapping document: it has no \"fields\".".formatted(mapping));
            }
            ObjectNode fields = document.withObject("/fields");
            if (!fields.has("portfolio")) {
                fields.withObject("/portfolio").put("constant", nameOfFile());
            }
            return document;
        } catch (JsonProcessingException e) {
            throw new StackFailure(
                    "%s is not JSON: see line %d."
                            .formatted(mapping, e.getLocation().getLineNr()),
                    e);
        } catch (IOException e) {
            throw new StackFailure("%s cannot be read.".formatted(mapping), e);
        }
    }

    private String nameOfFile() {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT).replaceAll("\\.[a-z0-9]+$", "");
        return name.replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    }
}
