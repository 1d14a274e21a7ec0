package assay.client.imports;

import static assay.client.ClientFixture.newReference;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.matchesPattern;

import assay.client.Callers;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** Mappings, files and finished jobs. The references and the portfolio of every fixture are its own. */
final class ImportFixture {

    static final String HEADER = "number;kind;name;country\n";

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final String prefix = newReference();

    String prefix() {
        return prefix;
    }

    String portfolio() {
        return "imports-" + prefix.toLowerCase(Locale.ROOT);
    }

    /** A row of a file that {@link #document} describes. */
    String row(int number, String kind, String name, String country) {
        return prefix + "-" + number + ";" + kind + ";" + name + ";" + country + "\n";
    }

    /** A file of so many sound rows. */
    String file(int rows) {
        StringBuilder file = new StringBuilder(HEADER);
        for (int i = 1; i <= rows; i++) {
            file.append(row(i, "B", "Client " + i, "CN"));
        }
        return file.toString();
    }

    String document() {
        return "{\"name\":\"core\",\"format\":\"CSV\",\"delimiter\":\";\",\"fields\":{"
                + "\"client.externalRef.system\":{\"constant\":\"CORE\"},"
                + "\"client.externalRef.id\":{\"column\":\"number\"},"
                + "\"portfolio\":{\"constant\":\"" + portfolio() + "\"},"
                + "\"type\":{\"column\":\"kind\",\"values\":{\"B\":\"CORPORATE_BORROWER\",\"L\":\"LENDER\"}},"
                + "\"name\":{\"column\":\"name\"},\"region\":{\"column\":\"country\"},"
                + "\"book\":{\"constant\":\"default\"}}}";
    }

    UUID mapping() {
        return mapping(document());
    }

    UUID mapping(String document) {
        return UUID.fromString(Callers.writer()
                .body(document)
                .post("/v1/import-mappings")
                .then()
                .statusCode(201)
                .extract()
                .path("id"));
    }

    RequestSpecification csv(String file) {
        return Callers.writer().contentType("text/csv").body(file);
    }

    UUID upload(UUID mapping, String file) {
        return started(csv(file), mapping);
    }

    UUID started(RequestSpecification request, UUID mapping) {
        return UUID.fromString(request.post("/v1/client-imports?mapping=" + mapping)
                .then()
                .statusCode(202)
                .header("Location", matchesPattern(".*/v1/client-imports/[0-9a-f-]{36}"))
                .extract()
                .path("id"));
    }

    ValidatableResponse finished(UUID job) {
        return finished(Callers.writer(), job);
    }

    ValidatableResponse finished(RequestSpecification caller, UUID job) {
        String path = "/v1/client-imports/" + job;
        await().atMost(PATIENCE)
                .until(() -> List.of("SUCCEEDED", "FAILED", "CANCELLED")
                        .contains(caller.get(path).<String>path("state")));
        return caller.get(path).then();
    }

    Map<String, Integer> progress(int read, int accepted, int duplicate, int rejected) {
        return Map.of("read", read, "accepted", accepted, "duplicate", duplicate, "rejected", rejected, "leftOut", 0);
    }
}
