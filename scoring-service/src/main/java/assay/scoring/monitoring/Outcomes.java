package assay.scoring.monitoring;

import assay.scoring.bulk.Column;
import assay.scoring.monitoring.NewOutcomes.Item;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Outcomes of decisions; never changed once reported. */
@ApplicationScoped
class Outcomes {

    private final Jdbi jdbi;

    Outcomes(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** What is known of a decision. */
    record Known(boolean defaulted, LocalDate observedOn) {}

    /** Of these ids those that are decisions, each with the day it was made on in UTC. */
    Map<UUID, LocalDate> decisions(Collection<UUID> ids) {
        Map<UUID, LocalDate> days = new HashMap<>();
        jdbi.useHandle(handle -> handle.createQuery(
                        "SELECT id, (decided_at AT TIME ZONE 'UTC')::date AS day FROM credit_decision WHERE id = ANY(:ids)")
                .bind("ids", Column.of("uuid", ids))
                .map((row, _) -> Map.entry(row.getObject("id", UUID.class), row.getObject("day", LocalDate.class)))
                .forEach(entry -> days.put(entry.getKey(), entry.getValue())));
        return days;
    }

    /** Adds the outcomes that are new. @return ids of the decisions that had none */
    Set<UUID> add(List<Item> items, String by, Instant at) {
        return jdbi.withHandle(handle -> new HashSet<>(handle.createQuery("""
                        INSERT INTO credit_outcome (decision_id, defaulted, observed_on, reported_by, reported_at)
                        SELECT o.*, :by, :at FROM unnest(:ids, :defaulted, :days) AS o
                        ON CONFLICT DO NOTHING RETURNING decision_id
                        """)
                .bind("ids", Column.of("uuid", items, Item::decisionId))
                .bind("defaulted", Column.of("bool", items, Item::defaulted))
                .bind("days", Column.of("date", items, item -> java.sql.Date.valueOf(item.observedOn())))
                .bind("by", by)
                .bind("at", OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
                .mapTo(UUID.class)
                .list()));
    }

    Map<UUID, Known> known(Collection<UUID> ids) {
        Map<UUID, Known> known = new HashMap<>();
        jdbi.useHandle(handle -> handle.createQuery(
                        "SELECT decision_id, defaulted, observed_on FROM credit_outcome WHERE decision_id = ANY(:ids)")
                .bind("ids", Column.of("uuid", ids))
                .map((row, _) -> Map.entry(
                        row.getObject("decision_id", UUID.class),
                        new Known(row.getBoolean("defaulted"), row.getObject("observed_on", LocalDate.class))))
                .forEach(entry -> known.put(entry.getKey(), entry.getValue())));
        return known;
    }
}
