package assay.local;

import assay.foundation.harness.IdentityProvider;
import assay.foundation.harness.PostgresServer;

/**
 * What a service has to know of the stack around it: where the others listen, its database, its keys, its passwords.
 *
 * @param ports where the services listen that the others call
 */
record Surroundings(DataFolder folder, Ports ports, IdentityProvider identity, PostgresServer postgres) {

    /** @param own where this process listens: the stack's ports, or others for one more replica */
    ServiceConfig settings(Part part, Ports own) {
        ServiceConfig config = new ServiceConfig()
                .set("quarkus.http.host", "127.0.0.1")
                .set("quarkus.management.host", "127.0.0.1")
                .set("quarkus.http.port", own.http(part))
                .set("quarkus.management.port", own.management(part))
                .set("quarkus.shutdown.delay", "1S") // nobody waits for a balancer to notice
                .set("quarkus.oidc.auth-server-url", identity.issuer())
                .set("kafka.bootstrap.servers", "127.0.0.1:" + ports.kafka())
                .set("assay.reference-keys.current", "local")
                .set("assay.reference-keys.local", folder.referenceKey())
                .set("assay.encryption.keyset-file", folder.encryptionKeyset(part))
                .set("assay.client-service.url", ports.url(Part.CLIENT))
                .set("assay.routes.client", ports.url(Part.CLIENT))
                .set("assay.routes.interaction", ports.url(Part.INTERACTION))
                .set("assay.routes.scoring", ports.url(Part.SCORING))
                .set("quarkus.oidc-client.auth-server-url", identity.issuer())
                .set("quarkus.oidc-client.client-id", part.module)
                .set("quarkus.oidc-client.credentials.secret", identity.clientSecret(part.module));
        if (part.database != null) {
            String url = postgres.jdbcUrl(part.database);
            config.set("quarkus.datasource.jdbc.url", url)
                    .set("quarkus.datasource.username", PostgresServer.APPLICATION)
                    .set("quarkus.datasource.password", postgres.appPassword())
                    .set("quarkus.flyway.jdbc-url", url)
                    .set("quarkus.flyway.username", PostgresServer.OWNER)
                    .set("quarkus.flyway.password", postgres.ownerPassword())
                    .set("quarkus.flyway.placeholders.app", PostgresServer.APPLICATION);
        }
        return config;
    }
}
