package assay.scoring.monitoring.domain;

import assay.scoring.scorecards.domain.Bin;
import assay.scoring.scorecards.domain.Characteristic;
import assay.scoring.scorecards.domain.Scorecard;
import assay.scoring.scorecards.domain.Scorecard.ReferenceDistribution;
import assay.scoring.scorecards.domain.monitoring.CalibrationCheck;
import assay.scoring.scorecards.domain.monitoring.CalibrationCheck.ObservedDefaults;
import assay.scoring.scorecards.domain.monitoring.ExpectedPerformance;
import assay.scoring.scorecards.domain.monitoring.Fairness;
import assay.scoring.scorecards.domain.monitoring.PopulationStability;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How a card does on the records of a period.
 *
 * @param records records of the period
 * @param outcomes of them those with a known outcome
 * @param scores stability of the score against the development sample; null for a card without one, or no records
 * @param characteristics stability by characteristic, in the order of the card; empty for a card without a sample
 * @param expected performance to be expected before outcomes are known; null without records
 * @param observed discrimination where outcomes are known; null unless there are good and bad ones
 * @param calibration fit of the probabilities where outcomes are known; null without any
 * @param fairness figures by the attribute asked for; null without one
 */
public record MonitoringReport(
        int records,
        int outcomes,
        @Nullable PopulationStability scores,
        List<CharacteristicStability> characteristics,
        @Nullable ExpectedPerformance expected,
        @Nullable Separation observed,
        @Nullable CalibrationCheck calibration,
        @Nullable Fairness fairness) {

    /**
     * Stability of one characteristic.
     *
     * @param stability of its bins (CSI)
     * @param pointsShift points by which it now lifts the average score
     * @param records records that say which bin they are in
     */
    public record CharacteristicStability(
            String characteristic, int records, PopulationStability stability, double pointsShift) {}

    public MonitoringReport {
        characteristics = List.copyOf(characteristics);
    }

    /**
     * Computes the figures.
     *
     * @param assetCorrelation of the bound that allows for correlated defaults, in [0, 1)
     */
    public static MonitoringReport of(Scorecard card, List<ScoredRecord> records, double assetCorrelation) {
        List<ScoredRecord> known =
                records.stream().filter(record -> record.defaulted() != null).toList();
        return new MonitoringReport(
                records.size(),
                known.size(),
                scores(card, records),
                characteristics(card, records),
                records.isEmpty() ? null : expected(records),
                Separation.of(known),
                known.isEmpty() ? null : calibration(known, assetCorrelation),
                fairness(records));
    }

    private static @Nullable PopulationStability scores(Scorecard card, List<ScoredRecord> records) {
        ReferenceDistribution reference = card.reference();
        long rows = sampleRows(card);
        if (reference == null
                || rows == 0
                || records.isEmpty()
                || reference.shares().size() < 2) {
            return null;
        }
        long[] expected = reference.shares().stream()
                .mapToLong(share -> Math.round(share * rows))
                .toArray();
        long[] actual = new long[expected.length];
        for (ScoredRecord record : records) {
            int band = 0;
            while (band < reference.bounds().size()
                    && record.score() >= reference.bounds().get(band)) {
                band++;
            }
            actual[band]++;
        }
        return PopulationStability.of(expected, actual);
    }

    private static List<CharacteristicStability> characteristics(Scorecard card, List<ScoredRecord> records) {
        List<CharacteristicStability> all = new ArrayList<>();
        for (int j = 0; j < card.characteristics().size(); j++) {
            Characteristic characteristic = card.characteristics().get(j);
            long[] expected =
                    characteristic.bins().stream().mapToLong(Bin::count).toArray();
            long[] actual = new long[expected.length];
            int counted = 0;
            for (ScoredRecord record : records) {
                int bin = record.bins()[j];
                if (bin >= 0) {
                    actual[bin]++;
                    counted++;
                }
            }
            if (expected.length >= 2 && counted > 0 && sampleRows(card) > 0) {
                int[] points =
                        characteristic.bins().stream().mapToInt(Bin::points).toArray();
                all.add(new CharacteristicStability(
                        characteristic.name(),
                        counted,
                        PopulationStability.of(expected, actual),
                        PopulationStability.pointsShift(
                                PopulationStability.shares(expected), PopulationStability.shares(actual), points)));
            }
        }
        return all;
    }

    private static ExpectedPerformance expected(List<ScoredRecord> records) {
        boolean[] approved = new boolean[records.size()];
        for (int i = 0; i < approved.length; i++) {
            approved[i] = records.get(i).approved();
        }
        return ExpectedPerformance.of(
                records.stream().mapToInt(ScoredRecord::score).toArray(),
                records.stream().mapToDouble(ScoredRecord::pd).toArray(),
                approved);
    }

    /** By grade, each with the mean probability of its records. */
    private static CalibrationCheck calibration(List<ScoredRecord> known, double correlation) {
        Map<String, List<ScoredRecord>> grades = new TreeMap<>();
        double[] pds = new double[known.size()];
        boolean[] defaults = new boolean[known.size()];
        for (int i = 0; i < known.size(); i++) {
            ScoredRecord record = known.get(i);
            pds[i] = record.pd();
            defaults[i] = Boolean.TRUE.equals(record.defaulted());
            grades.computeIfAbsent(record.grade(), grade -> new ArrayList<>()).add(record);
        }
        List<ObservedDefaults> observed = grades.values().stream()
                .map(records -> new ObservedDefaults(
                        records.size(),
                        records.stream()
                                .filter(record -> Boolean.TRUE.equals(record.defaulted()))
                                .count(),
                        records.stream().mapToDouble(ScoredRecord::pd).average().orElseThrow()))
                .toList();
        return CalibrationCheck.of(observed, CalibrationCheck.brier(pds, defaults), false, correlation);
    }

    private static @Nullable Fairness fairness(List<ScoredRecord> records) {
        List<Fairness.Decided> decided = new ArrayList<>();
        for (ScoredRecord record : records) {
            if (record.group() != null) {
                decided.add(new Fairness.Decided(record.group(), record.pd(), record.approved(), record.defaulted()));
            }
        }
        return decided.isEmpty() ? null : Fairness.of(decided);
    }

    private static long sampleRows(Scorecard card) {
        return card.characteristics().isEmpty()
                ? 0
                : card.characteristics().getFirst().bins().stream()
                        .mapToLong(Bin::count)
                        .sum();
    }
}
