package assay.scoring.valuation.domain.timing;

import assay.scoring.valuation.domain.fitting.Objective;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Likelihood of a family with covariates. Clients with the same values share a model, so the likelihood is the sum of
 * those of the groups, each at its own point: the baseline's coordinates moved by the effects. Coordinates are the
 * baseline's four, then for each covariate its effects. Values are scaled to at most 1 so that effects are of order one.
 */
final class CovariateLikelihood {

    private static final Comparator<List<Double>> BY_VALUES = (left, right) -> {
        for (int i = 0; i < left.size(); i++) {
            int order = Double.compare(left.get(i), right.get(i));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    };

    /** What an effect multiplies: a coordinate of the baseline, with the sign with which it enters there. */
    private record Target(String name, int coordinate, int sign) {}

    private record Group(double[] values, Objective objective, double share) {}

    private static final int BASELINE = 4;

    final double unitWeeks;
    private final RepeatFamily family;
    private final List<String> names;
    private final double[] scale;
    private final List<Target> targets;
    private final List<Group> groups = new ArrayList<>();

    CovariateLikelihood(
            RepeatFamily family, List<String> names, Collection<CovariateClient> clients, double unitWeeks) {
        this.family = family;
        this.names = names;
        this.unitWeeks = unitWeeks;
        Target rate = new Target("rate", 1, -1);
        targets = family == RepeatFamily.PARETO_NBD
                ? List.of(rate, new Target("leaving", 3, -1))
                : List.of(rate, new Target("a", 2, 1), new Target("b", 3, 1));
        scale = new double[names.size()];
        Map<List<Double>, List<ClientHistory>> byValues = new TreeMap<>(BY_VALUES);
        for (CovariateClient client : clients) {
            byValues.computeIfAbsent(client.values(), values -> new ArrayList<>())
                    .add(client.history());
            for (int i = 0; i < scale.length; i++) {
                scale[i] = Math.max(scale[i], Math.abs(client.values().get(i)));
            }
        }
        byValues.forEach((values, histories) -> {
            double[] scaled = new double[scale.length];
            for (int i = 0; i < scale.length; i++) {
                scaled[i] = scale[i] == 0 ? 0 : values.get(i) / scale[i];
            }
            Objective objective = FamilyLikelihood.of(family, WeightedHistories.of(histories), unitWeeks);
            groups.add(new Group(scaled, objective, (double) histories.size() / clients.size()));
        });
    }

    int effectsPerCovariate() {
        return targets.size();
    }

    /** Beginning at a baseline without effects. */
    Objective objective(double[] baseline) {
        List<String> parameters = new ArrayList<>(groups.getFirst().objective().parameters());
        for (String name : names) {
            targets.forEach(target -> parameters.add(name + "." + target.name()));
        }
        double[] start = new double[parameters.size()];
        System.arraycopy(baseline, 0, start, 0, BASELINE);
        return new Objective(parameters, start, this::loss);
    }

    /** Coefficient of a covariate on its target-th parameter, for one unit of the covariate as it was given. */
    double coefficient(double[] point, int covariate, int target) {
        return point[BASELINE + covariate * targets.size() + target] / scale[covariate];
    }

    String target(int index) {
        return targets.get(index).name();
    }

    RepeatModel baseline(double[] point) {
        return FamilyLikelihood.model(family, point, unitWeeks);
    }

    private double loss(double[] point, double[] gradient) {
        Arrays.fill(gradient, 0);
        double[] own = new double[BASELINE];
        double[] slope = new double[BASELINE];
        double sum = 0;
        for (Group group : groups) {
            System.arraycopy(point, 0, own, 0, BASELINE);
            for (int i = 0; i < names.size(); i++) {
                for (int t = 0; t < targets.size(); t++) {
                    Target target = targets.get(t);
                    own[target.coordinate()] +=
                            target.sign() * point[BASELINE + i * targets.size() + t] * group.values()[i];
                }
            }
            sum += group.share() * group.objective().at(own, slope);
            for (int c = 0; c < BASELINE; c++) {
                gradient[c] += group.share() * slope[c];
            }
            for (int i = 0; i < names.size(); i++) {
                for (int t = 0; t < targets.size(); t++) {
                    Target target = targets.get(t);
                    gradient[BASELINE + i * targets.size() + t] +=
                            group.share() * target.sign() * slope[target.coordinate()] * group.values()[i];
                }
            }
        }
        return sum;
    }
}
