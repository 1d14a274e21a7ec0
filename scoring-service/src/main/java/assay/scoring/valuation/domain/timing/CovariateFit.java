package assay.scoring.valuation.domain.timing;

import assay.scoring.valuation.domain.fitting.FitOutcome;
import assay.scoring.valuation.domain.fitting.MaximumLikelihood;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.hipparchus.special.Gamma;
import org.hipparchus.util.FastMath;

/**
 * Fits a family with static covariates by maximum likelihood and tests each covariate by the likelihood lost without it:
 * twice the loss is distributed chi-squared with as many degrees of freedom as the covariate has effects, if these are nil.
 */
public final class CovariateFit {

    private CovariateFit() {}

    /**
     * The most likely model with covariates, or a refusal with the figures of {@link RepeatFit}.
     *
     * @param names of the covariates, in the order of the clients' values, at least one
     * @param clients every client of the portfolio, each with one value per name
     * @throws IllegalArgumentException if a client has more or fewer values than there are names
     */
    public static FitOutcome<CovariateModel> of(
            RepeatFamily family, List<String> names, Collection<CovariateClient> clients) {
        if (names.isEmpty()
                || clients.stream().anyMatch(client -> client.values().size() != names.size())) {
            throw new IllegalArgumentException("every client needs one value for each of " + names);
        }
        for (int i = 0; i < names.size(); i++) {
            int covariate = i;
            if (clients.stream()
                            .map(client -> client.values().get(covariate))
                            .distinct()
                            .count()
                    < 2) {
                return new FitOutcome.Refused<>(FitOutcome.Reason.COVARIATE_CONSTANT, names.get(i), new TreeMap<>());
            }
        }
        WeightedHistories all = WeightedHistories.of(
                clients.stream().map(CovariateClient::history).toList());
        return switch (RepeatFit.of(family, all)) {
            case FitOutcome.Refused<? extends RepeatModel> refused ->
                new FitOutcome.Refused<>(refused.reason(), refused.subject(), refused.figures());
            case FitOutcome.Fitted<? extends RepeatModel> plain -> fit(family, names, clients, all, plain);
        };
    }

    private static FitOutcome<CovariateModel> fit(
            RepeatFamily family,
            List<String> names,
            Collection<CovariateClient> clients,
            WeightedHistories all,
            FitOutcome.Fitted<? extends RepeatModel> plain) {
        double[] start = FamilyLikelihood.point(plain.model(), all.unitWeeks());
        CovariateLikelihood likelihood = new CovariateLikelihood(family, names, clients, all.unitWeeks());
        MaximumLikelihood.Search search = MaximumLikelihood.of(likelihood.objective(start));
        double[] point = search.end().point();
        SortedMap<String, Double> figures = new TreeMap<>();
        figures.put("logLikelihoodWithout", plain.logLikelihood());
        if (search.refusal() != null) {
            figures.putAll(likelihood.baseline(point).parameters());
            figures.put("slope", search.end().slope());
            return new FitOutcome.Refused<>(search.refusal(), search.subject(), figures);
        }
        List<CovariateModel.Effect> effects = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            SortedMap<String, Double> coefficients = new TreeMap<>();
            for (int t = 0; t < likelihood.effectsPerCovariate(); t++) {
                coefficients.put(likelihood.target(t), likelihood.coefficient(point, i, t));
            }
            double without = lossWithout(i, family, names, clients, likelihood.unitWeeks, start);
            double ratio =
                    FastMath.max(0, 2 * all.clients() * (without - search.end().loss())); // rounding
            double pValue = Gamma.regularizedGammaQ(likelihood.effectsPerCovariate() / 2.0, ratio / 2);
            effects.add(new CovariateModel.Effect(names.get(i), coefficients, ratio, pValue));
        }
        return new FitOutcome.Fitted<>(
                new CovariateModel(likelihood.baseline(point), effects),
                -search.end().loss() * all.clients() - all.repeats() * FastMath.log(all.unitWeeks()),
                search.iterations(),
                search.method(),
                all.clients(),
                all.repeatBuyers(),
                figures);
    }

    /** The loss at the best point without one of the covariates. */
    private static double lossWithout(
            int left,
            RepeatFamily family,
            List<String> names,
            Collection<CovariateClient> clients,
            double unitWeeks,
            double[] start) {
        List<String> others = without(left, names);
        List<CovariateClient> reduced = clients.stream()
                .map(client -> new CovariateClient(client.history(), without(left, client.values())))
                .toList();
        return MaximumLikelihood.of(new CovariateLikelihood(family, others, reduced, unitWeeks).objective(start))
                .end()
                .loss();
    }

    private static <T> List<T> without(int left, List<T> all) {
        return IntStream.range(0, all.size())
                .filter(i -> i != left)
                .mapToObj(all::get)
                .toList();
    }
}
