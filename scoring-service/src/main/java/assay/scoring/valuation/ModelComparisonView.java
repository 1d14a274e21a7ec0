package assay.scoring.valuation;

import assay.foundation.jobs.JobState;
import assay.foundation.texts.Language;
import assay.foundation.texts.Texts;
import assay.scoring.valuation.domain.evidence.RelationEnding;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A comparison as it is shown. */
@Schema(name = "ModelComparison", description = "Families side by side, and which of them to take.")
record ModelComparisonView(
        UUID id,
        String portfolio,
        @Nullable String segment,
        @Nullable String productLine,
        LocalDate observedUntil,

        @Schema(description = "How relations end, as declared; it decides before any figure")
        RelationEnding relation,

        JobState state,

        @Schema(description = "Why it failed") @Nullable Reason failure,

        @Nullable Integer clients,

        @Schema(description = "Last day the candidates were fitted to") @Nullable
        LocalDate knownUntil,

        @Schema(description = "0 where there was no holdout: candidates are compared by BIC") @Nullable
        Integer holdoutWeeks,

        @Nullable Evidence evidence,

        @Schema(description = "Best first, refused ones last; none where the end of relations is observed") @Nullable
        List<ComparedFamily> candidates,

        @Schema(description = "What to take; absent when no family fits") @Nullable
        Recommendation recommendation,

        String requestedBy,
        Instant requestedAt,
        @Nullable Instant finishedAt) {

    /** What the transactions themselves say about how relations work. */
    @Schema(name = "ComparisonEvidence")
    record Evidence(
            @Schema(description = "Clients with at least three gaps between transactions")
            int clientsJudged,

            @Schema(description = "Those whose gaps are even, as payments by contract are")
            int regularClients,

            @Schema(description = "Most clients are regular: the transactions look as if made by contract")
            boolean looksContractual,

            @Schema(description = "The transactions speak against the declared relation")
            boolean contradictsRelation,

            String text) {}

    /** The choice and why. */
    @Schema(name = "ComparisonRecommendation")
    record Recommendation(
            @Schema(
                    description = "A family, SHIFTED_BETA_GEOMETRIC for renewals, or TERM_FACILITY for schedules",
                    examples = "PARETO_NBD")
            @Nullable
            String model,

            String code,
            String text) {}

    static ModelComparisonView of(ModelComparisons.Stored stored, Texts texts, Language language) {
        ComparisonResult result = stored.result();
        NewModelComparison request = stored.request();
        return new ModelComparisonView(
                stored.id(),
                stored.portfolio(),
                request.segment(),
                request.productLine(),
                request.observedUntil(),
                request.declared(),
                stored.state(),
                stored.failure() == null ? null : stored.failure().shown(texts, language),
                result == null ? null : result.clients(),
                result == null ? null : result.knownUntil(),
                result == null ? null : result.holdoutWeeks(),
                result == null ? null : evidence(request.declared(), result, texts, language),
                result == null ? null : result.candidates(),
                result == null
                        ? null
                        : new Recommendation(
                                result.recommendation(), result.reason(), text(result.reason(), texts, language)),
                stored.requestedBy(),
                stored.requestedAt(),
                stored.finishedAt());
    }

    private static Evidence evidence(RelationEnding relation, ComparisonResult result, Texts texts, Language language) {
        var gaps = result.gaps();
        boolean contradicts = gaps.looksContractual() && relation == RelationEnding.ENDS_SILENTLY;
        return new Evidence(
                gaps.clients(),
                gaps.regular(),
                gaps.looksContractual(),
                contradicts,
                text(gaps.looksContractual() ? "even-gaps" : "uneven-gaps", texts, language));
    }

    private static String text(String code, Texts texts, Language language) {
        return texts.find("comparison." + code, language, Map.of()).orElse(code);
    }
}
