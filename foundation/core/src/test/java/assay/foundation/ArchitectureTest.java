package assay.foundation;

import assay.foundation.harness.ArchitectureRules;
import assay.foundation.harness.DeclaredEdges;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ArchitectureTest {

    @Test
    void rooms_are_free_of_cycles_and_know_no_service() {
        ArchitectureRules.check("assay.foundation", DeclaredEdges.any());
    }
}
