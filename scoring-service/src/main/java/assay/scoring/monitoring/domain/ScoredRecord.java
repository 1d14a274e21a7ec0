package assay.scoring.monitoring.domain;

import org.jspecify.annotations.Nullable;

/**
 * One scored record of the period.
 *
 * @param score points
 * @param pd probability of default, in (0, 1)
 * @param grade on the master scale of the day
 * @param approved whether the decision was to accept
 * @param bins bin by characteristic, in the order of the card; -1 where the record does not say
 * @param defaulted outcome; null while unknown
 * @param group value of the attribute looked at; null without one
 */
public record ScoredRecord(
        int score,
        double pd,
        String grade,
        boolean approved,
        int[] bins,
        @Nullable Boolean defaulted,
        @Nullable String group) {}
