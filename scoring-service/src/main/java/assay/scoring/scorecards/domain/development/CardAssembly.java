package assay.scoring.scorecards.domain.development;

import assay.scoring.scorecards.domain.Bin;
import assay.scoring.scorecards.domain.Characteristic;
import assay.scoring.scorecards.domain.ScoreScale;
import assay.scoring.scorecards.domain.Scorecard;
import assay.scoring.scorecards.domain.Scorecard.CardCalibration;
import assay.scoring.scorecards.domain.Scorecard.CardOrigin;
import assay.scoring.scorecards.domain.Scorecard.ReferenceDistribution;
import assay.scoring.scorecards.domain.evaluation.CardEvaluator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.hipparchus.util.FastMath;

/**
 * Makes the document of a card from a fitted model: points(j, bin) = offset / n + factor (intercept / n - b_j woe),
 * rounded to whole points, with the intercept moved to the central tendency.
 */
final class CardAssembly {

    private static final int BANDS = 10;
    private static final int RANDOM_RECORDS = 20;

    private final Sample sample;
    private final ModelFit.Model model;
    private final DevelopmentSettings settings;

    CardAssembly(Sample sample, ModelFit.Model model, DevelopmentSettings settings) {
        this.sample = sample;
        this.model = model;
        this.settings = settings;
    }

    /**
     * The card.
     *
     * @param shift of ln(odds bad : good) to the central tendency
     */
    Scorecard card(double shift) {
        double intercept = -(model.regression().coefficients()[0] + shift);
        List<Characteristic> characteristics = new ArrayList<>();
        for (int j = 0; j < model.chosen().size(); j++) {
            characteristics.add(characteristic(j, intercept));
        }
        DevelopmentSettings.CentralTendency tendency = settings.centralTendency();
        return new Scorecard(
                settings.name(),
                CardOrigin.DEVELOPED,
                settings.scale(),
                intercept,
                new CardCalibration(shift, tendency.rate(), tendency.period(), tendency.conservatism()),
                characteristics,
                reference(characteristics));
    }

    private Characteristic characteristic(int j, double intercept) {
        ColumnBins column = model.chosen().get(j);
        ColumnSettings declared = sample.column(column.column()).settings();
        double coefficient = model.regression().coefficients()[j + 1];
        double n = model.chosen().size();
        ScoreScale scale = settings.scale();
        List<Bin> bins = new ArrayList<>();
        for (Bin bin : column.bins()) {
            if (bin.kind() == Bin.BinKind.MISSING && bin.count() == 0) {
                continue; // nothing is known about records without this value
            }
            double contribution = -coefficient * bin.woe() + 0.0;
            double points = scale.offset() / n + scale.factor() * (intercept / n + contribution);
            bins.add(new Bin(
                    bin.kind(),
                    bin.lower(),
                    bin.upper(),
                    bin.values(),
                    bin.good(),
                    bin.bad(),
                    bin.woe(),
                    contribution,
                    Math.toIntExact(FastMath.round(points))));
        }
        Characteristic characteristic = new Characteristic(
                declared.name(),
                declared.label(),
                sample.column(column.column()).book().type(),
                coefficient,
                bins,
                declared.repayment(),
                declared.question(),
                declared.action(),
                declared.reason());
        requireSameTransform(characteristic, column);
        return characteristic;
    }

    /** The bins of the fit and those a served score finds must be the same ones. */
    private void requireSameTransform(Characteristic characteristic, ColumnBins column) {
        CodeBook book = sample.column(column.column()).book();
        for (int code = 0; code < book.size() - 1; code++) {
            String value = book.example(code);
            int served = characteristic.type() == Characteristic.ValueType.NUMERIC
                    ? characteristic.binOf(Double.parseDouble(value))
                    : characteristic.binOf(value);
            if (served != column.binOfCode()[code]) {
                throw new IllegalStateException("%s: %s is fitted as bin %d and served as bin %d"
                        .formatted(characteristic.name(), value, column.binOfCode()[code], served));
            }
        }
    }

    /** Tenths of the sample by points; fewer bands where many rows have the same points. */
    private ReferenceDistribution reference(List<Characteristic> characteristics) {
        int[] points = new int[sample.rows()];
        for (int j = 0; j < characteristics.size(); j++) {
            ColumnBins column = model.chosen().get(j);
            List<Bin> bins = characteristics.get(j).bins();
            for (int row = 0; row < points.length; row++) {
                points[row] += bins.get(column.binOfCode()[sample.code(column.column(), row)])
                        .points();
            }
        }
        Arrays.sort(points);
        List<Double> bounds = new ArrayList<>();
        List<Double> shares = new ArrayList<>();
        int start = 0;
        for (int band = 1; band < BANDS; band++) {
            int bound = points[(int) ((long) points.length * band / BANDS)];
            int end = firstAtLeast(points, bound);
            if (end > start) {
                bounds.add((double) bound);
                shares.add((end - start) / (double) points.length);
                start = end;
            }
        }
        shares.add((points.length - start) / (double) points.length);
        return new ReferenceDistribution(bounds, shares);
    }

    private static int firstAtLeast(int[] sorted, int bound) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] < bound) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** A record for every bin of every characteristic, and some with bins in random combination. */
    List<SelfTestRecord> selfTest(Scorecard card) {
        List<List<String>> values = new ArrayList<>();
        for (int j = 0; j < card.characteristics().size(); j++) {
            values.add(examples(card.characteristics().get(j), model.chosen().get(j)));
        }
        SplittableRandom random = new SplittableRandom(settings.validation().seed());
        CardEvaluator evaluator = new CardEvaluator(card);
        List<SelfTestRecord> records = new ArrayList<>();
        for (int j = 0; j < values.size(); j++) {
            for (String value : values.get(j)) {
                Map<String, String> inputs = randomInputs(card, values, random);
                put(inputs, card.characteristics().get(j).name(), value);
                records.add(SelfTestRecord.of(evaluator, inputs).orElseThrow());
            }
        }
        for (int i = 0; i < RANDOM_RECORDS; i++) {
            records.add(SelfTestRecord.of(evaluator, randomInputs(card, values, random))
                    .orElseThrow());
        }
        return records;
    }

    private static Map<String, String> randomInputs(
            Scorecard card, List<List<String>> values, SplittableRandom random) {
        Map<String, String> inputs = new TreeMap<>();
        for (int j = 0; j < values.size(); j++) {
            put(
                    inputs,
                    card.characteristics().get(j).name(),
                    values.get(j).get(random.nextInt(values.get(j).size())));
        }
        return inputs;
    }

    private static void put(Map<String, String> inputs, String name, String value) {
        inputs.remove(name);
        if (!value.isEmpty()) {
            inputs.put(name, value);
        }
    }

    /** A value for each bin of a characteristic: the lowest of an interval; empty for missing. */
    private List<String> examples(Characteristic characteristic, ColumnBins column) {
        CodeBook book = sample.column(column.column()).book();
        List<String> examples = new ArrayList<>();
        for (int bin = 0; bin < characteristic.bins().size(); bin++) {
            for (int code = 0; code < book.size(); code++) {
                if (column.binOfCode()[code] == bin) {
                    examples.add(book.example(code));
                    break;
                }
            }
        }
        return examples;
    }
}
