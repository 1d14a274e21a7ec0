package assay.scoring.valuation;

import assay.foundation.problem.NotFound;
import assay.scoring.activity.KnownClient;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finds the models a reading is made with. */
@ApplicationScoped
class ModelChoice {

    private final ValuationModels models;
    private final SettingsVersions settings;

    ModelChoice(ValuationModels models, SettingsVersions settings) {
        this.models = models;
        this.settings = settings;
    }

    /**
     * The models for a client's valuation.
     *
     * @param modelId a fitted model of the client's portfolio; null for the released ones
     * @param productLine whose model comes before the segments' and the portfolio's; null for the whole client
     * @return empty while none is released
     * @throws NotFound if the named model does not exist, has no parameters, or is another portfolio's
     */
    Optional<ModelSet> of(KnownClient client, @Nullable UUID modelId, @Nullable String productLine) {
        return of(client.portfolio(), modelId, productLine);
    }

    /** The models and settings in force for whole clients. */
    Optional<ModelSet> released(String portfolio) {
        return ModelSet.of(models.activeOfClients(portfolio), settings.inForce(portfolio));
    }

    /** As above, for clients of a portfolio. */
    Optional<ModelSet> of(String portfolio, @Nullable UUID modelId, @Nullable String productLine) {
        if (modelId != null) {
            ValuationModel model = models.find(modelId)
                    .filter(found -> found.fitted() != null
                            && found.settings().portfolio().equals(portfolio))
                    .orElseThrow(() -> new NotFound("valuation-model", modelId));
            return Optional.of(ModelSet.of(model, settings.inForce(portfolio)));
        }
        return Optional.ofNullable(productLine)
                .flatMap(line -> models.activeOfLine(portfolio, line))
                .map(model -> ModelSet.of(model, settings.inForce(portfolio)))
                .or(() -> released(portfolio));
    }
}
