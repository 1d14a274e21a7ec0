package assay.scoring.scorecards.domain.evaluation;

import java.util.List;

/**
 * How much of what a card asks for was given. Each characteristic weighs as much as the distance between its best and
 * its worst points, because that is how far it can move the score.
 *
 * @param share weight of the characteristics that were given, in [0, 1]
 * @param grade the share in words
 * @param missing characteristics without a value, in model order
 */
public record Completeness(double share, CompletenessGrade grade, List<String> missing) {

    /** Smallest share that is scored unless something else is asked for. */
    public static final double DEFAULT_MINIMUM = 0.5;

    /** Grades of completeness; the bounds are a convention of the product. */
    public enum CompletenessGrade {
        /** At least 95 %. */
        A,
        /** At least 80 %. */
        B,
        /** At least 60 %. */
        C,
        /** Less. */
        D
    }

    public Completeness {
        missing = List.copyOf(missing);
    }

    static Completeness of(double share, List<String> missing) {
        CompletenessGrade grade = share >= 0.95
                ? CompletenessGrade.A
                : share >= 0.8 ? CompletenessGrade.B : share >= 0.6 ? CompletenessGrade.C : CompletenessGrade.D;
        return new Completeness(share, grade, missing);
    }
}
