package assay.foundation.jobs;

import assay.foundation.imports.ImportRow.Readable;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/**
 * Gives rows without an id one made from their content: hash, {@code #}, and the ordinal among identical rows of the
 * file. The ordinals are counted in the database, in the transaction of the batch, so that neither the size of the file
 * nor a change of workers matters.
 */
@ApplicationScoped
class RowCounts {

    private final Jdbi jdbi;

    RowCounts(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    List<JobRow> identify(UUID job, List<Readable> rows) {
        Map<String, Integer> inBatch = new LinkedHashMap<>();
        List<String> digests = new ArrayList<>(rows.size());
        for (Readable row : rows) {
            String digest = row.row().digest();
            digests.add(digest);
            inBatch.merge(digest, 1, Integer::sum);
        }
        Map<String, Integer> next = occurrencesBefore(job, inBatch);
        List<JobRow> identified = new ArrayList<>(rows.size());
        for (int i = 0; i < rows.size(); i++) {
            Readable row = rows.get(i);
            int ordinal = next.merge(digests.get(i), 1, Integer::sum);
            identified.add(new JobRow(row.number(), row.line(), row.row(), digests.get(i) + "#" + ordinal));
        }
        return identified;
    }

    private Map<String, Integer> occurrencesBefore(UUID job, Map<String, Integer> inBatch) {
        Map<String, Integer> before = new HashMap<>();
        jdbi.useHandle(handle -> handle.createQuery("""
                        INSERT INTO job_row_count AS known (job_id, row_hash, occurrences)
                        SELECT :job, * FROM unnest(:hashes, :counts)
                        ON CONFLICT (job_id, row_hash)
                        DO UPDATE SET occurrences = known.occurrences + excluded.occurrences
                        RETURNING row_hash, occurrences""")
                .bind("job", job)
                .bind(
                        "hashes",
                        inBatch.keySet().stream().map(HexFormat.of()::parseHex).toArray(byte[][]::new))
                .bind("counts", inBatch.values().toArray(Integer[]::new))
                .map((result, _) -> {
                    String digest = HexFormat.of().formatHex(result.getBytes("row_hash"));
                    return before.put(digest, result.getInt("occurrences") - inBatch.getOrDefault(digest, 0));
                })
                .list());
        return before;
    }
}
