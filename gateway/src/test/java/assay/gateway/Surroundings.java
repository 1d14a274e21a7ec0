package assay.gateway;

import assay.foundation.harness.IdentityProvider;
import assay.foundation.harness.Tokens;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.smallrye.faulttolerance.api.CircuitBreakerMaintenance;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What stands around a gateway under test: an identity provider, three services, and a small contract. */
public final class Surroundings implements QuarkusTestResourceLifecycleManager {

    private static final IdentityProvider IDENTITIES = IdentityProvider.start(null, 0);

    public final StubService client = new StubService();
    public final StubService interaction = new StubService();
    public final StubService scoring = new StubService();

    @Override
    public Map<String, String> start() {
        client.start();
        interaction.start();
        scoring.start();
        return Map.ofEntries(
                Map.entry("quarkus.oidc.auth-server-url", IDENTITIES.issuer()),
                Map.entry("quarkus.http.test-port", "0"),
                Map.entry("quarkus.management.test-port", "0"),
                Map.entry("assay.contract.resource", "contract/small.yaml"),
                Map.entry("assay.routes.client", client.url()),
                Map.entry("assay.routes.interaction", interaction.url()),
                Map.entry("assay.routes.scoring", scoring.url()),
                Map.entry("assay.upstream.connect-timeout", "1S"),
                Map.entry("assay.upstream.response-timeout", "1S"),
                Map.entry("assay.upstream.circuit.window", "4"),
                Map.entry("assay.upstream.circuit.delay", "1.5S"),
                Map.entry("assay.upstream.circuit.successes", "1"),
                Map.entry("assay.admission.requests-per-second", "20"),
                Map.entry("assay.admission.burst", "40"));
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(this, new TestInjector.MatchesType(Surroundings.class));
    }

    @Override
    public void stop() {
        client.stop();
        interaction.stop();
        scoring.stop();
    }

    /** Everything as at the start, circuits included. */
    public void heal() {
        client.heal();
        interaction.heal();
        scoring.heal();
        CircuitBreakerMaintenance.get().resetAll();
    }

    /** A token of a caller nobody has seen before, so that tests do not use up each other's allowance. */
    public String token(String... roles) {
        return IDENTITIES.token("tester-" + UUID.randomUUID(), Set.of(roles), Set.of("*"));
    }

    public Tokens tokens() {
        return IDENTITIES.tokens();
    }
}
