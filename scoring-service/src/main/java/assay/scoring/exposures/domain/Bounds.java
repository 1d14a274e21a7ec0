package assay.scoring.exposures.domain;

/** Refusals of numbers that cannot be; NaN is refused everywhere because it compares with nothing. */
final class Bounds {

    private Bounds() {}

    static void share(String name, double value) {
        require(value >= 0 && value <= 1, name, value, "between 0 and 1");
    }

    static void probability(String name, double value) {
        require(value > 0 && value < 1, name, value, "between 0 and 1, both excluded");
    }

    static void amount(String name, double value) {
        require(value >= 0 && Double.isFinite(value), name, value, "finite and not negative");
    }

    static void require(boolean holds, String name, double value, String allowed) {
        if (!holds) {
            throw new IllegalArgumentException(name + " must be " + allowed + ": " + value);
        }
    }
}
