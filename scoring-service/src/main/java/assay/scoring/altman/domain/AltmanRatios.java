package assay.scoring.altman.domain;

/**
 * The four ratios of the formula, all of one balance sheet.
 *
 * @param x1 (current assets - current liabilities) / total assets
 * @param x2 retained earnings / total assets
 * @param x3 earnings before interest and tax / total assets
 * @param x4 book equity / total liabilities
 */
public record AltmanRatios(double x1, double x2, double x3, double x4) {

    /** @throws IllegalArgumentException if a ratio is not finite */
    public AltmanRatios {
        for (double ratio : new double[] {x1, x2, x3, x4}) {
            if (!Double.isFinite(ratio)) {
                throw new IllegalArgumentException("not a finite ratio: " + ratio);
            }
        }
    }
}
