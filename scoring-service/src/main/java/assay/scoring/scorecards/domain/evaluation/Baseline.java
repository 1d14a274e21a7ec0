package assay.scoring.scorecards.domain.evaluation;

import assay.scoring.scorecards.domain.Bin;
import assay.scoring.scorecards.domain.Characteristic;
import assay.scoring.scorecards.domain.Scorecard;
import java.util.List;
import java.util.Optional;

/**
 * What a record is compared with when its reasons are looked for: loss = baseline - points awarded.
 *
 * @param kind how the baseline was chosen
 * @param points one per characteristic, in model order
 */
public record Baseline(BaselineKind kind, List<Double> points) {

    /** How a baseline is chosen. */
    public enum BaselineKind {
        /** Best attainable points. */
        MAX,
        /** Average points of the development sample. */
        MEAN,
        /** Average points of those who passed the cut-off narrowly. */
        PASSING,
        /** Points of a characteristic that says nothing: weight of evidence 0. */
        NEUTRAL,
        /** Given with the request or the model. */
        OTHER
    }

    /** Share of those who pass that counts as narrow. */
    private static final double NARROW = 0.1;

    public Baseline {
        points = List.copyOf(points);
    }

    /** Best points of any bin of each characteristic. */
    public static Baseline max(Scorecard card) {
        return new Baseline(
                BaselineKind.MAX,
                card.characteristics().stream()
                        .map(c -> (double)
                                c.bins().stream().mapToInt(Bin::points).max().orElseThrow())
                        .toList());
    }

    /**
     * Points at weight of evidence 0: points less the scaled log-odds of the bin, averaged over the bins because points
     * are rounded.
     */
    public static Baseline neutral(Scorecard card) {
        double factor = card.scale().factor();
        return new Baseline(
                BaselineKind.NEUTRAL,
                card.characteristics().stream()
                        .map(c -> c.bins().stream()
                                .mapToDouble(bin -> bin.points() - factor * bin.logGoodOdds())
                                .average()
                                .orElseThrow())
                        .toList());
    }

    /** Average points of the development sample; empty when the card has none. */
    public static Optional<Baseline> mean(Scorecard card) {
        if (!hasSample(card)) {
            return Optional.empty();
        }
        return Optional.of(new Baseline(
                BaselineKind.MEAN,
                card.characteristics().stream().map(Baseline::average).toList()));
    }

    /**
     * Average points of the tenth of passing applicants that lies closest to the cut-off, from the bins' shares with
     * the characteristics taken as independent.
     *
     * @param cutOff lowest score that passes
     * @return empty when the card has no sample or nobody passes
     */
    public static Optional<Baseline> passing(Scorecard card, int cutOff) {
        return hasSample(card) ? PassingAverage.of(card, cutOff, NARROW) : Optional.empty();
    }

    private static boolean hasSample(Scorecard card) {
        return card.characteristics().stream()
                .allMatch(c -> c.bins().stream().mapToLong(Bin::count).sum() > 0);
    }

    private static double average(Characteristic characteristic) {
        double points = 0;
        long rows = 0;
        for (Bin bin : characteristic.bins()) {
            points += (double) bin.count() * bin.points();
            rows += bin.count();
        }
        return points / rows;
    }
}
