package assay.scoring.scorecards.domain.evaluation;

import java.util.List;

/**
 * A record that a card does not score, with every fault found.
 *
 * @param faults at least one
 */
public record RecordRefusal(List<Fault> faults) implements CardEvaluator.Reading {

    /** What is wrong with one field; the field is the characteristic's name as the record or the card spells it. */
    public sealed interface Fault {

        String field();
    }

    /** The card has no such characteristic. */
    public record UnknownCharacteristic(String field) implements Fault {}

    /** A numeric characteristic was given as a text or something else that is no number. */
    public record NumberExpected(String field) implements Fault {}

    /** A categorical characteristic was given as something that is no text. */
    public record TextExpected(String field) implements Fault {}

    /** NaN or an infinity. */
    public record NotFinite(String field) implements Fault {}

    /** No value, and the card has no bin for that. */
    public record MissingWithoutBin(String field) implements Fault {}

    /** A value that no bin of the card takes. */
    public record ValueWithoutBin(String field) implements Fault {}

    /**
     * Missing, together with so many others that too little is left to score.
     *
     * @param field one of the missing characteristics
     * @param share completeness of the record, see {@link Completeness}
     * @param minimum share asked for
     */
    public record TooLittleData(String field, double share, double minimum) implements Fault {}

    public RecordRefusal {
        faults = List.copyOf(faults);
    }
}
