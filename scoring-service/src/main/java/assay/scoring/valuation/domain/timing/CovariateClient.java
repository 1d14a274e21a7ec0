package assay.scoring.valuation.domain.timing;

import java.util.List;

/**
 * A client's history with what is known of it beforehand.
 *
 * @param history the history
 * @param values of the covariates, in one order for all clients; 0 and 1 for belonging to a class
 */
public record CovariateClient(ClientHistory history, List<Double> values) {

    /** @throws IllegalArgumentException if a value is not finite */
    public CovariateClient {
        values = List.copyOf(values);
        if (values.stream().anyMatch(value -> !Double.isFinite(value))) {
            throw new IllegalArgumentException("covariates must be finite: " + values);
        }
    }
}
