package assay.scoring.slotting;

import assay.scoring.slotting.domain.SlottingClass;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What counts about a project's rating.
 *
 * @param project reference of the project
 * @param cardId card that it was rated with
 * @param result the class, an override included
 * @param lossShare expected loss a year, as a share of the exposure; null under an approach without one
 * @param riskWeight 1 for 100 %
 * @param weightsVersion of the supervisory tables
 */
public record KnownRating(
        UUID id,
        String project,
        UUID cardId,
        SlottingClass result,
        @Nullable Double lossShare,
        double riskWeight,
        String weightsVersion) {}
