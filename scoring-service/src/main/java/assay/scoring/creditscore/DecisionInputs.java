package assay.scoring.creditscore;

import assay.scoring.creditscore.domain.FeatureValue;
import assay.scoring.creditscore.domain.ReviewVerdict;
import assay.scoring.creditscore.domain.Supplied;
import java.time.LocalDate;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Everything a decision was computed from besides the released documents.
 *
 * @param catalogueVersion version of the feature catalogue
 * @param features by name: a number, a category, or null where nothing is known
 * @param figures given with the request
 * @param statementDate end of the statement's period
 * @param valuationModelId model behind the features of value; null without one
 * @param verdict what a person decided in a review
 */
@Schema(description = "What the decision was computed from")
record DecisionInputs(
        int catalogueVersion,

        @Schema(description = "By name: a number, a category, or null where nothing is known")
        SortedMap<String, @Nullable Object> features,

        SortedMap<String, Double> figures,
        @Nullable LocalDate statementDate,
        @Nullable UUID valuationModelId,
        @Nullable ReviewVerdict verdict) {

    static SortedMap<String, @Nullable Object> plain(Map<String, FeatureValue> values) {
        SortedMap<String, @Nullable Object> plain = new TreeMap<>();
        values.forEach((name, value) -> plain.put(name, value.plain()));
        return plain;
    }

    SortedMap<String, FeatureValue> values() {
        SortedMap<String, FeatureValue> values = new TreeMap<>();
        features.forEach((name, value) -> values.put(name, FeatureValue.ofPlain(value)));
        return values;
    }

    Supplied supplied() {
        return new Supplied(figures, statementDate);
    }

    DecisionInputs with(ReviewVerdict next) {
        return new DecisionInputs(catalogueVersion, features, figures, statementDate, valuationModelId, next);
    }
}
