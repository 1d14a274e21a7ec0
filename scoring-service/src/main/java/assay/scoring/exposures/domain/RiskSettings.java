package assay.scoring.exposures.domain;

import java.util.List;
import java.util.Map;

/**
 * What a regime or a bank decides and a calculation does not: one record, with a version that stands in every answer.
 *
 * @param version names exactly these numbers
 * @param pdFloor lowest PD that capital and its expected loss use
 * @param capitalMultiplier on risk-weighted assets: 1.06 under Basel II, 1 under the final Basel III standard
 * @param maturityFloorYears shortest effective maturity in the formula, at least 1
 * @param maturityCapYears longest effective maturity in the formula
 * @param unsecuredLgds loss given default of what is not covered, where the request brings none
 * @param unsecuredLgdFloor lowest LGD for capital of what is not covered
 * @param coveredLgdFloors lowest LGD for capital of what is covered, by kind of collateral
 * @param staging thresholds of the stages
 * @param fiveClasses thresholds of the five classes
 */
public record RiskSettings(
        String version,
        double pdFloor,
        double capitalMultiplier,
        double maturityFloorYears,
        double maturityCapYears,
        Map<Seniority, Double> unsecuredLgds,
        double unsecuredLgdFloor,
        Map<CollateralType, Double> coveredLgdFloors,
        StagingThresholds staging,
        FiveClassThresholds fiveClasses) {

    /** Final Basel III standard as in force from 2023: CRE32.4 (PD), CRE32.6 and 32.7 (LGD), CRE32.16 and 32.17 (floors). */
    public static final RiskSettings BASEL_III = new RiskSettings(
            "basel-iii-2023.1",
            0.0005,
            1,
            1,
            5,
            Map.of(Seniority.SENIOR, 0.40, Seniority.SUBORDINATED, 0.75),
            0.25,
            Map.of(
                    CollateralType.FINANCIAL, 0.0,
                    CollateralType.RECEIVABLES, 0.10,
                    CollateralType.REAL_ESTATE, 0.10,
                    CollateralType.OTHER_PHYSICAL, 0.15),
            StagingThresholds.DEFAULT,
            FiveClassThresholds.DEFAULT);

    /** Basel II of 2006: paragraphs 14 (1.06), 285 (PD), 287 and 288 (LGD); no floor of LGD for corporates. */
    public static final RiskSettings BASEL_II = new RiskSettings(
            "basel-ii-2006.1",
            0.0003,
            1.06,
            1,
            5,
            Map.of(Seniority.SENIOR, 0.45, Seniority.SUBORDINATED, 0.75),
            0,
            Map.of(
                    CollateralType.FINANCIAL, 0.0,
                    CollateralType.RECEIVABLES, 0.0,
                    CollateralType.REAL_ESTATE, 0.0,
                    CollateralType.OTHER_PHYSICAL, 0.0),
            StagingThresholds.DEFAULT,
            FiveClassThresholds.DEFAULT);

    /** The records that are shipped. */
    public static final List<RiskSettings> SHIPPED = List.of(BASEL_III, BASEL_II);

    public RiskSettings {
        Bounds.require(
                pdFloor >= BaselCapital.LOWEST_PD && pdFloor < 1,
                "PD floor",
                pdFloor,
                "at least " + BaselCapital.LOWEST_PD + " and less than 1");
        Bounds.require(
                capitalMultiplier > 0 && Double.isFinite(capitalMultiplier),
                "multiplier",
                capitalMultiplier,
                "positive and finite");
        Bounds.require(
                1 <= maturityFloorYears && maturityFloorYears <= maturityCapYears && Double.isFinite(maturityCapYears),
                "maturity floor",
                maturityFloorYears,
                "at least 1 and at most the cap");
        Bounds.share("unsecured LGD floor", unsecuredLgdFloor);
        unsecuredLgds = Map.copyOf(unsecuredLgds);
        coveredLgdFloors = Map.copyOf(coveredLgdFloors);
        unsecuredLgds.forEach((rank, lgd) -> Bounds.share("LGD of " + rank, lgd));
        coveredLgdFloors.forEach((type, floor) -> Bounds.share("LGD floor of " + type, floor));
        if (unsecuredLgds.size() < Seniority.values().length
                || coveredLgdFloors.size() < CollateralType.values().length) {
            throw new IllegalArgumentException("a rank or a kind of collateral has no LGD: " + version);
        }
    }

    /** PD for capital. */
    public double capitalPd(double pd) {
        return StrictMath.max(pdFloor, pd);
    }

    /** LGD for capital. */
    public double capitalLgd(LossGivenDefault lgd) {
        return StrictMath.max(lgd.floor(unsecuredLgdFloor, coveredLgdFloors), lgd.economic());
    }

    /** Maturity for capital. */
    public double capitalMaturityYears(double years) {
        return StrictMath.max(maturityFloorYears, StrictMath.min(maturityCapYears, years));
    }
}
