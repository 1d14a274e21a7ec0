package assay.scoring.scorecards.domain.evaluation;

import assay.scoring.scorecards.domain.BilingualText;
import assay.scoring.scorecards.domain.Bin;
import assay.scoring.scorecards.domain.Characteristic;
import assay.scoring.scorecards.domain.Characteristic.Actionability;
import assay.scoring.scorecards.domain.Characteristic.InvestorQuestion;
import assay.scoring.scorecards.domain.Characteristic.RepaymentAspect;
import assay.scoring.scorecards.domain.Characteristic.ValueType;
import assay.scoring.scorecards.domain.Scorecard;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.LUDecomposition;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.RealVector;
import org.jspecify.annotations.Nullable;

/**
 * A world in which the true probability of default is known: five characteristics, independent among good clients and
 * among bad ones, 8 % bad. Cards are fitted to samples of it as cards are: weights of evidence from the sample's counts,
 * then a logistic regression on them.
 */
final class SimulatedCards {

    private static final double BAD = 0.08;

    private final double[][] good = {{.2, .3, .5}, {.1, .2, .3, .4}, {.4, .6}, {.15, .25, .3, .3}, {.3, .3, .4}};
    private final double[][] bad = {{.4, .35, .25}, {.3, .3, .2, .2}, {.5, .5}, {.35, .3, .2, .15}, {.45, .3, .25}};

    /** Bins of a client, drawn among the bad or the good. */
    int[] draw(SplittableRandom random, boolean isBad) {
        int[] bins = new int[good.length];
        for (int j = 0; j < bins.length; j++) {
            double[] shares = isBad ? bad[j] : good[j];
            double u = random.nextDouble();
            double below = shares[0];
            while (bins[j] < shares.length - 1 && u >= below) {
                bins[j]++;
                below += shares[bins[j]];
            }
        }
        return bins;
    }

    double pd(int[] bins) {
        double odds = BAD / (1 - BAD);
        for (int j = 0; j < bins.length; j++) {
            odds *= bad[j][bins[j]] / good[j][bins[j]];
        }
        return odds / (1 + odds);
    }

    static CardInput input(int[] bins) {
        double[] numbers = new double[bins.length];
        for (int j = 0; j < bins.length; j++) {
            numbers[j] = bins[j] * 10 + 5;
        }
        return new CardInput(numbers, new String[bins.length]);
    }

    Scorecard fittedToSample(SplittableRandom random, int rows) {
        List<int[]> records = new ArrayList<>();
        boolean[] isBad = new boolean[rows];
        long[][] goods = new long[good.length][];
        long[][] bads = new long[good.length][];
        for (int j = 0; j < good.length; j++) {
            goods[j] = new long[good[j].length];
            bads[j] = new long[good[j].length];
        }
        for (int i = 0; i < rows; i++) {
            isBad[i] = random.nextDouble() < BAD;
            int[] bins = draw(random, isBad[i]);
            records.add(bins);
            for (int j = 0; j < bins.length; j++) {
                (isBad[i] ? bads : goods)[j][bins[j]]++;
            }
        }
        double[][] woe = new double[goods.length][];
        for (int j = 0; j < goods.length; j++) {
            woe[j] = woe(goods[j], bads[j]);
        }
        return card(goods, bads, woe, regression(records, isBad, woe), null);
    }

    /** A card whose coefficients are all -1, which is right for one characteristic and for independent ones. */
    static Scorecard naive(long[][] good, long[][] bad, Scorecard.@Nullable CardCalibration calibration) {
        double[][] woe = new double[good.length][];
        double[] coefficients = new double[good.length + 1];
        for (int j = 0; j < good.length; j++) {
            woe[j] = woe(good[j], bad[j]);
            coefficients[j + 1] = -1;
        }
        coefficients[0] = StrictMath.log((double) sum(bad[0]) / sum(good[0]));
        return card(good, bad, woe, coefficients, calibration);
    }

    /** Newton's method for ln(odds bad : good) = b0 + sum b_j woe_j. */
    private static double[] regression(List<int[]> records, boolean[] isBad, double[][] woe) {
        int n = woe.length + 1;
        RealVector b = new ArrayRealVector(n);
        for (int step = 0; step < 8; step++) {
            RealVector gradient = new ArrayRealVector(n);
            RealMatrix information = new Array2DRowRealMatrix(n, n);
            for (int i = 0; i < records.size(); i++) {
                double[] x = new double[n];
                x[0] = 1;
                for (int j = 1; j < n; j++) {
                    x[j] = woe[j - 1][records.get(i)[j - 1]];
                }
                RealVector row = new ArrayRealVector(x, false);
                double p = 1 / (1 + StrictMath.exp(-b.dotProduct(row)));
                gradient = gradient.add(row.mapMultiply((isBad[i] ? 1 : 0) - p));
                for (int r = 0; r < n; r++) {
                    for (int c = 0; c < n; c++) {
                        information.addToEntry(r, c, p * (1 - p) * x[r] * x[c]);
                    }
                }
            }
            b = b.add(new LUDecomposition(information).getSolver().solve(gradient));
        }
        return b.toArray();
    }

    private static Scorecard card(
            long[][] good,
            long[][] bad,
            double[][] woe,
            double[] coefficients,
            Scorecard.@Nullable CardCalibration calibration) {
        List<Characteristic> characteristics = new ArrayList<>();
        for (int j = 0; j < good.length; j++) {
            List<Bin> bins = new ArrayList<>();
            for (int i = 0; i < good[j].length; i++) {
                bins.add(new Bin(
                        Bin.BinKind.INTERVAL,
                        i == 0 ? null : i * 10.0,
                        i == good[j].length - 1 ? null : (i + 1) * 10.0,
                        List.of(),
                        good[j][i],
                        bad[j][i],
                        woe[j][i],
                        -coefficients[j + 1] * woe[j][i],
                        0));
            }
            characteristics.add(new Characteristic(
                    "x" + j,
                    new BilingualText("x", "x"),
                    ValueType.NUMERIC,
                    coefficients[j + 1],
                    bins,
                    RepaymentAspect.ABILITY,
                    InvestorQuestion.FINANCES,
                    Actionability.NONE,
                    new BilingualText("x", "x")));
        }
        return new Scorecard(
                "simulated",
                Scorecard.CardOrigin.DEVELOPED,
                RandomCards.SCALE,
                -coefficients[0],
                calibration,
                characteristics,
                null);
    }

    private static double[] woe(long[] good, long[] bad) {
        double[] woe = new double[good.length];
        for (int i = 0; i < woe.length; i++) {
            double goodShare = Math.max(.5, good[i]) / sum(good);
            double badShare = Math.max(.5, bad[i]) / sum(bad);
            woe[i] = StrictMath.log(goodShare / badShare);
        }
        return woe;
    }

    private static long sum(long[] counts) {
        long sum = 0;
        for (long count : counts) {
            sum += count;
        }
        return sum;
    }
}
