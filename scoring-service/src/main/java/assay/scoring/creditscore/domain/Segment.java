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
public record Segment(String name, @Nullable FeatureCondition when, int declineBelow, int acceptFrom) {

    /** @throws IllegalArgumentException if the band is upside down */
    public Segment {
        if (acceptFrom < declineBelow) {
            throw new IllegalArgumentException(
                    "segment %s accepts from %d and declines below %d".formatted(name, acceptFrom, declineBelow));
        }
    }

    /** What the points say. */
    Outcome outcomeOf(int points) {
        return points >= acceptFrom ? Outcome.ACCEPT : points < declineBelow ? Outcome.DECLINE : Outcome.REFER;
    }

    /** The same band, higher by some points. */
    Segment raised(int points) {
        return new Segment(name, when, declineBelow + points, acceptFrom + points);
    }
}
