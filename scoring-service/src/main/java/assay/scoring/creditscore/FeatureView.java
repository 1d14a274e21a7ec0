package assay.scoring.creditscore;

import assay.foundation.texts.Language;
import assay.scoring.creditscore.domain.Behaviour;
import assay.scoring.creditscore.domain.Feature;
import assay.scoring.scorecards.domain.BilingualText;
import assay.scoring.scorecards.domain.Characteristic;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A feature as it is shown. */
@Schema(name = "Feature", description = "What a scorecard may ask about a client.")
record FeatureView(
        String name,
        Characteristic.ValueType type,
        String unit,
        Feature.FactSource source,
        String label,

        @Schema(description = "Behaviour that it shows; only such a feature may speak for the willingness to repay")
        @Nullable
        Behaviour behaviour,

        @Schema(description = "What 'as of a day' means for it")
        String asOfRule) {

    static FeatureView of(Feature feature, Language language) {
        return new FeatureView(
                feature.name(),
                feature.type(),
                feature.unit(),
                feature.source(),
                said(feature.label(), language),
                Behaviour.of(feature.name()).orElse(null),
                said(feature.source().asOfRule(), language));
    }

    static String said(BilingualText text, Language language) {
        return switch (language) {
            case EN -> text.en();
            case ZH -> text.zh();
        };
    }
}
