package assay.local.demo;

import java.util.List;

/**
 * A stream of chance that is the same on every machine and in every Java release. Each client has a stream of its own, so
 * that one more client changes nothing about the others.
 *
 * <p>Source: Steele, Lea, Flood (2014), "Fast Splittable Pseudorandom Number Generators", OOPSLA (SplitMix64).
 */
final class Dice {

    private static final long GOLDEN = 0x9e3779b97f4a7c15L;

    private long state;

    Dice(long seed, long stream) {
        state = mixed(seed + GOLDEN * (stream + 1));
    }

    private static long mixed(long value) {
        long z = (value ^ (value >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }

    /** Evenly in [0, 1). */
    double part() {
        state += GOLDEN;
        return (mixed(state) >>> 11) * 0x1p-53;
    }

    boolean chance(double probability) {
        return part() < probability;
    }

    double between(double lowest, double highest) {
        return lowest + (highest - lowest) * part();
    }

    /** A whole number, both ends included. */
    int between(int lowest, int highest) {
        return lowest + (int) (part() * (highest - lowest + 1));
    }

    <T> T oneOf(List<T> choices) {
        return choices.get((int) (part() * choices.size()));
    }

    /** Log-normal around a median; {@code spread} is the standard deviation of the logarithm. */
    double around(double median, double spread) {
        // the first part is in (0, 1], so the logarithm is finite
        double normal = StrictMath.sqrt(-2 * StrictMath.log(1 - part())) * StrictMath.cos(2 * StrictMath.PI * part());
        return median * StrictMath.exp(spread * normal);
    }

    /** A waiting time; with a shape above 1 more regular than chance, as business is. */
    double wait(double scale, double shape) {
        return scale * StrictMath.pow(-StrictMath.log(1 - part()), 1 / shape);
    }
}
