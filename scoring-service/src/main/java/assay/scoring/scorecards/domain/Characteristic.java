package assay.scoring.scorecards.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One characteristic of a scorecard with its bins.
 *
 * @param name name of the input; a feature of the catalogue or a column of the sample
 * @param label what people call it
 * @param type how its values read
 * @param coefficient coefficient of the weight of evidence in ln(odds bad : good), expected below 0; 0 on a
 *     judgemental card
 * @param bins in order: intervals ascending or categories by bad rate, then special, missing, other
 * @param repayment which of the two predictions it belongs to
 * @param question which of an investor's questions it answers
 * @param action in which direction a client can move it
 * @param reason what a client is told when it cost points
 */
public record Characteristic(
        String name,
        BilingualText label,
        ValueType type,
        double coefficient,
        List<Bin> bins,
        RepaymentAspect repayment,
        InvestorQuestion question,
        Actionability action,
        BilingualText reason) {

    /** How the values of a characteristic read. */
    public enum ValueType {
        NUMERIC,
        CATEGORICAL
    }

    /** The two predictions of repayment. */
    public enum RepaymentAspect {
        ABILITY,
        WILLINGNESS
    }

    /** The four questions of an investor. */
    public enum InvestorQuestion {
        FINANCES,
        PROJECT_OUTLOOK,
        MANAGEMENT,
        CUSTOMER_BASE
    }

    /** In which direction a client can move the value. */
    public enum Actionability {
        NONE,
        INCREASE,
        DECREASE,
        /** Categories that a client can change, in any direction. */
        ANY
    }

    public Characteristic {
        bins = List.copyOf(bins);
    }

    /**
     * Index of the bin of a number. The only transform: a fit and a served score both pass here.
     *
     * @param value finite; NaN means missing
     * @return -1 if the card has no bin for it
     */
    public int binOf(double value) {
        if (Double.isNaN(value)) {
            return firstOf(Bin.BinKind.MISSING);
        }
        for (int i = 0; i < bins.size(); i++) {
            Bin bin = bins.get(i);
            if (bin.kind() == Bin.BinKind.SPECIAL
                    && bin.values().stream().anyMatch(v -> Double.parseDouble(v) == value)) {
                return i;
            }
        }
        for (int i = 0; i < bins.size(); i++) {
            Bin bin = bins.get(i);
            if (bin.kind() == Bin.BinKind.INTERVAL
                    && (bin.lower() == null || value >= bin.lower())
                    && (bin.upper() == null || value < bin.upper())) {
                return i;
            }
        }
        return -1;
    }

    /**
     * Index of the bin of a category; a category of no bin falls into {@link Bin.BinKind#OTHER}.
     *
     * @param value null means missing
     * @return -1 if the card has no bin for it
     */
    public int binOf(@Nullable String value) {
        if (value == null) {
            return firstOf(Bin.BinKind.MISSING);
        }
        for (int i = 0; i < bins.size(); i++) {
            if (bins.get(i).values().contains(value)) {
                return i;
            }
        }
        return firstOf(Bin.BinKind.OTHER);
    }

    private int firstOf(Bin.BinKind kind) {
        for (int i = 0; i < bins.size(); i++) {
            if (bins.get(i).kind() == kind) {
                return i;
            }
        }
        return -1;
    }
}
