package assay.foundation.jobs;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** Leaves the work to the workers a test calls by itself, with leases a test can wait for. */
public class WorkersOff implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "assay.background.enabled", "false",
                "assay.relay.enabled", "false",
                "mp.messaging.incoming.ranges-in.enabled", "false",
                "assay.jobs.lease", "1s");
    }
}
