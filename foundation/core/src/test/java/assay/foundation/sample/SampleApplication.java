package assay.foundation.sample;

import assay.foundation.harness.IdentityProvider;
import assay.foundation.harness.Tokens;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Base64;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Gives the sample application an identity provider; fields of type {@link Tokens} in tests are set. */
public final class SampleApplication implements QuarkusTestResourceLifecycleManager {

    private @Nullable IdentityProvider provider;

    @Override
    public Map<String, String> start() {
        provider = IdentityProvider.start(null, 0);
        return Map.of(
                "quarkus.oidc.auth-server-url", provider.issuer(),
                "assay.reference-keys.current", "k2",
                "assay.reference-keys.k1", key('1'),
                "assay.reference-keys.k2", key('2'));
    }

    private static String key(char filling) {
        return Base64.getEncoder()
                .encodeToString(String.valueOf(filling).repeat(32).getBytes());
    }

    @Override
    public void inject(TestInjector injector) {
        if (provider != null) {
            injector.injectIntoFields(provider.tokens(), new TestInjector.MatchesType(Tokens.class));
            injector.injectIntoFields(provider, new TestInjector.MatchesType(IdentityProvider.class));
        }
    }

    @Override
    public void stop() {
        if (provider != null) {
            provider.close();
        }
    }
}
