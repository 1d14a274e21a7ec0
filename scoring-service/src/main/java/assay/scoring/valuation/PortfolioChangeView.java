package assay.scoring.valuation;

import assay.foundation.jobs.JobState;
import assay.foundation.texts.Language;
import assay.foundation.texts.Texts;
import assay.scoring.valuation.domain.Tier;
import assay.scoring.valuation.domain.insight.ConcentrationCurve;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Why a portfolio's value is another than before. */
@Schema(
        name = "PortfolioChange",
        description =
                "The change of a portfolio's gross value between two days and why, who moved between the tiers, and"
                        + " how concentrated the value is.")
record PortfolioChangeView(
        UUID id,
        String portfolio,
        LocalDate from,
        LocalDate to,
        JobState state,
        @Schema(description = "Why it failed") @Nullable Reason failure,
        @Nullable Result result,
        String requestedBy,
        Instant requestedAt,
        @Nullable Instant finishedAt) {

    /** What it came to; stored as it is shown. */
    @Schema(name = "PortfolioChangeResult")
    record Result(
            UUID fromModelId,
            UUID toModelId,
            Instant knownAt,

            @Schema(description = "The earlier model knows more than the earlier day does")
            boolean lookAhead,

            int clients,
            ValueChangeView change,
            Migration migration,

            @Schema(description = "Absent where nobody has a value on the earlier day") @Nullable
            Concentration concentrationBefore,

            @Nullable Concentration concentrationAfter) {}

    /** Clients by tier on both days, cut anew on each at 80 and 95 % of the value. */
    @Schema(name = "TierMigration", description = "Rows and columns with arrived and departed add up to the portfolio.")
    record Migration(
            @Schema(description = "By earlier tier, then later tier")
            Map<Tier, Map<Tier, Integer>> moves,

            @Schema(description = "Without a value on the earlier day, by later tier")
            Map<Tier, Integer> arrived,

            @Schema(description = "Without a value on the later day, by earlier tier")
            Map<Tier, Integer> departed) {}

    /** How much the most valuable clients hold. */
    @Schema(name = "ConcentrationCurve")
    record Concentration(
            @Schema(description = "0 when all are worth the same, towards 1 when one has all")
            double gini,

            List<Point> points) {

        static Concentration of(ConcentrationCurve curve) {
            return new Concentration(
                    curve.gini(),
                    curve.points().stream()
                            .map(point -> new Point(point.clients(), point.value()))
                            .toList());
        }
    }

    /** A point of the curve. */
    @Schema(name = "ConcentrationPoint")
    record Point(
            @Schema(description = "Share of the clients, the most valuable first")
            double clients,

            @Schema(description = "Share of the value they hold")
            double value) {}

    static PortfolioChangeView of(PortfolioChanges.Stored stored, Texts texts, Language language) {
        return new PortfolioChangeView(
                stored.id(),
                stored.request().portfolioOrMain(),
                stored.request().from(),
                stored.request().to(),
                stored.state(),
                stored.failure() == null ? null : stored.failure().shown(texts, language),
                stored.result(),
                stored.requestedBy(),
                stored.requestedAt(),
                stored.finishedAt());
    }
}
