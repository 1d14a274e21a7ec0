package assay.scoring.scorecards.domain.evaluation;

import assay.scoring.scorecards.domain.Bin;
import assay.scoring.scorecards.domain.Characteristic;
import assay.scoring.scorecards.domain.Characteristic.Actionability;
import assay.scoring.scorecards.domain.Characteristic.ValueType;
import assay.scoring.scorecards.domain.Scorecard;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The changes that a client could make, characteristic by characteristic, as far as they gain points. */
final class CounterfactualOptions {

    /**
     * One change of one characteristic.
     *
     * @param gain points gained, above 0
     * @param steps bins passed
     * @param rawChange distance in spans of the characteristic; 1 for a category
     * @param to new value
     * @param below end of the new bin, where the new value is the last number below it
     */
    record Option(
            int characteristic,
            int gain,
            int steps,
            double rawChange,
            InputValue to,
            @Nullable Double below) {}

    private CounterfactualOptions() {}

    /** One list per characteristic that has any, in model order. */
    static List<List<Option>> of(Scorecard card, CardInput input, CardScore present) {
        List<List<Option>> all = new ArrayList<>();
        for (int j = 0; j < card.characteristics().size(); j++) {
            Characteristic characteristic = card.characteristics().get(j);
            int from = present.bin(j);
            List<Option> some = characteristic.type() == ValueType.NUMERIC
                    ? numbers(j, characteristic, from, input.number(j))
                    : categories(j, characteristic, from);
            if (!some.isEmpty()) {
                all.add(some);
            }
        }
        return all;
    }

    private static List<Option> numbers(int j, Characteristic characteristic, int from, double value) {
        List<Bin> bins = characteristic.bins();
        Actionability action = characteristic.action();
        if (action == Actionability.NONE || bins.get(from).kind() != Bin.BinKind.INTERVAL) {
            return List.of();
        }
        double span = span(bins);
        List<Option> some = new ArrayList<>();
        for (int to = 0; to < bins.size(); to++) {
            Bin bin = bins.get(to);
            int gain = bin.points() - bins.get(from).points();
            boolean permitted = to > from ? action != Actionability.DECREASE : action != Actionability.INCREASE;
            if (bin.kind() != Bin.BinKind.INTERVAL || to == from || gain <= 0 || !permitted) {
                continue;
            }
            Double bound = to > from ? bin.lower() : bin.upper();
            if (bound == null) {
                continue; // intervals ascend, so that only the outermost have no bound, and those on the other side
            }
            double number = nearest(characteristic, to > from ? bound : Math.nextDown(bound), to, to > from);
            some.add(new Option(
                    j,
                    gain,
                    Math.abs(to - from),
                    Math.abs(number - value) / span,
                    new InputValue.OfNumber(number),
                    to > from ? null : bound));
        }
        return some;
    }

    private static List<Option> categories(int j, Characteristic characteristic, int from) {
        List<Bin> bins = characteristic.bins();
        Bin.BinKind kind = bins.get(from).kind();
        if (characteristic.action() != Actionability.ANY
                || (kind != Bin.BinKind.CATEGORIES && kind != Bin.BinKind.OTHER)) {
            return List.of();
        }
        List<Option> some = new ArrayList<>();
        for (Bin bin : bins) {
            int gain = bin.points() - bins.get(from).points();
            if (bin.kind() == Bin.BinKind.CATEGORIES && gain > 0) {
                some.add(new Option(
                        j, gain, 1, 1, new InputValue.OfText(bin.values().getFirst()), null));
            }
        }
        return some;
    }

    /** A nearest number that happens to be a special code is passed over. */
    private static double nearest(Characteristic characteristic, double number, int bin, boolean upwards) {
        double next = number;
        while (characteristic.binOf(next) != bin) {
            next = upwards ? Math.nextUp(next) : Math.nextDown(next);
        }
        return next;
    }

    /** Distance between the outermost cut points; the only cut point itself where there is one; 1 where that is 0. */
    private static double span(List<Bin> bins) {
        double[] cuts = bins.stream()
                .filter(bin -> bin.kind() == Bin.BinKind.INTERVAL)
                .map(Bin::lower)
                .filter(Objects::nonNull)
                .mapToDouble(Double::doubleValue)
                .sorted()
                .toArray();
        double span = cuts.length == 0 ? 1 : cuts.length == 1 ? Math.abs(cuts[0]) : cuts[cuts.length - 1] - cuts[0];
        return span == 0 ? 1 : span;
    }
}
