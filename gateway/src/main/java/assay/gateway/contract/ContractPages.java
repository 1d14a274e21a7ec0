package assay.gateway.contract;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.MIMEHeader;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Set;

/**
 * Answers the gateway's own operations: the contract as YAML or JSON, and the page that renders it. The page loads
 * nothing from elsewhere, and its policy forbids it to try.
 */
@ApplicationScoped
public class ContractPages {

    private static final String YAML = "application/yaml";
    private static final String JSON = "application/json";

    /** What the page needs beside the contract; not part of it, so it is listed here and nowhere else. */
    private static final Set<String> ASSETS = Set.of("/docs/swagger-ui.css", "/docs/swagger-ui-bundle.js");

    private static final String SCRIPT = "/docs/contract.js";

    // Swagger UI sets style attributes and draws its icons from data URLs; scripts come from this origin only.
    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; "
            + "img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private final Contract contract;
    private final Buffer page = load("docs/page.html");
    private final Buffer script = load("docs/contract.js");

    ContractPages(Contract contract) {
        this.contract = contract;
    }

    /** @param operationId one of the gateway's own operations */
    public void answer(String operationId, RoutingContext exchange) {
        switch (operationId) {
            case "readContract" -> {
                exchange.response().putHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT);
                send(exchange, wantsJson(exchange) ? JSON : YAML);
            }
            case "readContractAsYaml" -> send(exchange, YAML);
            case "readContractAsJson" -> send(exchange, JSON);
            case "browseContract" -> send(exchange, "text/html; charset=utf-8", page);
            default -> throw new IllegalStateException("The gateway does not know its own operation " + operationId);
        }
    }

    /** Answers what belongs to the page and is not part of the contract; otherwise does nothing and says so. */
    public boolean answersAsset(RoutingContext exchange, String path) {
        if (path.equals(SCRIPT)) {
            send(exchange, "text/javascript; charset=utf-8", script);
            return true;
        }
        if (ASSETS.contains(path)) {
            exchange.next(); // the bundled Swagger UI has a route for its files
            return true;
        }
        return false;
    }

    private void send(RoutingContext exchange, String type) {
        send(exchange, type, type.equals(JSON) ? contract.json() : contract.yaml());
    }

    private static void send(RoutingContext exchange, String type, Buffer body) {
        HttpServerResponse response = exchange.response();
        response.putHeader(HttpHeaders.CONTENT_TYPE, type);
        response.putHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
        response.putHeader("Content-Security-Policy", POLICY);
        response.end(body);
    }

    /** YAML, the form the contract is written in, unless the caller likes JSON better. */
    private static boolean wantsJson(RoutingContext exchange) {
        for (MIMEHeader accepted : exchange.parsedHeaders().accept()) { // sorted by preference
            switch (accepted.rawValue().split(";", 2)[0].strip()) {
                case JSON -> {
                    return true;
                }
                case YAML, "application/*", "*/*" -> {
                    return false;
                }
                default -> {} // another form, which there is not
            }
        }
        return false;
    }

    private static Buffer load(String resource) {
        try (InputStream stream = ContractPages.class.getClassLoader().getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalStateException(resource + " is missing");
            }
            return Buffer.buffer(stream.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
