package assay.scoring.valuation;

import assay.scoring.valuation.domain.evidence.GapEvidence;
import assay.scoring.valuation.domain.evidence.ModelComparison;
import assay.scoring.valuation.domain.evidence.RelationEnding;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a comparison came to, as it is stored.
 *
 * @param knownUntil last day the candidates were fitted to
 * @param holdoutWeeks 0 where there was no holdout
 * @param recommendation what to take: a family, or the kind of value of relations whose end is observed; null if nothing
 * @param reason code of the text that says why
 */
record ComparisonResult(
        int clients,
        LocalDate knownUntil,
        int holdoutWeeks,
        GapEvidence gaps,
        List<ComparedFamily> candidates,
        @Nullable String recommendation,
        String reason) {

    static ComparisonResult of(
            ModelComparison comparison, int clients, LocalDate knownUntil, int holdoutWeeks, GapEvidence gaps) {
        String choice =
                comparison.choice().map(candidate -> candidate.family().name()).orElse(null);
        return new ComparisonResult(
                clients,
                knownUntil,
                holdoutWeeks,
                gaps,
                comparison.candidates().stream().map(ComparedFamily::of).toList(),
                switch (comparison.relation()) {
                    case ENDS_SILENTLY -> choice;
                    case RENEWED -> "SHIFTED_BETA_GEOMETRIC";
                    case SCHEDULED -> "TERM_FACILITY";
                },
                reason(comparison.relation(), choice != null, holdoutWeeks));
    }

    private static String reason(RelationEnding relation, boolean chosen, int holdoutWeeks) {
        return switch (relation) {
            case RENEWED -> "renewed-at-observed-moments";
            case SCHEDULED -> "repaid-by-schedule";
            case ENDS_SILENTLY ->
                !chosen ? "no-family-fits" : holdoutWeeks > 0 ? "smallest-holdout-error" : "smallest-bic";
        };
    }
}
