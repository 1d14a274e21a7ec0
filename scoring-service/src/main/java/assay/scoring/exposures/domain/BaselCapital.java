package assay.scoring.exposures.domain;

import java.util.List;
import org.hipparchus.distribution.continuous.NormalDistribution;
import org.jspecify.annotations.Nullable;

/**
 * Capital for a corporate exposure that is not in default, as a share of the exposure, after Basel's internal-ratings
 * formula: the loss in a year so bad that only one in a thousand is worse, less the loss expected in an ordinary one.
 *
 * <pre>
 * e = (1 - exp(-50 PD)) / (1 - exp(-50))
 * R = 0.12 e + 0.24 (1 - e)  [ - 0.04 (1 - (S - 5)/45) for sales S up to EUR 50 million, S at least 5 ]
 * b = (0.11852 - 0.05478 ln PD)^2
 * K = ( LGD N( (1-R)^-0.5 G(PD) + (R/(1-R))^0.5 G(0.999) ) - PD LGD ) (1 + (M - 2.5) b) / (1 - 1.5 b)
 * </pre>
 *
 * N is the standard normal distribution, G its inverse. Source: Basel Framework CRE31.4 to CRE31.9; Basel II paragraphs
 * 272 and 273. Floors are the business of {@link RiskSettings}: nothing is floored here.
 *
 * @param pd probability of default within a year, in [{@value #LOWEST_PD}, 1); below, the maturity adjustment has a pole
 * @param lgd loss given default, a share in [0, 1]
 * @param maturityYears effective maturity M in years, positive
 * @param salesEurMillions yearly sales in EUR million; null for no relief by size
 */
public record BaselCapital(
        double pd,
        double lgd,
        double maturityYears,
        @Nullable Double salesEurMillions) {

    /** The pole lies at 2.9e-6; no regime has a floor anywhere near. */
    public static final double LOWEST_PD = 1e-5;

    /** Risk-weighted assets per unit of capital, 1 / 8 %. */
    public static final double ASSETS_PER_CAPITAL = 12.5;

    private static final double CONFIDENCE = 0.999;
    private static final double SMALLEST_SALES = 5;
    private static final double LARGEST_SALES = 50;
    private static final NormalDistribution NORMAL = new NormalDistribution();

    public BaselCapital {
        Bounds.require(pd >= LOWEST_PD && pd < 1, "PD", pd, "at least " + LOWEST_PD + " and less than 1");
        Bounds.share("LGD", lgd);
        Bounds.require(
                maturityYears > 0 && Double.isFinite(maturityYears), "maturity", maturityYears, "positive and finite");
        if (salesEurMillions != null) {
            Bounds.amount("sales", salesEurMillions);
        }
    }

    /** R, the correlation of the borrower's fortune with everybody's. */
    public double correlation() {
        double e = (1 - StrictMath.exp(-50 * pd)) / (1 - StrictMath.exp(-50));
        return 0.12 * e + 0.24 * (1 - e) - reliefBySize();
    }

    private double reliefBySize() {
        if (salesEurMillions == null || salesEurMillions > LARGEST_SALES) {
            return 0;
        }
        double sales = StrictMath.max(SMALLEST_SALES, salesEurMillions);
        return 0.04 * (1 - (sales - SMALLEST_SALES) / (LARGEST_SALES - SMALLEST_SALES));
    }

    /** What a maturity other than one year adds. */
    public double maturityAdjustment() {
        double b = b();
        return (1 + (maturityYears - 2.5) * b) / (1 - 1.5 * b);
    }

    private double b() {
        double root = 0.11852 - 0.05478 * StrictMath.log(pd);
        return root * root;
    }

    /** PD in the bad year. */
    public double stressedPd() {
        double r = correlation();
        double threshold = (NORMAL.inverseCumulativeProbability(pd)
                        + StrictMath.sqrt(r) * NORMAL.inverseCumulativeProbability(CONFIDENCE))
                / StrictMath.sqrt(1 - r);
        return NORMAL.cumulativeProbability(threshold);
    }

    /** K, capital per unit of exposure, in [0, 1] for maturities of up to five years. */
    public double k() {
        return lgd * (stressedPd() - pd) * maturityAdjustment();
    }

    /** Risk weight, 1 for 100 %. */
    public double riskWeight() {
        return ASSETS_PER_CAPITAL * k();
    }

    /**
     * K of an exposure in default: what an unexpectedly bad recovery could cost beyond the best estimate.
     *
     * @param lgd loss given default for capital, a share
     * @param bestEstimateLoss best estimate of the expected loss, a share
     */
    public static double defaulted(double lgd, double bestEstimateLoss) {
        Bounds.share("LGD", lgd);
        Bounds.share("best-estimate loss", bestEstimateLoss);
        return StrictMath.max(0, lgd - bestEstimateLoss);
    }

    /** The steps, each to be shown. */
    List<CalculationPart> parts() {
        CalculationPart correlation = CalculationPart.of(
                        "correlation",
                        salesEurMillions == null
                                ? "0.12 e + 0.24 (1 - e), e = (1 - exp(-50 PD)) / (1 - exp(-50))"
                                : "0.12 e + 0.24 (1 - e) - 0.04 (1 - (max(5, sales) - 5) / 45) for sales up to 50,"
                                        + " e = (1 - exp(-50 PD)) / (1 - exp(-50))",
                        correlation())
                .with("PD", pd);
        return List.of(
                salesEurMillions == null ? correlation : correlation.with("sales", salesEurMillions),
                CalculationPart.of(
                                "maturityAdjustment",
                                "(1 + (M - 2.5) b) / (1 - 1.5 b), b = (0.11852 - 0.05478 ln PD)^2",
                                maturityAdjustment())
                        .with("M", maturityYears)
                        .with("PD", pd),
                CalculationPart.of("stressedPd", "N((G(PD) + sqrt(R) G(0.999)) / sqrt(1 - R))", stressedPd())
                        .with("PD", pd)
                        .with("R", correlation()),
                CalculationPart.of("capitalRequirement", "LGD (stressedPd - PD) maturityAdjustment", k())
                        .with("LGD", lgd)
                        .with("stressedPd", stressedPd())
                        .with("PD", pd)
                        .with("maturityAdjustment", maturityAdjustment()));
    }
}
