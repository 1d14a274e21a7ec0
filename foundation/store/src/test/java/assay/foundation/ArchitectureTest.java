package assay.foundation;

import assay.foundation.harness.ArchitectureRules;
import assay.foundation.harness.DeclaredEdges;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    @Test
    void rooms_keep_to_their_doors() {
        ArchitectureRules.check("assay.foundation", DeclaredEdges.any());
    }
}
