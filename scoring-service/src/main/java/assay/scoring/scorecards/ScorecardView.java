package assay.scoring.scorecards;

import assay.foundation.texts.Language;
import assay.foundation.texts.Texts;
import assay.scoring.documents.Documents;
import assay.scoring.scorecards.domain.Characteristic;
import assay.scoring.scorecards.domain.ScoreScale;
import assay.scoring.scorecards.domain.Scorecard.CardCalibration;
import assay.scoring.scorecards.domain.Scorecard.CardOrigin;
import assay.scoring.scorecards.domain.development.DevelopmentReport;
import com.fasterxml.jackson.core.type.TypeReference;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A card of the registry as people see it. */
@Schema(name = "RegisteredScorecard")
record ScorecardView(
        UUID id,

        @Schema(description = "Changes with every step; the ETag")
        long revision,

        String purpose,

        @Schema(description = "Number among the cards of the purpose")
        int version,

        String name,
        CardOrigin origin,
        CardStatus status,

        @Schema(description = "Why there is no card") @Nullable
        Notice reason,

        @Schema(description = "What a user of the card should know")
        List<Notice> warnings,

        @Nullable Lineage lineage,

        @Schema(description = "Types of the inputs as found or confirmed") @Nullable
        List<ColumnType> types,

        @Nullable Summary card,

        @Schema(description = "Figures of the development") @Nullable
        DevelopmentReport report,

        String requestedBy,
        Instant requestedAt,
        @Nullable Instant fittedAt,
        @Nullable String activatedBy,
        @Nullable Instant activatedAt,
        @Nullable Instant retiredAt) {

    /** Something to be told, in the caller's language. */
    @Schema(name = "ScorecardNotice")
    record Notice(String code, String text, Map<String, Object> figures) {}

    /** Where a developed card comes from. */
    @Schema(name = "ScorecardLineage")
    record Lineage(
            UUID settings,

            @Schema(description = "SHA-256 of the sample, hexadecimal")
            String sampleHash,

            String definitionOfBad,
            int outcomeWindowMonths,
            NewScorecardSettings.Population population) {}

    /** The card in short; all of it stands in its document. */
    @Schema(name = "ScorecardSummary")
    record Summary(
            @Schema(description = "SHA-256 of the document, hexadecimal")
            String documentHash,

            ScoreScale scale,
            @Nullable CardCalibration calibration,

            @Schema(description = "Inputs that a record needs")
            List<String> characteristics) {}

    static ScorecardView of(
            CardEntry entry, @Nullable NewScorecardSettings settings, boolean whole, Texts texts, Language language) {
        RegisteredCard registered = entry.status().hasCard() ? entry.registered() : null;
        return new ScorecardView(
                entry.id(),
                entry.revision(),
                entry.purpose(),
                entry.version(),
                entry.name(),
                entry.origin(),
                entry.status(),
                entry.reason() == null ? null : reason(entry, texts, language),
                warnings(entry, settings, texts, language),
                lineage(entry, settings),
                entry.types() == null || !whole
                        ? null
                        : Documents.read(entry.types(), new TypeReference<List<ColumnType>>() {}),
                registered == null ? null : summary(registered),
                whole ? report(entry) : null,
                entry.requestedBy(),
                entry.requestedAt(),
                entry.fittedAt(),
                entry.activatedBy(),
                entry.activatedAt(),
                entry.retiredAt());
    }

    private static @Nullable DevelopmentReport report(CardEntry entry) {
        if (entry.document() == null) {
            return null;
        }
        CardDocument.Lineage lineage = CardDocument.read(entry.document()).lineage();
        return lineage == null ? null : lineage.metrics();
    }

    private static Notice reason(CardEntry entry, Texts texts, Language language) {
        Map<String, Object> figures =
                Documents.read(String.valueOf(entry.reasonArgs()), new TypeReference<Map<String, Object>>() {});
        return notice(String.valueOf(entry.reason()), figures, texts, language);
    }

    private static Notice notice(String code, Map<String, Object> figures, Texts texts, Language language) {
        return new Notice(
                code, texts.find("scorecard." + code, language, figures).orElse(code), figures);
    }

    private static List<Notice> warnings(
            CardEntry entry, @Nullable NewScorecardSettings settings, Texts texts, Language language) {
        List<Notice> warnings = new ArrayList<>();
        if (entry.origin() == CardOrigin.JUDGEMENTAL) {
            warnings.add(notice("expert-judgement", Map.of(), texts, language));
        }
        if (settings != null && settings.population() == NewScorecardSettings.Population.APPROVED_ONLY) {
            warnings.add(notice("approved-only", Map.of(), texts, language));
        }
        return warnings;
    }

    private static @Nullable Lineage lineage(CardEntry entry, @Nullable NewScorecardSettings settings) {
        return settings == null || entry.settingsId() == null || entry.sampleHash() == null
                ? null
                : new Lineage(
                        entry.settingsId(),
                        HexFormat.of().formatHex(entry.sampleHash()),
                        settings.definitionOfBad(),
                        settings.outcomeWindowMonths(),
                        settings.population());
    }

    private static Summary summary(RegisteredCard registered) {
        return new Summary(
                registered.documentHash(),
                registered.card().scale(),
                registered.card().calibration(),
                registered.card().characteristics().stream()
                        .map(Characteristic::name)
                        .toList());
    }
}
