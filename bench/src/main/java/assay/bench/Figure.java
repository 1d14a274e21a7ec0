package assay.bench;

import java.util.Locale;

/**
 * One line of the table.
 *
 * @param what what was measured
 * @param measured the product's figure, with its unit
 * @param reference the same work done in the plainest way, with its unit; empty where an absolute goal is meant
 * @param ratio measured divided by reference, or the figure itself where there is no reference
 * @param goal what the ratio or the figure should reach, in words
 */
public record Figure(String what, String measured, String reference, String ratio, String goal) {

    /** A throughput beside its reference; the ratio is the point. */
    public static Figure ratio(String what, double measured, double reference, String unit, String goal) {
        return new Figure(
                what,
                amount(measured) + " " + unit,
                amount(reference) + " " + unit,
                String.format(Locale.ROOT, "%.2f", measured / reference),
                goal);
    }

    /** A figure with a goal of its own. */
    public static Figure absolute(String what, double measured, String unit, String goal) {
        return new Figure(what, amount(measured) + " " + unit, "", "", goal);
    }

    private static String amount(double number) {
        return String.format(Locale.ROOT, number >= 100 ? "%,.0f" : "%.2f", number);
    }
}
