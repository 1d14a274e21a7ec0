package assay.scoring.valuation.domain.timing;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.hipparchus.util.FastMath;

/**
 * A model of repeats whose parameters differ between clients by what is known of them beforehand and does not change:
 * segment, industry, region. With a client's values z, the rate of transactions is multiplied by e^(g'z), that is alpha by
 * e^(-g'z). Under Pareto/NBD the rate of leaving is multiplied by e^(h'z), that is beta by e^(-h'z); under BG/NBD and
 * MBG/NBD a is multiplied by e^(h'z) and b by e^(k'z).
 *
 * <p>Source: Fader and Hardie (2007), "Incorporating Time-Invariant Covariates into the Pareto/NBD and BG/NBD Models",
 * note 019.
 *
 * @param baseline the model of a client whose values are all zero
 * @param effects of each covariate, in the order in which clients' values are given
 */
public record CovariateModel(RepeatModel baseline, List<Effect> effects) {

    /** Above this probability the effect may well be chance, and a user should be warned; the customary five percent. */
    public static final double NOTABLE_P_VALUE = 0.05;

    /**
     * What one covariate does.
     *
     * @param name of the covariate
     * @param coefficients by the parameter they multiply: {@code rate} of transactions, and {@code leaving} under
     *     Pareto/NBD or {@code a} and {@code b} otherwise; in the logarithm for one unit of the covariate
     * @param likelihoodRatio twice the log-likelihood lost without the covariate, refitted
     * @param pValue probability of so large a ratio if the covariate had no effect
     */
    public record Effect(String name, SortedMap<String, Double> coefficients, double likelihoodRatio, double pValue) {

        public Effect {
            coefficients = Collections.unmodifiableSortedMap(new TreeMap<>(coefficients));
        }

        /** Whether the covariate could be left out without a notable loss. */
        public boolean mayBeChance() {
            return pValue > NOTABLE_P_VALUE;
        }
    }

    public CovariateModel {
        effects = List.copyOf(effects);
    }

    /**
     * The model of a client.
     *
     * @param values of the covariates in the order of the effects
     * @throws IllegalArgumentException unless there are as many values as effects, all finite
     */
    public RepeatModel of(List<Double> values) {
        if (values.size() != effects.size() || values.stream().anyMatch(value -> !Double.isFinite(value))) {
            throw new IllegalArgumentException("%d finite values are needed: %s".formatted(effects.size(), values));
        }
        return switch (baseline) {
            case BgNbd bg ->
                new BgNbd(
                        bg.r(),
                        bg.alphaWeeks() / factor("rate", values),
                        bg.a() * factor("a", values),
                        bg.b() * factor("b", values));
            case MbgNbd mbg ->
                new MbgNbd(
                        mbg.r(),
                        mbg.alphaWeeks() / factor("rate", values),
                        mbg.a() * factor("a", values),
                        mbg.b() * factor("b", values));
            case ParetoNbd pareto ->
                new ParetoNbd(
                        pareto.r(),
                        pareto.alphaWeeks() / factor("rate", values),
                        pareto.s(),
                        pareto.betaWeeks() / factor("leaving", values));
        };
    }

    private double factor(String parameter, List<Double> values) {
        double sum = 0;
        for (int i = 0; i < effects.size(); i++) {
            sum += effects.get(i).coefficients().getOrDefault(parameter, 0.0) * values.get(i);
        }
        return FastMath.exp(sum);
    }
}
