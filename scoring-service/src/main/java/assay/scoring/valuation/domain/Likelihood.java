package assay.scoring.valuation.domain;

import java.util.List;

/**
 * The likelihood of a set of clients as a function of unbounded coordinates, in the form an optimiser wants: something
 * of order one to be made small, with its gradient.
 */
sealed interface Likelihood permits BgNbdLikelihood, GammaGammaLikelihood {

    /** Names of the coordinates' parameters, in order. */
    List<String> parameters();

    /** Where a search begins. */
    double[] start();

    /**
     * Minus the mean log-likelihood of a client.
     *
     * @param point logarithms of the parameters, times and money in the likelihood's own unit
     * @param gradient receives the derivatives
     */
    double loss(double[] point, double[] gradient);
}
