package assay.scoring.creditscore;

import static java.time.ZoneOffset.UTC;

import assay.foundation.paging.Cursor;
import assay.foundation.paging.Page;
import assay.scoring.bulk.Column;
import assay.scoring.creditscore.CreditDecision.Occasion;
import assay.scoring.creditscore.CreditDecision.Role;
import assay.scoring.creditscore.domain.CreditOutcome;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** The record of decisions: added to and read, never changed. */
@ApplicationScoped
class CreditDecisions {

    private static final String ADD = """
            INSERT INTO credit_decision (id, subject_id, portfolio, version, role, occasion, as_of, known_at,
                scorecard_id, master_scale_id, strategy_id, points, pd, grade, outcome, inputs, result, champion_id,
                reviewed_id, decided_by, decided_at)
            VALUES (:id, :subjectId, :portfolio, :version, :role, :occasion, :asOf, :knownAt, :scorecardId,
                :masterScaleId, :strategyId, :points, :pd, :grade, :outcome, CAST(:inputs AS json),
                CAST(:result AS json), :championId, :reviewedId, :decidedBy, :decidedAt)
            """;

    private static final String LATEST = """
            SELECT * FROM credit_decision WHERE subject_id = :subject AND role = 'CHAMPION' ORDER BY id DESC LIMIT 1
            """;

    private static final String LIST = """
            SELECT d.* FROM credit_decision d
            WHERE d.role = :role AND d.id < :before AND d.decided_at >= :from AND d.decided_at < :to
              AND (CAST(:subject AS uuid) IS NULL OR d.subject_id = :subject)
              AND (:all OR EXISTS (SELECT FROM credit_subject s JOIN client c ON c.client_id = s.client_id
                  WHERE s.subject_id = d.subject_id AND c.book = ANY (:books)))
            ORDER BY d.id DESC LIMIT :limit
            """;

    private static final String LATEST_OF_EACH = """
            SELECT DISTINCT ON (subject_id) * FROM credit_decision
            WHERE role = 'CHAMPION' AND occasion <> 'REVIEW' AND (:portfolio = '*' OR portfolio = :portfolio)
              AND decided_at >= :from AND decided_at < :to
            ORDER BY subject_id, id DESC LIMIT :limit
            """;

    /**
     * Which decisions to list.
     *
     * @param subjectId of this subject only; null for all
     * @param from inclusive
     * @param to exclusive
     * @param books of clients in these books only; null for all, erased clients included
     */
    record Filter(
            Role role,
            @Nullable UUID subjectId,
            Instant from,
            Instant to,
            @Nullable Set<String> books) {

        private static final Instant BEGINNING = Instant.parse("2000-01-01T00:00:00Z");
        private static final Instant END = Instant.parse("9999-12-31T00:00:00Z");

        /** Every decision on one subject, whom the caller is known to see. */
        static Filter ofSubject(UUID subjectId) {
            return new Filter(Role.CHAMPION, subjectId, BEGINNING, END, null);
        }
    }

    private final Jdbi jdbi;

    CreditDecisions(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    void add(CreditDecision decision) {
        jdbi.useHandle(handle -> handle.createUpdate(ADD)
                .bind("id", decision.id())
                .bind("subjectId", decision.subjectId())
                .bind("portfolio", decision.portfolio())
                .bind("version", decision.version())
                .bind("role", decision.role())
                .bind("occasion", decision.occasion())
                .bind("asOf", decision.asOf())
                .bind("knownAt", decision.knownAt())
                .bind("scorecardId", decision.scorecardId())
                .bind("masterScaleId", decision.masterScaleId())
                .bind("strategyId", decision.strategyId())
                .bind("points", decision.points())
                .bind("pd", decision.pd())
                .bind("grade", decision.grade())
                .bind("outcome", decision.outcome())
                .bind("inputs", decision.inputs())
                .bind("result", decision.result())
                .bind("championId", decision.championId())
                .bind("reviewedId", decision.reviewedId())
                .bind("decidedBy", decision.decidedBy())
                .bind("decidedAt", decision.decidedAt())
                .execute());
    }

    Optional<CreditDecision> find(UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT * FROM credit_decision WHERE id = :id")
                .bind("id", id)
                .map(CreditDecisions::read)
                .findOne());
    }

    /** The decision that counts now. */
    Optional<CreditDecision> latest(UUID subjectId) {
        return jdbi.withHandle(handle -> handle.createQuery(LATEST)
                .bind("subject", subjectId)
                .map(CreditDecisions::read)
                .findOne());
    }

    /** Decisions, newest first. */
    Page<CreditDecision> list(Filter filter, @Nullable String cursor, int limit) {
        Object[] query = {"credit-decisions", filter.role(), filter.subjectId(), filter.from(), filter.to()};
        UUID before = Cursor.read(cursor, 1, query).map(place -> place.uuid(0)).orElse(new UUID(-1, -1));
        List<CreditDecision> rows = jdbi.withHandle(handle -> handle.createQuery(LIST)
                .bind("role", filter.role())
                .bind("before", before)
                .bind("subject", filter.subjectId())
                .bind("from", OffsetDateTime.ofInstant(filter.from(), UTC))
                .bind("to", OffsetDateTime.ofInstant(filter.to(), UTC))
                .bind("all", filter.books() == null)
                .bind("books", Column.of("text", filter.books() == null ? Set.of() : filter.books()))
                .bind("limit", limit + 1)
                .map(CreditDecisions::read)
                .list());
        return Page.of(rows, limit, last -> Cursor.at(last.id()).bind(query));
    }

    /**
     * The latest decision on each client of a portfolio that no person changed.
     *
     * @param portfolio {@link Policy#EVERY_PORTFOLIO} for all
     * @param from inclusive
     * @param to exclusive
     */
    List<CreditDecision> latestOfEach(String portfolio, Instant from, Instant to, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery(LATEST_OF_EACH)
                .bind("portfolio", portfolio)
                .bind("from", from)
                .bind("to", to)
                .bind("limit", limit)
                .map(CreditDecisions::read)
                .list());
    }

    private static CreditDecision read(ResultSet row, StatementContext context) throws SQLException {
        return new CreditDecision(
                row.getObject("id", UUID.class),
                row.getObject("subject_id", UUID.class),
                row.getString("portfolio"),
                row.getLong("version"),
                Role.valueOf(row.getString("role")),
                Occasion.valueOf(row.getString("occasion")),
                row.getObject("as_of", LocalDate.class),
                row.getObject("known_at", OffsetDateTime.class).toInstant(),
                row.getObject("scorecard_id", UUID.class),
                row.getObject("master_scale_id", UUID.class),
                row.getObject("strategy_id", UUID.class),
                row.getInt("points"),
                row.getDouble("pd"),
                row.getString("grade"),
                CreditOutcome.valueOf(row.getString("outcome")),
                row.getString("inputs"),
                row.getString("result"),
                row.getObject("champion_id", UUID.class),
                row.getObject("reviewed_id", UUID.class),
                row.getString("decided_by"),
                row.getObject("decided_at", OffsetDateTime.class).toInstant());
    }

    /** A time, or null where there is none. */
    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
