package assay.local.demo;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The demo portfolio as files in the form the imports take, each with its column mapping.
 *
 * @param clients NDJSON for {@code client-imports}
 * @param transactions CSV for {@code interaction-imports}
 * @param contacts CSV for {@code interaction-imports}
 * @param truth CSV of what really became of each client; in a folder of its own and never imported
 */
public record DemoFiles(Path clients, Path transactions, Path contacts, Path truth) {

    /** Name of the portfolio in the mappings. */
    public static final String PORTFOLIO = "demo";

    private static final ObjectMapper JSON = new ObjectMapper();

    /** One step of an import. */
    public enum Mapping {
        CLIENTS("clients-mapping.json"),
        TRANSACTIONS("transactions-mapping.json"),
        CONTACTS("contacts-mapping.json");

        private final String resource;

        Mapping(String resource) {
            this.resource = resource;
        }

        /** The mapping document. */
        public ObjectNode document() throws IOException {
            try (InputStream document = DemoFiles.class.getResourceAsStream(resource)) {
                return (ObjectNode) JSON.readTree(document);
            }
        }
    }

    /**
     * Invents the portfolio and writes it below a folder, over what is there.
     *
     * @throws IOException if the folder cannot be written
     */
    public static DemoFiles write(DemoSettings settings, Path folder) throws IOException {
        DemoFiles files = new DemoFiles(
                folder.resolve("clients.ndjson"),
                folder.resolve("transactions.csv"),
                folder.resolve("contacts.csv"),
                folder.resolve("truth").resolve("fates.csv"));
        Files.createDirectories(files.truth.getParent());
        DemoBank bank = DemoBank.of(settings);
        files.writeClients(bank);
        files.writeTransactions(bank);
        files.writeContacts(bank);
        files.writeTruth(bank);
        return files;
    }

    private void writeClients(DemoBank bank) throws IOException {
        try (Writer out = Files.newBufferedWriter(clients, StandardCharsets.UTF_8)) {
            for (DemoClient client : bank.clients()) {
                ObjectNode row = JSON.createObjectNode();
                row.put("number", client.id());
                row.put("type", client.type());
                put(row, "subtype", client.subtype());
                row.put("person", client.person());
                row.put("name", client.name());
                put(row, "sizeClass", client.sizeClass());
                put(row, "wealthClass", client.wealthClass());
                put(row, "industry", client.industry());
                row.put("region", client.region());
                row.put("book", client.book());
                row.put("legalBasis", client.legalBasis());
                out.write(JSON.writeValueAsString(row));
                out.write('\n');
            }
        }
    }

    private static void put(ObjectNode row, String name, @Nullable String value) {
        if (value != null) {
            row.put(name, value);
        }
    }

    private void writeTransactions(DemoBank bank) throws IOException {
        try (Writer out = Files.newBufferedWriter(transactions, StandardCharsets.UTF_8)) {
            out.write("number,client,date,type,product,amount\n");
            int number = 0;
            for (DemoTransaction transaction : bank.transactions()) {
                out.write("T%08d,%s,%s,%s,%s,%s\n"
                        .formatted(
                                ++number,
                                transaction.client(),
                                transaction.day(),
                                transaction.type(),
                                transaction.productLine(),
                                yuan(transaction.amountMinor())));
            }
        }
    }

    private void writeContacts(DemoBank bank) throws IOException {
        try (Writer out = Files.newBufferedWriter(contacts, StandardCharsets.UTF_8)) {
            out.write("number,client,date,channel,direction\n");
            int number = 0;
            for (DemoContact contact : bank.contacts()) {
                out.write("K%08d,%s,%s,%s,%s\n"
                        .formatted(++number, contact.client(), contact.day(), contact.channel(), contact.direction()));
            }
        }
    }

    private void writeTruth(DemoBank bank) throws IOException {
        try (Writer out = Files.newBufferedWriter(truth, StandardCharsets.UTF_8)) {
            out.write("client,state,since,cause,sponsor\n");
            for (DemoClient client : bank.clients()) {
                Fate fate = bank.fates().get(client.id());
                out.write("%s,%s,%s,%s,%s\n"
                        .formatted(
                                client.id(),
                                fate.state(),
                                fate.since(),
                                fate.cause(),
                                client.sponsor() == null ? "" : client.sponsor()));
            }
        }
    }

    private static String yuan(long minor) {
        return "%s%d.%02d".formatted(minor < 0 ? "-" : "", Math.abs(minor) / 100, Math.abs(minor) % 100);
    }
}
