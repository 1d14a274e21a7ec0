package assay.scoring.exposures.domain;

import java.time.LocalDate;

/**
 * A step of the repayment schedule.
 *
 * @param date when the period ends
 * @param outstanding drawn amount at risk during the period that ends then, major units
 */
public record Instalment(LocalDate date, double outstanding) {

    public Instalment {
        Bounds.amount("outstanding", outstanding);
    }
}
