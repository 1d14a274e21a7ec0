package assay.scoring.scorecards.domain;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

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

    /** What a card gives to some inputs. */
    public static SelfTestRecord of(Scorecard card, Map<String, String> inputs) {
        int points = 0;
        double logGoodOdds = card.intercept();
        for (Characteristic characteristic : card.characteristics()) {
            Bin bin = bin(characteristic, inputs.get(characteristic.name()));
            points += bin.points();
            logGoodOdds += bin.logGoodOdds();
        }
        return new SelfTestRecord(new TreeMap<>(inputs), points, logGoodOdds);
    }

    /** Whether a card gives the record the same points and the same log-odds, to the bit. */
    public boolean isReproducedBy(Scorecard card) {
        SelfTestRecord again = of(card, inputs);
        return again.points == points
                && Double.doubleToLongBits(again.logGoodOdds) == Double.doubleToLongBits(logGoodOdds);
    }

    private static Bin bin(Characteristic characteristic, @Nullable String value) {
        int index = characteristic.type() == Characteristic.Type.CATEGORICAL
                ? characteristic.binOf(value)
                : characteristic.binOf(value == null ? Double.NaN : Double.parseDouble(value));
        if (index < 0) {
            throw new IllegalArgumentException("the card has no bin for a value of " + characteristic.name());
        }
        return characteristic.bins().get(index);
    }
}
