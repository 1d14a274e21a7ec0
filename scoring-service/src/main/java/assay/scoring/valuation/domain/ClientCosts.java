package assay.scoring.valuation.domain;

/**
 * What a client costs within the horizon, as present values in minor units.
 *
 * @param serviceMinor cost of serving the client, not negative
 * @param creditLossMinor expected loss from lending to the client, not negative
 */
public record ClientCosts(long serviceMinor, long creditLossMinor) {

    /** Used until costs are known. */
    public static final ClientCosts NONE = new ClientCosts(0, 0);

    /** @throws IllegalArgumentException if a cost is negative */
    public ClientCosts {
        if (serviceMinor < 0 || creditLossMinor < 0) {
            throw new IllegalArgumentException(
                    "costs must not be negative: service %d, credit loss %d".formatted(serviceMinor, creditLossMinor));
        }
    }
}
