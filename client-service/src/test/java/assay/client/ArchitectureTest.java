package assay.client;

import assay.foundation.harness.ArchitectureRules;
import assay.foundation.harness.DeclaredEdges;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    @Test
    void the_rooms_are_entered_through_their_doors() {
        ArchitectureRules.check("assay.client", DeclaredEdges.none().and("imports", "profile"));
    }
}
