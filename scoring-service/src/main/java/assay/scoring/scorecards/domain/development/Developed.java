package assay.scoring.scorecards.domain.development;

import assay.scoring.scorecards.domain.Scorecard;
import java.util.List;

/**
 * A card that was developed.
 *
 * @param card the document
 * @param report figures for who validates it
 * @param selfTest records with their scores, which the card must reproduce to the bit wherever it is read again
 */
public record Developed(Scorecard card, DevelopmentReport report, List<SelfTestRecord> selfTest)
        implements DevelopmentOutcome {

    public Developed {
        selfTest = List.copyOf(selfTest);
    }
}
