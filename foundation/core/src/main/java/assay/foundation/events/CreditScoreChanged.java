package assay.foundation.events;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A client's credit score changed in points, grade or outcome, or an override of it took effect.
 *
 * @param version version of what was published about the client's credit, from 1
 * @param decisionId the record of the decision behind it
 * @param asOf day of the score in the portfolio's time zone
 * @param points points awarded by the card
 * @param grade grade on the master scale, that of the override where one is in force
 * @param gradePd the grade's probability of default, in (0, 1]
 * @param outcome {@code ACCEPT}, {@code REFER} or {@code DECLINE}
 * @param overridden whether grade or outcome are people's and not the model's
 */
public record CreditScoreChanged(
        UUID clientId,
        String portfolio,
        long version,
        UUID decisionId,
        LocalDate asOf,
        int points,
        String grade,
        double gradePd,
        String outcome,
        boolean overridden,
        Instant recordedAt)
        implements ScoreEvent {

    public CreditScoreChanged {
        requireNonNull(clientId, "clientId");
        requireNonNull(portfolio, "portfolio");
        requireNonNull(decisionId, "decisionId");
        requireNonNull(asOf, "asOf");
        requireNonNull(grade, "grade");
        requireNonNull(outcome, "outcome");
        requireNonNull(recordedAt, "recordedAt");
    }

    @Override
    public String key() {
        return clientId.toString();
    }

    @Override
    public String sequence() {
        return Long.toString(version);
    }
}
