package assay.scoring.scorecards.domain.development;

import assay.scoring.scorecards.domain.Characteristic;
import assay.scoring.scorecards.domain.Characteristic.ValueType;
import assay.scoring.scorecards.domain.evaluation.CardEvaluator;
import assay.scoring.scorecards.domain.evaluation.CardInput;
import assay.scoring.scorecards.domain.evaluation.CardScore;
import assay.scoring.scorecards.domain.evaluation.InputValue;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A record with the score that its card gave it when it was made. The values are edges of bins and categories, not those
 * of a person.
 *
 * @param inputs value of each characteristic in the notation of the sample; an absent one is missing
 * @param points sum of the awarded points
 * @param logGoodOdds ln(odds good : bad)
 */
public record SelfTestRecord(SortedMap<String, String> inputs, int points, double logGoodOdds) {

    public SelfTestRecord {
        inputs = Collections.unmodifiableSortedMap(new TreeMap<>(inputs));
    }

    /** What a card gives to some inputs; empty if it does not score them. */
    public static Optional<SelfTestRecord> of(CardEvaluator card, Map<String, String> inputs) {
        Map<String, InputValue> values = new HashMap<>();
        for (Characteristic characteristic : card.card().characteristics()) {
            String text = inputs.get(characteristic.name());
            values.put(characteristic.name(), text == null ? new InputValue.Missing() : value(characteristic, text));
        }
        if (!(card.read(values, 0) instanceof CardInput input)) {
            return Optional.empty();
        }
        CardScore score = card.score(input);
        return Optional.of(new SelfTestRecord(new TreeMap<>(inputs), score.score(), score.logGoodOdds()));
    }

    private static InputValue value(Characteristic characteristic, String text) {
        return characteristic.type() == ValueType.NUMERIC
                ? new InputValue.OfNumber(Numbers.parse(text))
                : new InputValue.OfText(text);
    }

    /** Whether a card gives the record the same points and the same log-odds, to the bit. */
    public boolean isReproducedBy(CardEvaluator card) {
        return of(card, inputs).filter(this::hasSameBits).isPresent();
    }

    private boolean hasSameBits(SelfTestRecord other) {
        return other.points == points
                && Double.doubleToLongBits(other.logGoodOdds) == Double.doubleToLongBits(logGoodOdds);
    }
}
