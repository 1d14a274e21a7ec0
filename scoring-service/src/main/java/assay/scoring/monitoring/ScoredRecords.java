package assay.scoring.monitoring;

import assay.foundation.time.PortfolioZone;
import assay.scoring.monitoring.domain.ChallengerComparison.Pair;
import assay.scoring.monitoring.domain.ScoredRecord;
import assay.scoring.scorecards.domain.Scorecard;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * Decision records as monitoring sees them: one per client and period, the last one with a known outcome, else the last
 * one, so that a client who was scored often does not count often.
 */
@ApplicationScoped
class ScoredRecords {

    /** Records of one run; a period with more is to be looked at in parts. */
    static final int MOST = 1_000_000;

    private static final String RECORDS = """
            SELECT DISTINCT ON (d.subject_id) d.id, d.points, d.pd, d.grade, d.outcome, d.result -> 'awarded' AS awarded,
                   d.inputs -> 'features' ->> :attribute AS grouped, o.defaulted
              FROM credit_decision d LEFT JOIN credit_outcome o ON o.decision_id = d.id
             WHERE d.scorecard_id = :card AND d.portfolio = :portfolio AND d.role = 'CHAMPION'
               AND d.decided_at >= :from AND d.decided_at < :to
             ORDER BY d.subject_id, o.decision_id IS NULL, d.decided_at DESC, d.id DESC
             LIMIT :limit
            """;

    private static final String PAIRS = """
            SELECT p.points, p.pd, p.grade, p.outcome, o.defaulted,
                   c.points AS c_points, c.pd AS c_pd, c.grade AS c_grade, c.outcome AS c_outcome
              FROM credit_decision p
              JOIN credit_decision c ON c.champion_id = p.id AND c.role = 'CHALLENGER' AND c.scorecard_id = :challenger
              LEFT JOIN credit_outcome o ON o.decision_id = p.id
             WHERE p.scorecard_id = :card AND p.portfolio = :portfolio AND p.role = 'CHAMPION'
               AND p.decided_at >= :from AND p.decided_at < :to
             LIMIT :limit
            """;

    private final Jdbi jdbi;
    private final ObjectMapper mapper;
    private final PortfolioZone zone;

    ScoredRecords(Jdbi jdbi, ObjectMapper mapper, PortfolioZone zone) {
        this.jdbi = jdbi;
        this.mapper = mapper;
        this.zone = zone;
    }

    /** At most one more than {@link #MOST}. */
    List<ScoredRecord> of(Scorecard card, NewMonitoringRun run) {
        Map<String, Integer> places = new HashMap<>();
        card.characteristics().forEach(c -> places.put(c.name(), places.size()));
        return jdbi.withHandle(handle -> handle.createQuery(RECORDS)
                .bind("attribute", run.attribute())
                .bind("card", run.scorecardId())
                .bind("portfolio", run.portfolio())
                .bind("from", start(run.from()))
                .bind("to", start(run.to().plusDays(1)))
                .bind("limit", MOST + 1)
                .setFetchSize(1_000)
                .map((row, _) -> new ScoredRecord(
                        row.getInt("points"),
                        row.getDouble("pd"),
                        row.getString("grade"),
                        row.getString("outcome").equals("ACCEPT"),
                        bins(row.getString("awarded"), places),
                        defaulted(row),
                        run.attribute() == null ? null : group(row.getString("grouped"))))
                .list());
    }

    /** Records that a challenger scored in the shadow. */
    List<Pair> pairs(NewMonitoringRun run, UUID challenger) {
        return jdbi.withHandle(handle -> handle.createQuery(PAIRS)
                .bind("challenger", challenger)
                .bind("card", run.scorecardId())
                .bind("portfolio", run.portfolio())
                .bind("from", start(run.from()))
                .bind("to", start(run.to().plusDays(1)))
                .bind("limit", MOST)
                .map((row, _) -> new Pair(side(row, ""), side(row, "c_")))
                .list());
    }

    private static ScoredRecord side(ResultSet row, String prefix) throws SQLException {
        return new ScoredRecord(
                row.getInt(prefix + "points"),
                row.getDouble(prefix + "pd"),
                row.getString(prefix + "grade"),
                row.getString(prefix + "outcome").equals("ACCEPT"),
                new int[0],
                defaulted(row),
                null);
    }

    private int[] bins(@Nullable String awarded, Map<String, Integer> places) {
        int[] bins = new int[places.size()];
        Arrays.fill(bins, -1);
        if (awarded != null) {
            try {
                for (JsonNode points : mapper.readTree(awarded)) {
                    Integer place = places.get(points.path("characteristic").asText());
                    if (place != null) {
                        bins[place] = points.path("bin").asInt(-1);
                    }
                }
            } catch (JsonProcessingException e) {
                throw new UncheckedIOException(e);
            }
        }
        return bins;
    }

    private static String group(@Nullable String value) {
        return value == null ? "(missing)" : value;
    }

    private static @Nullable Boolean defaulted(ResultSet row) throws SQLException {
        boolean defaulted = row.getBoolean("defaulted");
        return row.wasNull() ? null : defaulted;
    }

    private OffsetDateTime start(LocalDate day) {
        return day.atStartOfDay(zone.zone()).toOffsetDateTime();
    }
}
