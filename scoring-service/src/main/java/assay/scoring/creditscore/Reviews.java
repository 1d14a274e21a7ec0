package assay.scoring.creditscore;

import assay.foundation.paging.Cursor;
import assay.foundation.paging.Page;
import assay.scoring.bulk.Column;
import assay.scoring.creditscore.Review.ReviewerRole;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** Reviews of decisions by people: added to and read, never changed. */
@ApplicationScoped
class Reviews {

    private static final String SELECT = """
            SELECT r.*, o.outcome, o.reason AS outcome_reason, o.new_decision_id, o.reviewer, o.reviewed_at
            FROM credit_review r LEFT JOIN credit_review_outcome o ON o.review_id = r.id
            """;

    private final Jdbi jdbi;

    Reviews(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    void add(Review review) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        INSERT INTO credit_review (id, decision_id, reason, reviewer_role, deadline, requested_by,
                            requested_at)
                        VALUES (:id, :decision, :reason, :role, :deadline, :by, :at)
                        """)
                .bind("id", review.id())
                .bind("decision", review.decisionId())
                .bind("reason", review.reason())
                .bind("role", review.role())
                .bind("deadline", review.deadline())
                .bind("by", review.requestedBy())
                .bind("at", review.requestedAt())
                .execute());
    }

    /**
     * Closes a review.
     *
     * @return false if somebody else was faster
     */
    boolean close(Review closed) {
        return jdbi.withHandle(handle -> handle.createUpdate("""
                                INSERT INTO credit_review_outcome (review_id, outcome, reason, new_decision_id,
                                    reviewer, reviewed_at)
                                VALUES (:id, :outcome, :reason, :newDecision, :reviewer, :at) ON CONFLICT DO NOTHING
                                """)
                        .bind("id", closed.id())
                        .bind("outcome", closed.outcome())
                        .bind("reason", closed.outcomeReason())
                        .bind("newDecision", closed.newDecisionId())
                        .bind("reviewer", closed.reviewer())
                        .bind("at", closed.reviewedAt())
                        .execute()
                == 1);
    }

    Optional<Review> find(UUID decisionId, UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery(SELECT + "WHERE r.id = :id AND r.decision_id = :decision")
                .bind("id", id)
                .bind("decision", decisionId)
                .map(Reviews::read)
                .findOne());
    }

    /** Reviews of a decision, newest first. */
    Page<Review> of(UUID decisionId, @Nullable String cursor, int limit) {
        Object[] query = {"credit-reviews", decisionId};
        UUID before = Cursor.read(cursor, 1, query).map(place -> place.uuid(0)).orElse(null);
        List<Review> rows = jdbi.withHandle(handle -> handle.createQuery(SELECT + """
                        WHERE r.decision_id = :decision AND (CAST(:before AS uuid) IS NULL OR r.id < :before)
                        ORDER BY r.id DESC LIMIT :limit
                        """)
                .bind("decision", decisionId)
                .bind("before", before)
                .bind("limit", limit + 1)
                .map(Reviews::read)
                .list());
        return Page.of(rows, limit, last -> Cursor.at(last.id()).bind(query));
    }

    /**
     * Reviews that wait for somebody, the nearest deadline first.
     *
     * @param books of the clients; null for all
     */
    Page<Review> waiting(@Nullable ReviewerRole role, @Nullable Set<String> books, @Nullable String cursor, int limit) {
        Optional<Cursor> after = Cursor.read(cursor, 2, "credit-reviews", role);
        List<Review> rows = jdbi.withHandle(handle -> handle.createQuery(SELECT + """
                        JOIN credit_decision d ON d.id = r.decision_id
                        WHERE o.review_id IS NULL AND (r.deadline, r.id) > (:deadline, :id)
                          AND (CAST(:role AS text) IS NULL OR r.reviewer_role = :role)
                          AND (:all OR EXISTS (SELECT FROM credit_subject s JOIN client c ON c.client_id = s.client_id
                              WHERE s.subject_id = d.subject_id AND c.book = ANY (:books)))
                        ORDER BY r.deadline, r.id LIMIT :limit
                        """)
                .bind(
                        "deadline",
                        after.map(place -> LocalDate.ofEpochDay(place.number(0)))
                                .orElse(LocalDate.EPOCH))
                .bind("id", after.map(place -> place.uuid(1)).orElse(new UUID(0, 0)))
                .bind("role", role)
                .bind("all", books == null)
                .bind("books", Column.of("text", books == null ? Set.of() : books))
                .bind("limit", limit + 1)
                .map(Reviews::read)
                .list());
        return Page.of(
                rows,
                limit,
                last -> Cursor.at(last.deadline().toEpochDay(), last.id()).bind("credit-reviews", role));
    }

    private static Review read(ResultSet row, StatementContext context) throws SQLException {
        String outcome = row.getString("outcome");
        return new Review(
                row.getObject("id", UUID.class),
                row.getObject("decision_id", UUID.class),
                Review.Ground.valueOf(row.getString("reason")),
                Review.ReviewerRole.valueOf(row.getString("reviewer_role")),
                row.getObject("deadline", LocalDate.class),
                row.getString("requested_by"),
                row.getObject("requested_at", OffsetDateTime.class).toInstant(),
                outcome == null ? null : Review.ReviewOutcome.valueOf(outcome),
                row.getString("outcome_reason"),
                row.getObject("new_decision_id", UUID.class),
                row.getString("reviewer"),
                CreditDecisions.instant(row, "reviewed_at"));
    }
}
