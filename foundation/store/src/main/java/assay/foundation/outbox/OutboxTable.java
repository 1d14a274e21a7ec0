package assay.foundation.outbox;

import assay.foundation.outbox.OutboxRecord.Position;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * The table {@code outbox}: one row per event until the broker has acknowledged it, then none. The id is drawn when the
 * row is inserted, hence after the writer has locked what it changes, so ids of one key ascend in the order of the
 * commits, and deleting what was sent needs no cursor that a late commit could be behind of.
 */
@ApplicationScoped
class OutboxTable implements OutboxSource {

    private static final TypeReference<Map<String, String>> HEADERS = new TypeReference<>() {};
    private static final JsonMapper MAPPER = new JsonMapper();
    private static final ObjectReader READER = MAPPER.readerFor(HEADERS);
    private static final ObjectWriter WRITER = MAPPER.writerFor(HEADERS);

    // the sort comes before the default of the id is drawn, so the ids follow the order of the list
    private static final String INSERT = """
            INSERT INTO outbox (topic, key, headers, payload)
            SELECT topic, key, headers, payload
              FROM unnest(:topics, :keys, :headers, :payloads)
                   WITH ORDINALITY AS event (topic, key, headers, payload, position)
             ORDER BY position""";

    static final String NAME = "outbox";

    /** Counting more would cost time just when the database has enough to do. */
    private static final int MOST_COUNTED = 100_000;

    /** An event about to be written. */
    record Row(String topic, @Nullable String key, Map<String, String> headers, byte @Nullable [] payload) {}

    private final Jdbi jdbi;

    OutboxTable(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    void add(List<Row> rows) {
        jdbi.useHandle(handle -> handle.createUpdate(INSERT)
                .bind("topics", rows.stream().map(Row::topic).toArray(String[]::new))
                .bind("keys", rows.stream().map(Row::key).toArray(String[]::new))
                .bind("headers", rows.stream().map(row -> json(row.headers())).toArray(String[]::new))
                .bind("payloads", rows.stream().map(Row::payload).toArray(byte[][]::new))
                .execute());
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean isWaiting(Handle handle) {
        // in the order of the index, which remembers what is dead
        return handle.createQuery("SELECT id FROM outbox ORDER BY id LIMIT 1")
                .mapTo(Long.class)
                .findOne()
                .isPresent();
    }

    @Override
    public List<OutboxRecord> next(Handle handle, int limit) {
        return handle.createQuery("SELECT id, topic, key, headers, payload FROM outbox ORDER BY id LIMIT :limit")
                .bind("limit", limit)
                .map((row, _) -> record(row))
                .list();
    }

    @Override
    public void sent(Handle handle, List<OutboxRecord> records) {
        Long[] ids = records.stream().map(record -> record.position().ordinal()).toArray(Long[]::new);
        handle.createUpdate("DELETE FROM outbox WHERE id = ANY(:ids)")
                .bind("ids", ids)
                .execute();
    }

    @Override
    public Lag lag(Handle handle) {
        return handle.createQuery("""
                        SELECT (SELECT count(*) FROM (SELECT FROM outbox LIMIT :most) AS waiting) AS rows,
                               (SELECT extract(epoch FROM clock_timestamp() - created_at)
                                  FROM outbox ORDER BY id LIMIT 1) AS age""")
                .bind("most", MOST_COUNTED)
                .map((row, _) -> new Lag(row.getLong("rows"), Duration.ofMillis((long) (row.getDouble("age") * 1000))))
                .one();
    }

    private static OutboxRecord record(ResultSet row) throws SQLException {
        return new OutboxRecord(
                new Position(0, row.getLong("id")),
                row.getString("topic"),
                row.getString("key"),
                headers(row.getString("headers")),
                row.getBytes("payload"));
    }

    private static String json(Map<String, String> headers) {
        try {
            return WRITER.writeValueAsString(headers);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> headers(String json) {
        try {
            return READER.readValue(json);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
