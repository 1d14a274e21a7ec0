package assay.scoring.scorecards.domain.evaluation;

import assay.scoring.scorecards.domain.Scorecard;
import assay.scoring.scorecards.domain.evaluation.CardEvaluator.Reading;
import assay.scoring.scorecards.domain.evaluation.RecordRefusal.Fault;
import assay.scoring.scorecards.domain.evaluation.RecordRefusal.MissingWithoutBin;
import assay.scoring.scorecards.domain.evaluation.RecordRefusal.NotFinite;
import assay.scoring.scorecards.domain.evaluation.RecordRefusal.NumberExpected;
import assay.scoring.scorecards.domain.evaluation.RecordRefusal.TextExpected;
import assay.scoring.scorecards.domain.evaluation.RecordRefusal.TooLittleData;
import assay.scoring.scorecards.domain.evaluation.RecordRefusal.UnknownCharacteristic;
import assay.scoring.scorecards.domain.evaluation.RecordRefusal.ValueWithoutBin;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Turns named values into the order of a card, or says everything that is wrong with them. */
final class RecordReading {

    private final CompiledCharacteristic[] characteristics;
    private final double[] numbers;
    private final @Nullable String[] categories;
    private final int[] bins;
    private final List<Fault> faults = new ArrayList<>();

    private RecordReading(CompiledCharacteristic[] characteristics) {
        this.characteristics = characteristics;
        numbers = new double[characteristics.length];
        categories = new @Nullable String[characteristics.length];
        bins = new int[characteristics.length];
        Arrays.fill(numbers, Double.NaN);
    }

    static Reading read(
            Scorecard card,
            CompiledCharacteristic[] characteristics,
            Map<String, Integer> positions,
            DataWeights weights,
            Map<String, InputValue> values,
            double minimum) {
        RecordReading reading = new RecordReading(characteristics);
        for (String field : values.keySet()) {
            if (!positions.containsKey(field)) {
                reading.faults.add(new UnknownCharacteristic(field));
            }
        }
        for (int j = 0; j < characteristics.length; j++) {
            String field = card.characteristics().get(j).name();
            InputValue value = values.get(field);
            reading.take(j, field, value == null ? new InputValue.Missing() : value);
        }
        if (!reading.faults.isEmpty()) {
            return new RecordRefusal(reading.faults);
        }
        Completeness completeness = weights.of(reading.bins);
        if (completeness.share() < minimum) {
            return new RecordRefusal(completeness.missing().stream()
                    .<Fault>map(field -> new TooLittleData(field, completeness.share(), minimum))
                    .toList());
        }
        return new CardInput(reading.numbers, reading.categories);
    }

    private void take(int j, String field, InputValue value) {
        CompiledCharacteristic characteristic = characteristics[j];
        switch (value) {
            case InputValue.Missing() -> {
                bins[j] = characteristic.missing;
                if (characteristic.missing < 0) {
                    faults.add(new MissingWithoutBin(field));
                }
            }
            case InputValue.OfNumber(double number) when characteristic.numeric -> number(j, field, number);
            case InputValue.OfText(String text) when !characteristic.numeric -> text(j, field, text);
            case InputValue.OfNumber _, InputValue.OfText _, InputValue.OfNeither _ ->
                faults.add(characteristic.numeric ? new NumberExpected(field) : new TextExpected(field));
        }
    }

    private void number(int j, String field, double number) {
        if (!Double.isFinite(number)) {
            faults.add(new NotFinite(field));
            return;
        }
        numbers[j] = number;
        bins[j] = characteristics[j].binOf(number);
        if (bins[j] < 0) {
            faults.add(new ValueWithoutBin(field));
        }
    }

    private void text(int j, String field, String text) {
        categories[j] = text;
        bins[j] = characteristics[j].binOf(text);
        if (bins[j] < 0) {
            faults.add(new ValueWithoutBin(field));
        }
    }
}
