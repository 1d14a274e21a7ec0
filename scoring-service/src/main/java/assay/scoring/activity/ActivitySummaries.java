package assay.scoring.activity;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import org.jdbi.v3.core.Jdbi;

/** Counts what is known; reads the whole portfolio, so it is for people and not for loops. */
@ApplicationScoped
class ActivitySummaries {

    private final Jdbi jdbi;

    ActivitySummaries(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    ActivitySummary of(String portfolio) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        SELECT count(*) AS clients, coalesce(sum(entries), 0) AS transactions, min(first_day) AS first_day,
                            max(last_day) AS last_day
                        FROM (SELECT count(*) AS entries, min(day) AS first_day, max(day) AS last_day
                            FROM activity_fact WHERE portfolio = :portfolio AND kind = 'TRANSACTION'
                            GROUP BY client_id) AS by_client
                        """)
                .bind("portfolio", portfolio)
                .map((row, _) -> new ActivitySummary(
                        portfolio,
                        row.getLong("clients"),
                        row.getLong("transactions"),
                        row.getObject("first_day", LocalDate.class),
                        row.getObject("last_day", LocalDate.class)))
                .one());
    }
}
