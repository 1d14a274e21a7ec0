package assay.scoring.scorecards.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A scorecard: everything that is needed to recompute a score, in one immutable document.
 *
 * <p>ln(odds good : bad) = intercept + sum over characteristics of the bin's {@link Bin#logGoodOdds}; the score is
 * {@link ScoreScale#score} of it. The awarded points are whole numbers; grade and cut-off read their sum, because that
 * is what people see; {@code pd} reads the unrounded log-odds.
 *
 * @param name name of the card
 * @param origin where its points come from
 * @param scale how log-odds become points
 * @param intercept ln(odds good : bad) without characteristics, calibration included
 * @param calibration what the intercept was moved by; null on a judgemental card
 * @param characteristics in model order
 * @param reference shares of the development sample by score band; null without a sample
 */
public record Scorecard(
        String name,
        CardOrigin origin,
        ScoreScale scale,
        double intercept,
        @Nullable CardCalibration calibration,
        List<Characteristic> characteristics,
        @Nullable ReferenceDistribution reference) {

    /** Version of the document's own shape. */
    public static final int DOCUMENT_VERSION = 2;

    /** Sign of every weight of evidence in the document. */
    public static final String SIGN = "ln(share of the good / share of the bad); higher is safer";

    /** Where the points of a card come from. */
    public enum CardOrigin {
        /** Fitted to a labelled sample. */
        DEVELOPED,
        /** Set by experts; its probabilities of default are assumptions. */
        JUDGEMENTAL
    }

    /**
     * Shift of the fitted intercept to a central tendency.
     *
     * @param shift added to ln(odds bad : good) of every record
     * @param centralTendency long-run average default rate that the mean of the sample reaches, in (0, 1)
     * @param period years that the average covers, for people
     * @param conservatism margin included in it, in [0, 1)
     */
    public record CardCalibration(double shift, double centralTendency, String period, double conservatism) {}

    /**
     * Binned distribution of the development sample's scores.
     *
     * @param bounds inner bounds of the bands, ascending; a score equal to a bound belongs to the band above
     * @param shares share of each band, one more than bounds, adding to 1
     */
    public record ReferenceDistribution(List<Double> bounds, List<Double> shares) {

        public ReferenceDistribution {
            bounds = List.copyOf(bounds);
            shares = List.copyOf(shares);
        }
    }

    public Scorecard {
        characteristics = List.copyOf(characteristics);
    }
}
