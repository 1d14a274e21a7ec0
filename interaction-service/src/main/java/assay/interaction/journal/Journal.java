package assay.interaction.journal;

import assay.interaction.journal.domain.Draft;
import assay.interaction.journal.domain.InteractionKind;
import assay.interaction.journal.domain.TransactionType;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The log's tables. */
@ApplicationScoped
class Journal {

    private static final String COLUMNS = """
            SELECT id, client_id, portfolio, kind, occurred_at, recorded_at, source, external_id, product_line, reverses,
                   transaction_type, amount_minor, currency, details, sealed, tx::text AS tx, ordinal, reversed_by
              FROM interaction LEFT JOIN reversal ON reversal.interaction_id = id
            """;

    private static final String BY_ID = COLUMNS + " WHERE id = :id";

    private static final String OF_MONTH = COLUMNS + """
             WHERE occurred_at >= :from AND occurred_at < :to AND id > :after ORDER BY id LIMIT :limit""";

    private static final String TIMELINE = COLUMNS + """
             WHERE client_id = :client AND occurred_at >= :from AND occurred_at < :to
               AND occurred_at <= :lastInstant AND (occurred_at, id) < (:lastInstant, :lastId)
               AND (:kind::text IS NULL OR kind = :kind)
               AND (:transactionType::text IS NULL OR transaction_type = :transactionType)
               AND (:productLine::text IS NULL OR product_line = :productLine)
             ORDER BY occurred_at DESC, id DESC
             LIMIT :limit""";

    /** Which entries of a timeline are wanted; absent filters are null. */
    record Filter(
            @Nullable Instant from,
            @Nullable Instant to,
            @Nullable InteractionKind kind,
            @Nullable TransactionType transactionType,
            @Nullable String productLine) {}

    /** Place in a timeline. */
    record Place(Instant occurredAt, UUID id) {

        /** Before every entry of a timeline, which begins with the newest. */
        static final Place START = new Place(Instant.parse("9999-12-31T00:00:00Z"), new UUID(-1, -1));
    }

    /** What an external id stands for. */
    record Named(UUID id, byte[] contentHash) {}

    /** What decides whether an entry may be taken back. */
    record Reversible(UUID id, UUID clientId, String kind, boolean reversal) {}

    /** An external id within its source. */
    record ExternalKey(String source, String externalId) {

        static ExternalKey of(Draft draft) {
            return new ExternalKey(draft.source(), draft.externalId());
        }
    }

    private final Jdbi jdbi;

    Journal(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** See {@link JournalInsert#write}. */
    int write(List<JournalRow> rows, Instant recordedAt, @Nullable String traceparent) {
        return jdbi.withHandle(handle -> JournalInsert.write(handle, rows, recordedAt, traceparent));
    }

    Map<ExternalKey, Named> named(Collection<ExternalKey> keys) {
        Map<ExternalKey, Named> found = new HashMap<>();
        jdbi.useHandle(handle -> handle.createQuery("""
                        SELECT source, external_id, interaction_id, content_hash
                          FROM unnest(:sources::text[], :externalIds::text[]) AS wanted (source, external_id)
                          JOIN external_key USING (source, external_id)""")
                .bind("sources", keys.stream().map(ExternalKey::source).toArray(String[]::new))
                .bind("externalIds", keys.stream().map(ExternalKey::externalId).toArray(String[]::new))
                .map((row, _) -> Map.entry(
                        new ExternalKey(row.getString("source"), row.getString("external_id")),
                        new Named(row.getObject("interaction_id", UUID.class), row.getBytes("content_hash"))))
                .forEach(entry -> found.put(entry.getKey(), entry.getValue())));
        return found;
    }

    Map<UUID, Reversible> reversible(Collection<UUID> ids) {
        Map<UUID, Reversible> found = new HashMap<>();
        jdbi.useHandle(handle -> handle.createQuery("""
                        SELECT id, client_id, kind, reverses IS NOT NULL AS reversal FROM interaction
                         WHERE id = ANY(:ids)""")
                .bind("ids", ids.toArray(UUID[]::new))
                .map((row, _) -> new Reversible(
                        row.getObject("id", UUID.class),
                        row.getObject("client_id", UUID.class),
                        row.getString("kind"),
                        row.getBoolean("reversal")))
                .forEach(entry -> found.put(entry.id(), entry)));
        return found;
    }

    /** Those of the entries that are taken back already. */
    List<UUID> reversed(Collection<UUID> ids) {
        return jdbi.withHandle(
                handle -> handle.createQuery("SELECT interaction_id FROM reversal WHERE interaction_id = ANY(:ids)")
                        .bind("ids", ids.toArray(UUID[]::new))
                        .mapTo(UUID.class)
                        .list());
    }

    /**
     * Notes which entries are taken back by which, with the running transaction.
     *
     * @param reversals entries that reverse one, each another one
     * @return the reversed entries that nobody had taken back before
     */
    List<UUID> reverse(List<Draft> reversals) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        INSERT INTO reversal (interaction_id, reversed_by)
                        SELECT reversed, by FROM unnest(:reversed::uuid[], :by::uuid[]) AS entry (reversed, by)
                         ORDER BY reversed
                        ON CONFLICT DO NOTHING
                        RETURNING interaction_id""")
                .bind("reversed", reversals.stream().map(Draft::reverses).toArray(UUID[]::new))
                .bind("by", reversals.stream().map(Draft::id).toArray(UUID[]::new))
                .mapTo(UUID.class)
                .list());
    }

    Optional<Entry> byId(UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery(BY_ID)
                .bind("id", id)
                .map((row, _) -> EntryRows.read(row))
                .findOne());
    }

    /** Entries of a client, the newest first, after a place. */
    List<Entry> timeline(UUID client, Filter filter, Place after, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery(TIMELINE)
                .bind("client", client)
                .bind("from", timestamp(filter.from() == null ? Instant.EPOCH.minusSeconds(1L << 36) : filter.from()))
                .bind("to", timestamp(filter.to() == null ? Place.START.occurredAt() : filter.to()))
                .bind("kind", filter.kind() == null ? null : filter.kind().name())
                .bind(
                        "transactionType",
                        filter.transactionType() == null
                                ? null
                                : filter.transactionType().name())
                .bind("productLine", filter.productLine())
                .bind("lastInstant", timestamp(after.occurredAt()))
                .bind("lastId", after.id())
                .bind("limit", limit)
                .map((row, _) -> EntryRows.read(row))
                .list());
    }

    /** Months with entries, within bounds that are both inclusive. */
    List<YearMonth> months(YearMonth from, YearMonth to) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        SELECT month FROM journal_month WHERE month BETWEEN :from AND :to ORDER BY month""")
                .bind("from", from.atDay(1))
                .bind("to", to.atDay(1))
                .mapTo(LocalDate.class)
                .map(YearMonth::from)
                .list());
    }

    /** Entries of a month after an id, in the order of their ids. */
    List<Entry> ofMonth(YearMonth month, UUID after, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery(OF_MONTH)
                .bind("from", timestamp(month))
                .bind("to", timestamp(month.plusMonths(1)))
                .bind("after", after)
                .bind("limit", limit)
                .map((row, _) -> EntryRows.read(row))
                .list());
    }

    private static OffsetDateTime timestamp(YearMonth month) {
        return month.atDay(1).atStartOfDay().atOffset(ZoneOffset.UTC);
    }

    private static OffsetDateTime timestamp(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
