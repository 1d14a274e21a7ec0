package assay.bench.load;

import java.util.Collection;

/** Times in milliseconds, in ascending order. */
record Quantiles(double[] sorted) {

    static Quantiles of(Collection<Double> times) {
        return new Quantiles(
                times.stream().mapToDouble(Double::doubleValue).sorted().toArray());
    }

    int count() {
        return sorted.length;
    }

    /** @param share 0.5 for the median */
    double of(double share) {
        return sorted.length == 0 ? Double.NaN : sorted[(int) (sorted.length * share)];
    }
}
