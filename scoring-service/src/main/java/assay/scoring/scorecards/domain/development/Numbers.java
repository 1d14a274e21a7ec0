package assay.scoring.scorecards.domain.development;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.hipparchus.util.FastMath;

/** Numbers as a sample writes them, and cut points between them. */
final class Numbers {

    private static final int MOST_DIGITS = 17;

    private Numbers() {}

    /**
     * A number in decimal notation, blanks around it allowed. Words for no number or infinity, hexadecimal notation and
     * numbers beyond the range of a double are none.
     *
     * @return NaN if the text is no finite number
     */
    static double parse(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && text.charAt(from) == ' ') {
            from++;
        }
        while (from < to && text.charAt(to - 1) == ' ') {
            to--;
        }
        if (from == to || !isDecimal(text, from, to)) {
            return Double.NaN;
        }
        double value = Double.parseDouble(text.substring(from, to));
        return Double.isFinite(value) ? value + 0.0 : Double.NaN; // no negative zero
    }

    private static boolean isDecimal(String text, int from, int to) {
        int i = from;
        if (text.charAt(i) == '-' || text.charAt(i) == '+') {
            i++;
        }
        int whole = digits(text, i, to);
        i += whole;
        int fraction = 0;
        if (i < to && text.charAt(i) == '.') {
            fraction = digits(text, i + 1, to);
            i += 1 + fraction;
        }
        if (whole + fraction == 0) {
            return false;
        }
        if (i < to && (text.charAt(i) == 'e' || text.charAt(i) == 'E')) {
            i++;
            if (i < to && (text.charAt(i) == '-' || text.charAt(i) == '+')) {
                i++;
            }
            int exponent = digits(text, i, to);
            if (exponent == 0 || exponent > 4) {
                return false;
            }
            i += exponent;
        }
        return i == to;
    }

    private static int digits(String text, int from, int to) {
        int i = from;
        while (i < to && text.charAt(i) >= '0' && text.charAt(i) <= '9') {
            i++;
        }
        return i - from;
    }

    /**
     * The number with the fewest digits in (below, above], the one nearest to the middle among several: a cut point that
     * people can read.
     */
    static double cutBetween(double below, double above) {
        BigDecimal low = new BigDecimal(below);
        BigDecimal high = new BigDecimal(above);
        BigDecimal middle = low.add(high).divide(BigDecimal.TWO, MathContext.DECIMAL128);
        BigDecimal gap = high.subtract(low);
        int scale = -(gap.precision() - gap.scale()); // digits behind the point of a number as large as the gap
        for (int i = 0; i < MOST_DIGITS; i++, scale++) {
            BigDecimal cut = middle.setScale(scale, RoundingMode.HALF_UP);
            double candidate = cut.doubleValue();
            if (candidate > below && candidate <= above) {
                return candidate + 0.0;
            }
        }
        return above;
    }

    /** Shortest text that reads as the number again; whole numbers without a fraction. */
    static String text(double value) {
        return value == FastMath.rint(value) && FastMath.abs(value) < 1e15
                ? Long.toString((long) value)
                : Double.toString(value);
    }
}
