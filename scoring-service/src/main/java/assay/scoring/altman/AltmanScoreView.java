package assay.scoring.altman;

import assay.scoring.altman.domain.AltmanModel;
import assay.scoring.altman.domain.AltmanRatios;
import assay.scoring.altman.domain.AltmanScore;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A score as it is shown. */
@Schema(name = "AltmanScore", description = "Altman's score, its summands, and the zones of the very formula used.")
record AltmanScoreView(
        @Schema(description = "Names the calculation in the audit trail")
        UUID id,

        Formula model,
        AltmanRatios ratios,

        @Schema(description = "Coefficient times ratio") AltmanScore.AltmanSummands parts,

        double score,
        AltmanScore.AltmanZone zone) {

    /** Formula, coefficients, constant and zones together. */
    @Schema(name = "AltmanFormula")
    record Formula(
            String name,
            String version,
            String formula,
            double x1,
            double x2,
            double x3,
            double x4,
            double constant,

            @Schema(description = "Scores below are in distress")
            double distressBelow,

            @Schema(description = "Scores above are safe") double safeAbove) {

        private static Formula of(AltmanModel model) {
            return new Formula(
                    model.name(),
                    model.version(),
                    "constant + x1 X1 + x2 X2 + x3 X3 + x4 X4; X1 = (current assets - current liabilities) /"
                            + " total assets, X2 = retained earnings / total assets, X3 = EBIT / total assets,"
                            + " X4 = book equity / total liabilities",
                    model.x1(),
                    model.x2(),
                    model.x3(),
                    model.x4(),
                    model.constant(),
                    model.distressBound(),
                    model.safeBound());
        }
    }

    static AltmanScoreView of(UUID id, AltmanScore score) {
        return new AltmanScoreView(
                id, Formula.of(score.model()), score.ratios(), score.parts(), score.value(), score.zone());
    }
}
