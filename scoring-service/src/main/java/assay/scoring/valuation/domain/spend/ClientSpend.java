package assay.scoring.valuation.domain.spend;

/**
 * What Gamma-Gamma needs to know about one client.
 *
 * @param transactions repeats of the client, at least 1; "x"
 * @param meanValue their mean value in major units of the portfolio's currency, finite; "m"
 */
public record ClientSpend(int transactions, double meanValue) {

    /** @throws IllegalArgumentException without a repeat or with a mean that is not a number */
    public ClientSpend {
        if (transactions < 1 || !Double.isFinite(meanValue)) {
            throw new IllegalArgumentException(
                    "spend needs at least one repeat and a finite mean: %d, %s".formatted(transactions, meanValue));
        }
    }
}
