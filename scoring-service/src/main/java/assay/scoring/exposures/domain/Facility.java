package assay.scoring.exposures.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A facility as a calculation sees it; amounts in major units of one currency.
 *
 * @param today day of the calculation
 * @param exposure limit, drawn amount and conversion factor
 * @param revolving whether repaid amounts may be drawn again
 * @param schedule in the order of dates; may be empty only in default
 * @param effectiveInterestRate a year, more than -1
 * @param collateral in the order of use
 * @param unsecuredLgd loss given default of what is not covered
 * @param originationPd yearly PD when granted
 * @param currentPd yearly PD now
 * @param daysPastDue at least 0
 * @param signs what else is known
 * @param maturityYears effective maturity; null to take it from the schedule
 * @param salesEurMillions of the borrower's group; null for no relief by size
 * @param bestEstimateLoss share expected to be lost in default; null for loss given default before floors
 */
public record Facility(
        LocalDate today,
        ExposureAtDefault exposure,
        boolean revolving,
        List<Instalment> schedule,
        double effectiveInterestRate,
        List<Collateral> collateral,
        double unsecuredLgd,
        double originationPd,
        double currentPd,
        int daysPastDue,
        Set<RiskSign> signs,
        @Nullable Double maturityYears,
        @Nullable Double salesEurMillions,
        @Nullable Double bestEstimateLoss) {

    public Facility {
        schedule = List.copyOf(schedule);
        collateral = List.copyOf(collateral);
        signs = Set.copyOf(signs);
    }

    LossGivenDefault lossGivenDefault() {
        return new LossGivenDefault(exposure.amount(), unsecuredLgd, collateral, effectiveInterestRate);
    }
}
