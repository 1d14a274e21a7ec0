package assay.local;

import org.jspecify.annotations.Nullable;

/** The four processes of the product, in the order in which they start. */
public enum Part {
    CLIENT("client-service", 8081, "assay_client"),
    INTERACTION("interaction-service", 8082, "assay_interaction"),
    SCORING("scoring-service", 8083, "assay_scoring"),
    GATEWAY("gateway", 8080, null);

    public final String module;
    final int port;
    public final @Nullable String database;

    Part(String module, int port, @Nullable String database) {
        this.module = module;
        this.port = port;
        this.database = database;
    }
}
