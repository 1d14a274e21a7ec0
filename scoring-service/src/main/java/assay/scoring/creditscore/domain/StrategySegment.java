package assay.scoring.creditscore.domain;

import org.jspecify.annotations.Nullable;

/**
 * Cut-offs of a group of clients.
 *
 * @param name stable name
 * @param when who belongs to it; null for everybody that no earlier segment took
 * @param declineBelow points below which clients are declined
 * @param acceptFrom points from which they are accepted, not below {@code declineBelow}; between the two they are
 *     referred
 */
public record StrategySegment(String name, @Nullable FeatureCondition when, int declineBelow, int acceptFrom) {

    /** @throws IllegalArgumentException if the band is upside down */
    public StrategySegment {
        if (acceptFrom < declineBelow) {
            throw new IllegalArgumentException(
                    "segment %s accepts from %d and declines below %d".formatted(name, acceptFrom, declineBelow));
        }
    }

    /** What the points say. */
    CreditOutcome outcomeOf(int points) {
        return points >= acceptFrom
                ? CreditOutcome.ACCEPT
                : points < declineBelow ? CreditOutcome.DECLINE : CreditOutcome.REFER;
    }

    /** The same band, higher by some points. */
    StrategySegment raised(int points) {
        return new StrategySegment(name, when, declineBelow + points, acceptFrom + points);
    }
}
