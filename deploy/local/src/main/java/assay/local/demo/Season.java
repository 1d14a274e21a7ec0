package assay.local.demo;

import java.time.LocalDate;

/** Cash flow of a business over the twelve months of a year, with a mean of about 1. */
enum Season {
    WATER(0.4, 0.4, 0.6, 0.9, 1.3, 1.7, 1.8, 1.6, 1.3, 0.9, 0.6, 0.5),
    SUN(0.7, 0.8, 1.0, 1.1, 1.2, 1.3, 1.3, 1.2, 1.1, 0.9, 0.7, 0.7),
    WIND(1.3, 1.2, 1.2, 1.1, 0.9, 0.7, 0.6, 0.7, 0.9, 1.1, 1.2, 1.1),
    HEAT(2.1, 1.9, 1.4, 0.7, 0.3, 0.2, 0.2, 0.2, 0.4, 0.9, 1.6, 2.1),
    TRAFFIC(1.0, 1.4, 0.9, 1.0, 1.1, 0.9, 1.0, 1.0, 0.9, 1.3, 0.8, 0.7),
    BUILDING(0.5, 0.3, 0.9, 1.1, 1.2, 1.2, 1.1, 1.1, 1.2, 1.2, 1.2, 1.0),
    BUDGET(0.6, 0.6, 1.8, 1.2, 0.7, 0.8, 0.6, 0.6, 1.6, 1.1, 1.0, 1.4),
    EVEN(1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1);

    private final double[] factors;

    Season(double... factors) {
        this.factors = factors;
    }

    double factor(LocalDate day) {
        return factors[day.getMonthValue() - 1];
    }
}
