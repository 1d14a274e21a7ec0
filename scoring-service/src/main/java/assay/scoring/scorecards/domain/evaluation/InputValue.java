package assay.scoring.scorecards.domain.evaluation;

/** One value of a record to be scored, as it arrived. */
public sealed interface InputValue {

    /** A number; must be finite to be scored. */
    record OfNumber(double value) implements InputValue {}

    /** A text. */
    record OfText(String value) implements InputValue {}

    /** Neither number nor text, for example true or a list. */
    record OfNeither() implements InputValue {}

    /** No value given; the same as a field that is absent. */
    record Missing() implements InputValue {}
}
