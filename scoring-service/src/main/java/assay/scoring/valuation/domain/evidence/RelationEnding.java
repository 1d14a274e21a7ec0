package assay.scoring.valuation.domain.evidence;

import assay.scoring.valuation.domain.timing.RepeatFamily;
import java.util.List;

/** How a product line's relations end, as declared for the line: it decides which kind of model may describe them. */
public enum RelationEnding {
    /** Without a word: deposits, fee business, repeat mandates. Any family of silent leaving. */
    ENDS_SILENTLY(List.of(RepeatFamily.BG_NBD, RepeatFamily.MBG_NBD, RepeatFamily.PARETO_NBD)),
    /** By not being renewed at an observed moment: annual mandates, credit lines. Shifted-beta-geometric. */
    RENEWED(List.of()),
    /** By schedule: term facilities. Their contractual value; no model of leaving at all. */
    SCHEDULED(List.of());

    private final List<RepeatFamily> candidates;

    RelationEnding(List<RepeatFamily> candidates) {
        this.candidates = candidates;
    }

    /** Families that may be compared; none where the end is observed. */
    public List<RepeatFamily> candidates() {
        return candidates;
    }
}
