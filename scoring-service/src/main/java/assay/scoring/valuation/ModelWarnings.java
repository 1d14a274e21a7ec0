package assay.scoring.valuation;

import assay.foundation.texts.Language;
import assay.foundation.texts.Texts;
import assay.scoring.valuation.domain.evidence.ModelWarning;
import assay.scoring.valuation.domain.spend.GammaGammaFit;
import assay.scoring.valuation.domain.timing.CovariateModel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Puts reasons and warnings of models into words. */
final class ModelWarnings {

    private ModelWarnings() {}

    /** What a user of a fitted model should know. */
    static List<Reason> of(@Nullable FittedParameters fitted, Texts texts, Language language) {
        List<Reason> warnings = new ArrayList<>();
        if (fitted == null) {
            return warnings;
        }
        Double correlation = fitted.spendQuality() == null
                ? null
                : fitted.spendQuality().figures().get("correlation");
        if (correlation != null && StrictMath.abs(correlation) > GammaGammaFit.NOTABLE_CORRELATION) {
            warnings.add(reason("spend-depends-on-frequency", Map.of("correlation", correlation), texts, language));
        }
        CovariateModel repeats = new CovariateModel(fitted.repeats(), fitted.effects());
        Set<ModelWarning> ofRepeats = ModelWarning.of(repeats);
        if (ofRepeats.contains(ModelWarning.MEAN_LIFETIME_INFINITE)) {
            warnings.add(reason(
                    "mean-lifetime-infinite",
                    Map.of("s", fitted.repeats().parameters().get("s")),
                    texts,
                    language));
        }
        if (ofRepeats.contains(ModelWarning.ONE_TIME_CLIENTS_NOT_IDENTIFIED)) {
            warnings.add(reason("one-time-clients-not-identified", Map.of(), texts, language));
        }
        if (ofRepeats.contains(ModelWarning.COVARIATE_MAY_BE_CHANCE)) {
            String names = repeats.effects().stream()
                    .filter(CovariateModel.Effect::mayBeChance)
                    .map(CovariateModel.Effect::name)
                    .collect(Collectors.joining(", "));
            warnings.add(reason("covariate-without-effect", Map.of("covariates", names), texts, language));
        }
        return warnings;
    }

    /** A reason with its text. */
    static Reason reason(String code, Map<String, Object> figures, Texts texts, Language language) {
        Map<String, Object> shown = new HashMap<>();
        figures.forEach((name, figure) -> shown.put(name, figure instanceof Double number ? rounded(number) : figure));
        return new Reason(code, texts.find("model." + code, language, shown).orElse(code), figures);
    }

    /** Whole numbers without decimals, others with four significant digits; for texts only. */
    private static String rounded(double number) {
        return number == StrictMath.rint(number) && StrictMath.abs(number) < 1e9
                ? Long.toString((long) number)
                : "%.4g".formatted(number);
    }
}
