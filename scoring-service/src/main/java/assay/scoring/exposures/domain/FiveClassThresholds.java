package assay.scoring.exposures.domain;

/**
 * Where the five classes begin: Measures for the Risk Classification of Financial Assets of Commercial Banks, Order No. 1
 * of 2023 of the China Banking and Insurance Regulatory Commission and the People's Bank of China, in force since
 * 2023-07-01.
 *
 * @param technicalDays up to so many days past due for technical reasons are forgiven (7)
 * @param substandardDays more days than these: substandard (90)
 * @param doubtfulDays more days than these: doubtful (270)
 * @param lossDays more days than these: loss (360)
 * @param doubtfulLossShare credit-impaired and so much of the book amount expected to be lost: doubtful (50 %)
 * @param lossLossShare credit-impaired and so much of the book amount expected to be lost: loss (90 %)
 */
public record FiveClassThresholds(
        int technicalDays,
        int substandardDays,
        int doubtfulDays,
        int lossDays,
        double doubtfulLossShare,
        double lossLossShare) {

    public static final FiveClassThresholds DEFAULT = new FiveClassThresholds(7, 90, 270, 360, 0.5, 0.9);

    public FiveClassThresholds {
        boolean ordered = 0 <= technicalDays
                && technicalDays < substandardDays
                && substandardDays < doubtfulDays
                && doubtfulDays < lossDays
                && 0 < doubtfulLossShare
                && doubtfulLossShare < lossLossShare
                && lossLossShare <= 1;
        if (!ordered) {
            throw new IllegalArgumentException("thresholds of the five classes must rise");
        }
    }
}
