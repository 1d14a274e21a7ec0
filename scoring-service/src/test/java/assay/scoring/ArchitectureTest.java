package assay.scoring;

import assay.foundation.harness.ArchitectureRules;
import assay.foundation.harness.DeclaredEdges;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ArchitectureTest {

    @Test
    void rooms_keep_to_the_declared_edges() {
        ArchitectureRules.check(
                "assay.scoring",
                DeclaredEdges.none()
                        .and("activity", "bulk")
                        .and("valuation", "bulk")
                        .and("valuation", "activity")
                        .and("rescoring", "bulk")
                        .and("rescoring", "valuation")
                        .and("creditscore", "bulk")
                        .and("creditscore", "policies")
                        .and("policies", "documents")
                        .and("creditscore", "activity")
                        .and("creditscore", "valuation")
                        .and("creditscore", "documents")
                        .and("creditscore", "scorecards")
                        .and("creditscore", "altman")
                        .and("scorecards", "documents")
                        .and("slotting", "documents")
                        .and("slotting", "scorecards")
                        .and("evaluations", "bulk")
                        .and("evaluations", "creditscore")
                        .and("evaluations", "scorecards")
                        .and("monitoring", "bulk")
                        .and("monitoring", "scorecards")
                        .and("monitoring", "creditscore")
                        .and("monitoring", "documents")
                        .and("proposals", "exposures")
                        .and("proposals", "slotting")
                        .and("proposals", "scorecards")
                        .and("proposals", "policies")
                        .and("proposals", "documents")
                        .and("proposals", "activity")
                        .and("proposals", "valuation")
                        .and("proposals", "creditscore"));
    }
}
