package assay.foundation.outbox;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** Leaves publishing to the relays a test starts by itself. */
public class RelayOff implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of("assay.relay.enabled", "false", "mp.messaging.incoming.ranges-in.enabled", "false");
    }
}
