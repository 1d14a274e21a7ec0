package assay.scoring.valuation;

import assay.scoring.valuation.domain.evidence.BackTest;
import assay.scoring.valuation.domain.evidence.HoldoutClient;
import assay.scoring.valuation.domain.fitting.FitOutcome;
import assay.scoring.valuation.domain.spend.ClientSpend;
import assay.scoring.valuation.domain.spend.GammaGamma;
import assay.scoring.valuation.domain.spend.GammaGammaFit;
import assay.scoring.valuation.domain.timing.CovariateModel;
import assay.scoring.valuation.domain.timing.RepeatModel;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Fits a model to all but the last weeks and compares what it says about them with what happened. */
@ApplicationScoped
class BackTesting {

    private static final int LONGEST_BY_LENGTH = 26;
    private static final int PART_OF_TIME = 4;

    private final FitData data;

    BackTesting(FitData data) {
        this.data = data;
    }

    /**
     * What was known on a day, and what came after it.
     *
     * @param known clients known on the day
     * @param told the same clients with what they did later
     */
    record Holdout(LocalDate knownUntil, int weeks, List<FitData.Client> known, List<HoldoutClient> told) {}

    /**
     * The test of a model.
     *
     * @param clients all clients up to the end of the observed time
     * @return empty without a holdout, or without anybody known before it
     */
    Optional<StoredBackTest> of(ModelSettings settings, List<FitData.Client> clients) {
        return holdout(settings, clients).map(holdout -> switch (ModelFit.fitRepeats(settings, holdout.known())) {
            case FitOutcome.Refused<CovariateModel> refused -> refused(holdout, refused);
            case FitOutcome.Fitted<CovariateModel> repeats ->
                switch (GammaGammaFit.of(FitData.spends(holdout.known()))) {
                    case FitOutcome.Refused<GammaGamma> refused -> refused(holdout, refused);
                    case FitOutcome.Fitted<GammaGamma> spend ->
                        stored(holdout, null, test(repeats.model(), spend.model(), holdout));
                };
        });
    }

    /** Splits the observed time; needs a running transaction for the reading of the earlier part. */
    Optional<Holdout> holdout(ModelSettings settings, List<FitData.Client> clients) {
        int weeks = weeks(settings, clients);
        if (weeks == 0) {
            return Optional.empty();
        }
        LocalDate knownUntil = settings.observedUntil().minusWeeks(weeks);
        List<FitData.Client> known = data.of(settings, knownUntil);
        Map<UUID, FitData.Client> later =
                clients.stream().collect(Collectors.toMap(FitData.Client::id, Function.identity()));
        List<HoldoutClient> told = known.stream()
                .map(client -> told(client, later.getOrDefault(client.id(), client)))
                .toList();
        return known.isEmpty() ? Optional.empty() : Optional.of(new Holdout(knownUntil, weeks, known, told));
    }

    private static HoldoutClient told(FitData.Client known, FitData.Client later) {
        return new HoldoutClient(
                known.history(),
                known.spend().map(ClientSpend::meanValue).orElse(0.0),
                later.history().repeats() - known.history().repeats(),
                later.repeatIncome() - known.repeatIncome());
    }

    private static BackTest test(CovariateModel model, GammaGamma spend, Holdout holdout) {
        CovariateCoding coding = CovariateCoding.of(
                model.effects().stream().map(CovariateModel.Effect::name).toList());
        List<RepeatModel> models = new ArrayList<>();
        for (FitData.Client client : holdout.known()) {
            models.add(model.of(coding.values(client.traits())));
        }
        return BackTest.of(models, spend, holdout.told(), holdout.weeks());
    }

    private static int weeks(ModelSettings settings, List<FitData.Client> clients) {
        if (settings.holdoutWeeks() >= 0) {
            return settings.holdoutWeeks();
        }
        double oldestWeeks = clients.stream()
                .mapToDouble(client -> client.history().ageWeeks())
                .max()
                .orElse(0);
        return Math.min((int) oldestWeeks / PART_OF_TIME, LONGEST_BY_LENGTH);
    }

    private static StoredBackTest refused(Holdout holdout, FitOutcome.Refused<?> refused) {
        return stored(holdout, ModelFit.reason(refused), null);
    }

    private static StoredBackTest stored(Holdout holdout, @Nullable String refusal, @Nullable BackTest result) {
        return new StoredBackTest(
                holdout.knownUntil(), holdout.weeks(), holdout.known().size(), refusal, result);
    }
}
