package assay.foundation.command;

import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.jspecify.annotations.Nullable;

/**
 * Configuration while a command runs beside the service: no ports, no consumers, no background work, no
 * migration, no identity provider, and a standard output that holds the result alone. It
 * answers only in a process that {@link AssayMain} started with arguments.
 */
public class CommandMode implements ConfigSource {

    /** System property that holds the name of the running command. */
    static final String SWITCH = "assay.command";

    private static final int ABOVE_EVERYTHING_ELSE = 1_000;

    private static final Map<String, String> SETTINGS = Map.of(
            "quarkus.http.host-enabled", "false",
            "quarkus.management.host-enabled", "false",
            "quarkus.flyway.migrate-at-start", "false",
            "quarkus.oidc.tenant-enabled", "false",
            "quarkus.log.console.stderr", "true",
            "assay.relay.enabled", "false",
            "assay.background.enabled", "false");

    @Override
    public int getOrdinal() {
        return ABOVE_EVERYTHING_ELSE;
    }

    @Override
    public Set<String> getPropertyNames() {
        return isOn() ? SETTINGS.keySet() : Set.of();
    }

    @Override
    public @Nullable String getValue(String name) {
        if (!isOn()) {
            return null;
        }
        boolean consumer = name.startsWith("mp.messaging.incoming.") && name.endsWith(".enabled");
        return consumer ? "false" : SETTINGS.get(name);
    }

    @Override
    public String getName() {
        return "command mode";
    }

    private static boolean isOn() {
        return System.getProperty(SWITCH) != null;
    }
}
