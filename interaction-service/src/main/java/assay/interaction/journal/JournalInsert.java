package assay.interaction.journal;

import assay.interaction.journal.domain.Contact;
import assay.interaction.journal.domain.Draft;
import assay.interaction.journal.domain.Transaction;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * The one statement that writes entries: external ids first, in their order, so that concurrent writers of the same ids
 * wait for each other in the same direction; then the entries whose external id was free; then which months the
 * transaction touched. One round trip for any number of entries, with the columns as arrays.
 */
final class JournalInsert {

    private static final String INSERT = """
            WITH input AS (
                SELECT id, client_id, portfolio, kind,
                       timestamptz 'epoch' + occurred_micros * interval '1 microsecond' AS occurred_at,
                       source, external_id, content_hash, product_line, reverses, transaction_type, amount_minor,
                       currency, details::jsonb AS details, sealed, (position - 1)::integer AS ordinal
                  FROM unnest(:ids::uuid[], :clients::uuid[], :portfolios::text[], :kinds::text[], :micros::bigint[],
                              :sources::text[], :externalIds::text[], :hashes::bytea[], :productLines::text[],
                              :reversed::uuid[], :transactionTypes::text[], :amounts::bigint[], :currencies::text[],
                              :details::text[], :sealed::bytea[])
                       WITH ORDINALITY AS entry (id, client_id, portfolio, kind, occurred_micros, source, external_id,
                              content_hash, product_line, reverses, transaction_type, amount_minor, currency, details,
                              sealed, position)
            ), named AS (
                INSERT INTO external_key (source, external_id, interaction_id, content_hash)
                SELECT source, external_id, id, content_hash FROM input
                 WHERE external_id IS NOT NULL
                 ORDER BY source, external_id
                ON CONFLICT DO NOTHING
                RETURNING interaction_id
            ), written AS (
                INSERT INTO interaction (id, client_id, portfolio, kind, occurred_at, recorded_at, source, external_id,
                       product_line, reverses, transaction_type, amount_minor, currency, details, sealed, ordinal)
                SELECT id, client_id, portfolio, kind, occurred_at, :recordedAt, source, external_id,
                       product_line, reverses, transaction_type, amount_minor, currency, details, sealed, ordinal
                  FROM input
                 WHERE external_id IS NULL OR id IN (SELECT interaction_id FROM named)
                RETURNING ordinal, occurred_at
            ), months AS (
                INSERT INTO journal_commit (month, last_ordinal, entries, recorded_at, traceparent)
                SELECT date_trunc('month', occurred_at AT TIME ZONE 'UTC')::date AS month,
                       max(ordinal), count(*), :recordedAt, :traceparent
                  FROM written
                 GROUP BY 1
                RETURNING entries
            )
            SELECT coalesce(sum(entries), 0) FROM months""";

    private final List<JournalRow> rows;

    private JournalInsert(List<JournalRow> rows) {
        this.rows = rows;
    }

    /**
     * Writes entries with the running transaction; at most one call per transaction, because entries are numbered.
     *
     * @param rows no external id twice
     * @return how many were written; the external ids of the others were taken already
     */
    static int write(Handle handle, List<JournalRow> rows, Instant recordedAt, @Nullable String traceparent) {
        return new JournalInsert(rows).write(handle, recordedAt, traceparent);
    }

    private int write(Handle handle, Instant recordedAt, @Nullable String traceparent) {
        return handle.createQuery(INSERT)
                .bind("ids", uuids(Draft::id))
                .bind("clients", uuids(Draft::clientId))
                .bind("portfolios", texts(row -> row.draft().portfolio()))
                .bind("kinds", texts(row -> row.draft().interaction().kind().name()))
                .bind("micros", numbers(row -> micros(row.draft().occurredAt())))
                .bind("sources", texts(row -> row.draft().source()))
                .bind("externalIds", texts(row -> row.draft().externalId()))
                .bind("hashes", bytes(JournalRow::contentHash))
                .bind("productLines", texts(row -> row.draft().productLine()))
                .bind("reversed", uuids(Draft::reverses))
                .bind(
                        "transactionTypes",
                        texts(row -> of(row, transaction -> transaction.type().name())))
                .bind("amounts", numbers(row -> of(row, Transaction::amountMinor)))
                .bind(
                        "currencies",
                        texts(row ->
                                of(row, transaction -> transaction.currency().getCurrencyCode())))
                .bind("details", texts(JournalInsert::details))
                .bind("sealed", bytes(JournalRow::sealed))
                .bind("recordedAt", recordedAt.atOffset(ZoneOffset.UTC))
                .bind("traceparent", traceparent)
                .mapTo(Integer.class)
                .one();
    }

    private UUID[] uuids(Function<Draft, @Nullable UUID> column) {
        return rows.stream().map(row -> column.apply(row.draft())).toArray(UUID[]::new);
    }

    private String[] texts(Function<JournalRow, @Nullable String> column) {
        return rows.stream().map(column).toArray(String[]::new);
    }

    private Long[] numbers(Function<JournalRow, @Nullable Long> column) {
        return rows.stream().map(column).toArray(Long[]::new);
    }

    private byte[][] bytes(Function<JournalRow, byte @Nullable []> column) {
        return rows.stream().map(column).toArray(byte[][]::new);
    }

    private static <T> @Nullable T of(JournalRow row, Function<Transaction, T> fact) {
        return row.draft().interaction() instanceof Transaction transaction ? fact.apply(transaction) : null;
    }

    private static @Nullable String details(JournalRow row) {
        return row.draft().interaction() instanceof Contact contact ? ContactDetails.json(contact) : null;
    }

    private static long micros(Instant instant) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, instant);
    }
}
