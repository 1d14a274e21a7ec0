package assay.scoring.valuation.domain.timing;

import org.hipparchus.util.FastMath;

/**
 * The expected number of transactions under BG/NBD given that the client is active now.
 *
 * <p>With s = r+x, A = alpha+T, w = t/A and the dropout probability p distributed Beta(a, b+x), the expectation is
 * E[ (1 - (1 + p w)^-s) / p ]. Its published closed form has the factor 1/(a-1), which is undefined at a = 1 and loses
 * digits near it. Euler's transformation and pulling a-1 out of the series leave, with z = t/(A+t),
 * L = ln(1-z), C = a+b+x-1 and c = C-s = a+b-1-r,
 * <pre>
 *   C (1 - e^((a-1)L)) / (a-1)  -  e^((a-1)L) * sum over k >= 1 of d_k z^k,   d_k = (c)_k (a)_(k-1) / ((C+1)_(k-1) k!)
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
    static final double NEGLIGIBLE = 0x1p-54;

    private static final int MOST_TERMS = 10_000_000;

    private ExpectedRepeats() {}

    /** Whether the fast form keeps its digits for this model. */
    static boolean isTransformable(BgNbd model) {
        return model.a() + model.b() - 1 - model.r() >= -CANCELLATION_LIMIT;
    }

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
        return isTransformable(model)
                ? transformed(model, repeats, scaleWeeks, weeks)
                : overCounts(model, repeats, scaleWeeks, weeks);
    }

    /** The factor d_(k+1) / d_k of the series' coefficients; d_1 is the excess c. */
    static double coefficientRatio(double excess, double capital, double a, int k) {
        return (excess + k) * (a + k - 1) / ((capital + k) * (k + 1));
    }

    /** (1 - (1-z)^(a-1)) / (a-1) from ln(1-z), smooth at a = 1. */
    static double leadingPart(double a, double logRest) {
        return a == 1 ? -logRest : -FastMath.expm1((a - 1) * logRest) / (a - 1);
    }

    private static double transformed(BgNbd model, int repeats, double scaleWeeks, double weeks) {
        double a = model.a();
        double capital = a + model.b() + repeats - 1;
        double excess = a + model.b() - 1 - model.r();
        double z = weeks / (scaleWeeks + weeks);
        double logRest = -FastMath.log1p(weeks / scaleWeeks);
        double enough = NEGLIGIBLE * (1 - z);

        double term = excess * z;
        double sum = term;
        for (int k = 1; FastMath.abs(term) > enough * FastMath.abs(sum); k++) {
            requireSettling(k);
            term *= z * coefficientRatio(excess, capital, a, k);
            sum += term;
        }
        return capital * leadingPart(a, logRest) - FastMath.exp((a - 1) * logRest) * sum;
    }

    private static double overCounts(BgNbd model, int repeats, double scaleWeeks, double weeks) {
        double shape = model.r() + repeats;
        double first = model.b() + repeats;
        double z = weeks / (scaleWeeks + weeks);
        double expectedCount = shape * weeks / scaleWeeks;
        double enough = NEGLIGIBLE * (1 - z);

        double logProbability = -shape * FastMath.log1p(weeks / scaleWeeks);
        double survival = 1; // probability of outliving k - 1 repeats
        double lived = 0; // S_k
        double sum = 0;
        double term = 0;
        for (int k = 1; k <= expectedCount + 1 || term > enough * sum; k++) {
            requireSettling(k);
            logProbability += FastMath.log(z * (shape + k - 1) / k);
            lived += survival;
            survival *= (first + k - 1) / (model.a() + first + k - 1);
            term = FastMath.exp(logProbability) * lived;
            sum += term;
        }
        return sum;
    }

    private static void requireSettling(int terms) {
        if (terms > MOST_TERMS) {
            throw new ArithmeticException("expected transactions do not settle after %d terms".formatted(MOST_TERMS));
        }
    }
}
