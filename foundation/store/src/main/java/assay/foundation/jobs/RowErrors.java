package assay.foundation.jobs;

import assay.foundation.problem.FieldError;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Rows that were not taken, by job. */
@ApplicationScoped
class RowErrors {

    private static final TypeReference<Map<String, Object>> ARGS = new TypeReference<>() {};

    private final Jdbi jdbi;
    private final ObjectMapper mapper;

    RowErrors(Jdbi jdbi, ObjectMapper mapper) {
        this.jdbi = jdbi;
        this.mapper = mapper;
    }

    /**
     * @param row number of the row in the file, from 1
     * @param line physical line it starts on
     * @param fault its pointer names the column, or is empty for the whole row
     */
    record RowError(long row, long line, FieldError fault) {}

    void insert(UUID job, List<RowError> errors) {
        if (errors.isEmpty()) {
            return;
        }
        jdbi.useHandle(handle -> {
            PreparedBatch batch = handle.prepareBatch("""
                    INSERT INTO job_row_error (job_id, row_number, line, column_name, code, args)
                    VALUES (:job, :row, :line, :column, :code, :args)""");
            for (RowError error : errors) {
                batch.bind("job", job)
                        .bind("row", error.row())
                        .bind("line", error.line())
                        .bind("column", error.fault().pointer())
                        .bind("code", error.fault().code())
                        .bind("args", json(error.fault().args()))
                        .add();
            }
            batch.execute();
        });
    }

    /** Errors in the order of the file, after a row. */
    List<RowError> after(UUID job, long row, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        SELECT row_number, line, column_name, code, args FROM job_row_error
                         WHERE job_id = :job AND row_number > :row ORDER BY row_number LIMIT :limit""")
                .bind("job", job)
                .bind("row", row)
                .bind("limit", limit)
                .map((result, _) -> new RowError(
                        result.getLong("row_number"),
                        result.getLong("line"),
                        new FieldError(
                                result.getString("column_name"),
                                result.getString("code"),
                                args(result.getString("args")))))
                .list());
    }

    private String json(Map<String, Object> args) {
        try {
            return mapper.writeValueAsString(args);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<String, Object> args(String json) {
        try {
            return mapper.readValue(json, ARGS);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
