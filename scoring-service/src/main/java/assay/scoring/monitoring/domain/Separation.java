package assay.scoring.monitoring.domain;

import assay.scoring.scorecards.domain.development.Discrimination;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How well the scores part those who defaulted from those who did not.
 *
 * @param auc in [0, 1]
 * @param gini 2 auc - 1
 * @param ks largest distance between the cumulated shares, in [0, 1]
 */
public record Separation(double auc, double gini, double ks) {

    /** Of records with known outcomes; null unless some defaulted and some did not. */
    static @Nullable Separation of(List<ScoredRecord> known) {
        double[] good = scores(known, false);
        double[] bad = scores(known, true);
        if (good.length == 0 || bad.length == 0) {
            return null;
        }
        Discrimination found = Discrimination.of(good, bad);
        return new Separation(found.auc(), found.gini(), found.ks());
    }

    private static double[] scores(List<ScoredRecord> known, boolean defaulted) {
        return known.stream()
                .filter(record -> record.defaulted() != null && record.defaulted() == defaulted)
                .mapToDouble(ScoredRecord::score)
                .toArray();
    }
}
