package assay.scoring.valuation.domain;

import org.hipparchus.util.FastMath;

/**
 * The expected number of transactions under BG/NBD given that the client is active now.
 *
 * <p>With s = r+x, A = alpha+T, w = t/A and the dropout probability p distributed Beta(a, b+x), the expectation is
 * E[ (1 - (1 + p w)^-s) / p ]. Its published closed form has the factor 1/(a-1), which is undefined at a = 1 and loses
 * digits near it. Euler's transformation and pulling a-1 out of the series leave, with z = t/(A+t),
 * L = ln(1-z), C = a+b+x-1 and c = C-s = a+b-1-r,
 * <pre>
 *   C * (1 - e^((a-1)L)) / (a-1)  -  e^((a-1)L) * sum over k >= 1 of (c)_k (a)_(k-1) / ((C+1)_(k-1) k!) z^k
 * </pre>
 * which is smooth for every a, b &gt; 0; (c)_k is the rising factorial.
 *
 * <p>When r exceeds a+b-1 by much, the terms of that sum alternate and cancel. Then the expectation is summed over the
 * number k of transactions a client would make who never leaves, negative binomial, and the expected number S_k of
 * those that an actual client lives to make: only positive terms, but more of them.
 */
final class ExpectedRepeats {

    /** Up to this excess of r the alternating terms cost at most two of the sixteen digits. */
    private static final double CANCELLATION_LIMIT = 8;

    /** Terms below this part of the sum no longer change it. */
    private static final double NEGLIGIBLE = 0x1p-54;

    private static final int MOST_TERMS = 1_000_000;

    private ExpectedRepeats() {}

    /**
     * Expected transactions within {@code weeks} of a client with {@code repeats} at age {@code ageWeeks}, given that
     * it is active.
     */
    static double whileActive(BgNbd model, int repeats, double ageWeeks, double weeks) {
        if (!(weeks >= 0 && Double.isFinite(weeks))) {
            throw new IllegalArgumentException("weeks ahead must be finite and not negative: " + weeks);
        }
        if (weeks == 0) {
            return 0;
        }
        double scaleWeeks = model.alphaWeeks() + ageWeeks;
        double excess = model.a() + model.b() - 1 - model.r();
        return excess < -CANCELLATION_LIMIT
                ? overCounts(model, repeats, scaleWeeks, weeks)
                : transformed(model, repeats, scaleWeeks, weeks);
    }

    private static double transformed(BgNbd model, int repeats, double scaleWeeks, double weeks) {
        double a = model.a();
        double capital = a + model.b() + repeats - 1;
        double excess = capital - repeats - model.r();
        double z = weeks / (scaleWeeks + weeks);
        double logRest = -FastMath.log1p(weeks / scaleWeeks);
        double powerLessOne = FastMath.expm1((a - 1) * logRest);
        double first = a == 1 ? -logRest : -powerLessOne / (a - 1);

        double term = excess * z;
        double sum = term;
        for (int k = 1; k < MOST_TERMS && FastMath.abs(term) > NEGLIGIBLE * FastMath.abs(sum) * (1 - z); k++) {
            term *= z * ((excess + k) * (a + k - 1)) / ((capital + k) * (k + 1));
            sum += term;
        }
        return capital * first - (1 + powerLessOne) * sum;
    }

    private static double overCounts(BgNbd model, int repeats, double scaleWeeks, double weeks) {
        double shape = model.r() + repeats;
        double z = weeks / (scaleWeeks + weeks);
        double expectedCount = shape * weeks / scaleWeeks;
        double logProbability = -shape * FastMath.log1p(weeks / scaleWeeks);
        double survival = 1; // probability of outliving k - 1 repeats
        double lived = 0; // S_k
        double sum = 0;
        for (int k = 1; k < MOST_TERMS; k++) {
            logProbability += FastMath.log(z * (shape + k - 1) / k);
            lived += survival;
            survival *= (model.b() + repeats + k - 1) / (model.a() + model.b() + repeats + k - 1);
            double term = FastMath.exp(logProbability) * lived;
            sum += term;
            if (k > expectedCount && term < NEGLIGIBLE * sum * (1 - z)) {
                break;
            }
        }
        return sum;
    }
}
