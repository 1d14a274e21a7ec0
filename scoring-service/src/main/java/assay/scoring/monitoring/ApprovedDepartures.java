package assay.scoring.monitoring;

import assay.foundation.time.PortfolioZone;
import assay.scoring.creditscore.GradingScales;
import assay.scoring.creditscore.domain.Grade;
import assay.scoring.creditscore.domain.MasterScale;
import assay.scoring.monitoring.domain.DepartureFollowUp;
import assay.scoring.monitoring.domain.DepartureFollowUp.MadeException;
import assay.scoring.monitoring.domain.DepartureFollowUp.MadeOverride;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Departures from the decisions of a card in a period that a second person approved; the last one of a kind counts. */
@ApplicationScoped
class ApprovedDepartures {

    private static final String SQL = """
            SELECT DISTINCT ON (p.decision_id, p.kind) p.kind, p.model_value, p.value, p.notches, d.master_scale_id,
                   d.grade, o.defaulted
              FROM credit_departure p
              JOIN credit_departure_verdict v ON v.departure_id = p.id AND v.approved
              JOIN credit_decision d ON d.id = p.decision_id
              LEFT JOIN credit_outcome o ON o.decision_id = d.id
             WHERE d.scorecard_id = :card AND d.portfolio = :portfolio AND d.role = 'CHAMPION'
               AND d.decided_at >= :from AND d.decided_at < :to
             ORDER BY p.decision_id, p.kind, p.id DESC
             LIMIT :limit
            """;

    private final Jdbi jdbi;
    private final GradingScales scales;
    private final PortfolioZone zone;

    ApprovedDepartures(Jdbi jdbi, GradingScales scales, PortfolioZone zone) {
        this.jdbi = jdbi;
        this.scales = scales;
        this.zone = zone;
    }

    /**
     * A row.
     *
     * @param isOverride rather than a policy exception
     * @param from grade or outcome of the decision
     * @param to what was put in its place
     * @param grade of the decision
     */
    private record Made(
            boolean isOverride,
            String from,
            String to,
            int notches,
            UUID masterScaleId,
            String grade,
            @Nullable Boolean defaulted) {}

    /** How they fared; null without any. */
    @Nullable
    DepartureFollowUp of(NewMonitoringRun run) {
        Map<UUID, MasterScale> kept = new HashMap<>();
        List<MadeOverride> overrides = new ArrayList<>();
        List<MadeException> exceptions = new ArrayList<>();
        for (Made made : read(run)) {
            MasterScale scale = kept.computeIfAbsent(
                    made.masterScaleId(), id -> scales.find(id).orElseThrow());
            double cardPd = pd(scale, made.grade());
            if (made.isOverride()) {
                overrides.add(new MadeOverride(made.notches(), cardPd, pd(scale, made.to()), made.defaulted()));
            } else {
                exceptions.add(new MadeException(made.from(), made.to(), cardPd, made.defaulted()));
            }
        }
        return DepartureFollowUp.of(overrides, exceptions);
    }

    private static double pd(MasterScale scale, String grade) {
        return scale.find(grade).map(Grade::pd).orElseThrow();
    }

    private List<Made> read(NewMonitoringRun run) {
        return jdbi.withHandle(handle -> handle.createQuery(SQL)
                .bind("card", run.scorecardId())
                .bind("portfolio", run.portfolio())
                .bind("from", start(run.from()))
                .bind("to", start(run.to().plusDays(1)))
                .bind("limit", ScoredRecords.MOST)
                .map((row, _) -> made(row))
                .list());
    }

    private static Made made(ResultSet row) throws SQLException {
        return new Made(
                row.getString("kind").equals("OVERRIDE"),
                row.getString("model_value"),
                row.getString("value"),
                row.getInt("notches"),
                row.getObject("master_scale_id", UUID.class),
                row.getString("grade"),
                row.getObject("defaulted", Boolean.class));
    }

    private OffsetDateTime start(LocalDate day) {
        return day.atStartOfDay(zone.zone()).toOffsetDateTime();
    }
}
