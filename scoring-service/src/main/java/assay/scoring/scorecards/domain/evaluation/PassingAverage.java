package assay.scoring.scorecards.domain.evaluation;

import assay.scoring.scorecards.domain.Bin;
import assay.scoring.scorecards.domain.Characteristic;
import assay.scoring.scorecards.domain.Scorecard;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Average points by characteristic of those who passed narrowly. The distribution of the score is the convolution of
 * the characteristics' distributions; joint facts of the sample are not stored with a card.
 */
final class PassingAverage {

    private PassingAverage() {}

    static Optional<Baseline> of(Scorecard card, int cutOff, double narrow) {
        Distribution all = Distribution.of(card.characteristics(), -1);
        double passing = all.between(cutOff, Integer.MAX_VALUE);
        if (!(passing > 0)) {
            return Optional.empty();
        }
        int end = Math.max(cutOff, all.lowest);
        double mass = 0;
        while (mass < narrow * passing) {
            mass += all.at(end);
            end++;
        }
        List<Double> averages = new ArrayList<>();
        for (int j = 0; j < card.characteristics().size(); j++) {
            Distribution others = Distribution.of(card.characteristics(), j);
            Characteristic own = card.characteristics().get(j);
            double rows = own.bins().stream().mapToLong(Bin::count).sum();
            double weighted = 0;
            double weight = 0;
            for (Bin bin : own.bins()) {
                double part = bin.count() / rows * others.between(cutOff - bin.points(), end - bin.points());
                weighted += part * bin.points();
                weight += part;
            }
            averages.add(weighted / weight);
        }
        return Optional.of(new Baseline(Baseline.BaselineKind.PASSING, averages));
    }

    /** Probabilities of whole sums, from the lowest possible on. */
    private record Distribution(int lowest, double[] masses) {

        /** Of the sum over all characteristics but one. */
        static Distribution of(List<Characteristic> characteristics, int without) {
            Distribution sum = new Distribution(0, new double[] {1});
            for (int j = 0; j < characteristics.size(); j++) {
                if (j != without) {
                    sum = sum.plus(characteristics.get(j));
                }
            }
            return sum;
        }

        private Distribution plus(Characteristic characteristic) {
            List<Bin> bins = characteristic.bins();
            int low = bins.stream().mapToInt(Bin::points).min().orElseThrow();
            int high = bins.stream().mapToInt(Bin::points).max().orElseThrow();
            double rows = bins.stream().mapToLong(Bin::count).sum();
            double[] sums = new double[masses.length + high - low];
            for (Bin bin : bins) {
                double share = bin.count() / rows;
                for (int i = 0; i < masses.length; i++) {
                    sums[i + bin.points() - low] += share * masses[i];
                }
            }
            return new Distribution(lowest + low, sums);
        }

        double at(int sum) {
            int i = sum - lowest;
            return i < 0 || i >= masses.length ? 0 : masses[i];
        }

        /** Probability of a sum from one number to below another. */
        double between(int from, int to) {
            double mass = 0;
            for (int i = Math.max(0, from - lowest); i < masses.length && i < (long) to - lowest; i++) {
                mass += masses[i];
            }
            return mass;
        }
    }
}
