package assay.interaction.journal;

import assay.foundation.events.Topics;
import assay.foundation.events.codec.EventCodec;
import assay.foundation.outbox.Outbox;
import assay.foundation.outbox.OutboxRecord;
import assay.foundation.outbox.OutboxRecord.Position;
import assay.foundation.outbox.OutboxSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * The log as its own outbox: no second copy of an entry is written for publishing. Entries are published in the order
 * of (transaction id, ordinal). The cursor stays below the oldest transaction still running, because an older
 * transaction may commit after a younger one and would otherwise be passed over. The table {@code journal_commit} says
 * which partitions to look into, so that an idle round is one look at the end of a small index.
 */
@ApplicationScoped
class JournalSource implements OutboxSource {

    static final String NAME = "journal";

    private static final String WAITING = """
            SELECT c.tx::text AS tx, c.month, c.entries, c.traceparent, cursor.tx::text AS cursor_tx, cursor.ordinal
              FROM journal_cursor AS cursor
              JOIN journal_commit AS c
                ON (c.tx, c.last_ordinal) > (cursor.tx, cursor.ordinal)
               AND c.tx < pg_snapshot_xmin(pg_current_snapshot())
             ORDER BY c.tx, c.last_ordinal
             LIMIT :limit""";

    private static final String ENTRIES = """
            SELECT id, client_id, portfolio, kind, occurred_at, recorded_at, source, external_id, product_line, reverses,
                   transaction_type, amount_minor, currency, details, sealed, tx::text AS tx, ordinal
              FROM journal_entries(:months::date[], :transactions::xid8[])""";

    /** A transaction's entries of one month, and where the cursor stands. */
    private record Commit(
            long tx, LocalDate month, int entries, @Nullable String traceparent, long cursorTx, int cursorOrdinal) {}

    private final EventCodec codec;
    private final Outbox outbox;

    JournalSource(EventCodec codec, Outbox outbox) {
        this.codec = codec;
        this.outbox = outbox;
    }

    @Override
    public String name() {
        return NAME;
    }

    /** Entries are facts that stand for themselves: a second copy of one, however late, is known by its id. */
    @Override
    public boolean ordered() {
        return false;
    }

    @Override
    public boolean isWaiting(Handle handle) {
        return handle.createQuery("SELECT last_ordinal FROM journal_commit ORDER BY tx, last_ordinal LIMIT 1")
                .mapTo(Integer.class)
                .findOne()
                .isPresent();
    }

    @Override
    public List<OutboxRecord> next(Handle handle, int limit) {
        List<Commit> commits = wholeTransactions(
                handle.createQuery(WAITING)
                        .bind("limit", limit)
                        .map((row, _) -> commit(row))
                        .list(),
                limit);
        if (commits.isEmpty()) {
            return List.of();
        }
        Commit first = commits.getFirst();
        Map<Long, @Nullable String> traces = new HashMap<>();
        commits.forEach(commit -> traces.put(commit.tx(), commit.traceparent()));
        return handle
                .createQuery(ENTRIES)
                .bind(
                        "months",
                        commits.stream()
                                .map(Commit::month)
                                .distinct()
                                .map(LocalDate::toString)
                                .toArray(String[]::new))
                .bind(
                        "transactions",
                        commits.stream()
                                .map(Commit::tx)
                                .distinct()
                                .map(String::valueOf)
                                .toArray(String[]::new))
                .map((row, _) -> EntryRows.published(row))
                .stream()
                .filter(entry -> entry.tx() > first.cursorTx() || entry.ordinal() > first.cursorOrdinal())
                .sorted(Comparator.comparingLong(Entry::tx).thenComparingInt(Entry::ordinal))
                .limit(limit)
                .map(entry -> record(entry, traces.get(entry.tx())))
                .toList();
    }

    @Override
    public void sent(Handle handle, List<OutboxRecord> records) {
        Position last = records.getLast().position();
        handle.createUpdate("UPDATE journal_cursor SET tx = :tx::text::xid8, ordinal = :ordinal")
                .bind("tx", String.valueOf(last.transaction()))
                .bind("ordinal", last.ordinal())
                .execute();
        handle.createUpdate("DELETE FROM journal_commit WHERE (tx, last_ordinal) <= (:tx::text::xid8, :ordinal)")
                .bind("tx", String.valueOf(last.transaction()))
                .bind("ordinal", last.ordinal())
                .execute();
    }

    @Override
    public Lag lag(Handle handle) {
        return handle.createQuery("""
                        SELECT coalesce(sum(c.entries), 0) AS entries,
                               coalesce(extract(epoch FROM clock_timestamp() - min(c.recorded_at)), 0) AS age
                          FROM journal_cursor AS cursor
                          JOIN journal_commit AS c ON (c.tx, c.last_ordinal) > (cursor.tx, cursor.ordinal)""")
                .map((row, _) ->
                        new Lag(row.getLong("entries"), Duration.ofMillis((long) (row.getDouble("age") * 1000))))
                .one();
    }

    /**
     * The first transactions that fill a batch. The months of one transaction stay together, since its entries must be
     * put in order across them.
     */
    private static List<Commit> wholeTransactions(List<Commit> commits, int limit) {
        int entries = 0;
        for (int i = 0; i < commits.size(); i++) {
            Commit commit = commits.get(i);
            if (entries >= limit && commit.tx() != commits.get(i - 1).tx()) {
                return commits.subList(0, i);
            }
            entries += commit.entries();
        }
        return commits;
    }

    private OutboxRecord record(Entry entry, @Nullable String traceparent) {
        var event = RecordedEvents.of(entry);
        return new OutboxRecord(
                new Position(entry.tx(), entry.ordinal()),
                Topics.INTERACTIONS,
                event.key(),
                outbox.headersOf(event, entry.recordedAt(), traceparent),
                codec.write(event));
    }

    private static Commit commit(ResultSet row) throws SQLException {
        return new Commit(
                Long.parseLong(row.getString("tx")),
                row.getObject("month", LocalDate.class),
                row.getInt("entries"),
                row.getString("traceparent"),
                Long.parseLong(row.getString("cursor_tx")),
                row.getInt("ordinal"));
    }
}
