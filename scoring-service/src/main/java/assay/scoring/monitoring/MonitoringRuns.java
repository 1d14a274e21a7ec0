package assay.scoring.monitoring;

import assay.foundation.jobs.Job;
import assay.foundation.jobs.JobState;
import assay.foundation.jobs.Jobs;
import assay.foundation.paging.Cursor;
import assay.foundation.paging.Page;
import assay.scoring.documents.Documents;
import assay.scoring.monitoring.domain.ChallengerComparison;
import assay.scoring.monitoring.domain.DepartureFollowUp;
import assay.scoring.monitoring.domain.MonitoringReport;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Runs and their figures; how far a run has come is known by its job. */
@ApplicationScoped
class MonitoringRuns {

    private final Jdbi jdbi;
    private final Jobs jobs;

    MonitoringRuns(Jdbi jdbi, Jobs jobs) {
        this.jdbi = jdbi;
        this.jobs = jobs;
    }

    void add(UUID id, NewMonitoringRun settings, String by, Instant at) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        INSERT INTO monitoring_run (id, settings, requested_by, requested_at)
                        VALUES (:id, :settings, :by, :at)
                        """)
                .bind("id", id)
                .bind("settings", Documents.write(settings))
                .bind("by", by)
                .bind("at", OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
                .execute());
    }

    void store(
            UUID id,
            MonitoringReport report,
            @Nullable ChallengerComparison comparison,
            @Nullable DepartureFollowUp departures) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        UPDATE monitoring_run SET report = :report, comparison = :comparison, departures = :departures
                        WHERE id = :id
                        """)
                .bind("id", id)
                .bind("report", Documents.write(report))
                .bind("comparison", comparison == null ? null : Documents.write(comparison))
                .bind("departures", departures == null ? null : Documents.write(departures))
                .execute());
    }

    Optional<MonitoringRunView> find(UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT * FROM monitoring_run WHERE id = :id")
                .bind("id", id)
                .map((row, _) -> view(row))
                .findOne());
    }

    /** Newest first. */
    Page<MonitoringRunView> list(@Nullable String cursor, int limit) {
        UUID before = Cursor.read(cursor, 1, "monitoring-runs")
                .map(place -> place.uuid(0))
                .orElse(new UUID(-1, -1));
        List<MonitoringRunView> rows = jdbi.withHandle(handle -> handle.createQuery(
                        "SELECT * FROM monitoring_run WHERE id < :before ORDER BY id DESC LIMIT :limit")
                .bind("before", before)
                .bind("limit", limit + 1)
                .map((row, _) -> view(row))
                .list());
        return Page.of(rows, limit, last -> Cursor.at(last.id()).bind("monitoring-runs"));
    }

    private MonitoringRunView view(ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        Optional<Job> job = jobs.find(id);
        String report = row.getString("report");
        String comparison = row.getString("comparison");
        String departures = row.getString("departures");
        return new MonitoringRunView(
                id,
                job.map(Job::state).orElse(JobState.FAILED),
                Documents.read(row.getString("settings"), NewMonitoringRun.class),
                report == null ? null : Documents.read(report, MonitoringReport.class),
                comparison == null ? null : Documents.read(comparison, ChallengerComparison.class),
                departures == null ? null : Documents.read(departures, DepartureFollowUp.class),
                job.map(Job::failure).map(Job.Failure::code).orElse(null),
                row.getString("requested_by"),
                row.getObject("requested_at", OffsetDateTime.class).toInstant());
    }
}
