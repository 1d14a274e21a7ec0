package assay.scoring.slotting;

import assay.foundation.paging.Cursor;
import assay.foundation.paging.Page;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** Ratings of projects, written once. */
@ApplicationScoped
class SlottingRatings {

    private static final String SELECT = """
            SELECT id, portfolio, project, project_name, card_id, currency, inputs, override_reason, result, rated_by,
                rated_at
            FROM slotting_rating\s""";

    private final Jdbi jdbi;

    SlottingRatings(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    void add(StoredRating rating) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        INSERT INTO slotting_rating (id, portfolio, project, project_name, card_id, currency, inputs,
                            override_reason, result, rated_by, rated_at)
                        VALUES (:id, :portfolio, :project, :projectName, :cardId, :currency, :inputs, :reason, :result,
                            :ratedBy, :ratedAt)
                        """)
                .bind("id", rating.id())
                .bind("portfolio", rating.portfolio())
                .bind("project", rating.project())
                .bind("projectName", rating.projectName())
                .bind("cardId", rating.cardId())
                .bind("currency", rating.currency().getCurrencyCode())
                .bind("inputs", rating.inputs())
                .bind("reason", rating.overrideReason())
                .bind("result", rating.result())
                .bind("ratedBy", rating.ratedBy())
                .bind("ratedAt", rating.ratedAt())
                .execute());
    }

    Optional<StoredRating> find(UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery(SELECT + "WHERE id = :id")
                .bind("id", id)
                .map(SlottingRatings::read)
                .findOne());
    }

    /** Ratings of a project or of all, newest first. */
    Page<StoredRating> list(@Nullable String project, @Nullable String cursor, int limit) {
        UUID before = Cursor.read(cursor, 1, "slotting-ratings", project)
                .map(place -> place.uuid(0))
                .orElse(new UUID(-1, -1));
        List<StoredRating> rows = jdbi.withHandle(handle -> handle.createQuery(SELECT + """
                        WHERE id < :before AND (:project::text IS NULL OR project = :project)
                        ORDER BY id DESC LIMIT :limit
                        """)
                .bind("before", before)
                .bind("project", project)
                .bind("limit", limit + 1)
                .map(SlottingRatings::read)
                .list());
        return Page.of(rows, limit, last -> Cursor.at(last.id()).bind("slotting-ratings", project));
    }

    private static StoredRating read(ResultSet row, StatementContext context) throws SQLException {
        return new StoredRating(
                row.getObject("id", UUID.class),
                row.getString("portfolio"),
                row.getString("project"),
                row.getString("project_name"),
                row.getObject("card_id", UUID.class),
                Currency.getInstance(row.getString("currency")),
                row.getString("inputs"),
                row.getString("override_reason"),
                row.getString("result"),
                row.getString("rated_by"),
                row.getObject("rated_at", OffsetDateTime.class).toInstant());
    }
}
