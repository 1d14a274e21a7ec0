package assay.bench.load;

import assay.local.Api;
import assay.local.DataFolder;
import assay.local.DemoPortfolio;
import assay.local.Home;
import assay.local.Part;
import assay.local.Ports;
import assay.local.Stack;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** The whole system on ports and in a folder of its own, empty and durable (fsync on), for one run of the benchmarks. */
public final class BenchStack implements AutoCloseable {

    static final Set<String> ROLES =
            Set.of("client-reader", "client-writer", "interaction-writer", "score-reader", "model-owner", "operator");

    private final Stack stack;

    private BenchStack(Stack stack) {
        this.stack = stack;
    }

    public static BenchStack start() throws IOException {
        Path folder = Home.directory().resolve("bench/target/stack");
        if (Files.exists(folder)) {
            try (Stream<Path> all = Files.walk(folder)) {
                all.sorted(Comparator.reverseOrder())
                        .forEach(each -> each.toFile().delete());
            }
        }
        Ports ports = new Ports(23_000);
        ports.requireFree();
        return new BenchStack(Stack.start(DataFolder.open(folder), ports, System.err));
    }

    /** Imports, fits, releases and scores the demo portfolio. */
    public void loadDemo() {
        new DemoPortfolio().load(stack, System.err);
    }

    /** Clients with a value, up to a number. */
    List<String> valuedClients(String portfolio, int most) {
        List<String> ids = new ArrayList<>();
        String cursor = "";
        while (ids.size() < most) {
            JsonNode page =
                    api().get("/v1/valuations?portfolio=%s&sort=-grossClv&limit=200%s".formatted(portfolio, cursor));
            page.path("items").forEach(item -> ids.add(item.path("clientId").asText()));
            if (!page.path("next").isTextual()) {
                break;
            }
            cursor = "&cursor=" + page.path("next").asText();
        }
        if (ids.isEmpty()) {
            throw new IllegalStateException("no client of portfolio " + portfolio + " has a value");
        }
        return ids;
    }

    Stack stack() {
        return stack;
    }

    Api api() {
        return stack.caller("bench", ROLES);
    }

    String token() {
        return token("bench");
    }

    String token(String subject) {
        return stack.token(subject, ROLES);
    }

    int port(Part part) {
        return stack.ports().http(part);
    }

    /** Registers clients and returns their ids. */
    List<String> clients(String portfolio, int count) {
        List<String> ids = new ArrayList<>();
        Api api = api();
        for (int n = 0; n < count; n++) {
            ObjectNode client = Api.JSON
                    .createObjectNode()
                    .put("portfolio", portfolio)
                    .put("type", "CORPORATE_BORROWER")
                    .put("name", "Borrower " + n);
            client.withObject("/externalRef").put("system", "BENCH").put("id", portfolio + "-" + n);
            ids.add(api.post("/v1/clients", client, UUID.randomUUID().toString())
                    .body()
                    .path("id")
                    .asText());
        }
        return ids;
    }

    @Override
    public void close() {
        stack.close();
    }
}
