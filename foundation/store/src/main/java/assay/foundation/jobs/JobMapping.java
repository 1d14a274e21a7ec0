package assay.foundation.jobs;

import assay.foundation.jobs.Job.Failure;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.StatementContext;

/** How a job stands in its row. */
final class JobMapping implements RowMapper<Job> {

    /** What {@link #map} reads. */
    static final String COLUMNS = """
            id, kind, caller, state, spec, mapping, data_key, rows_read, accepted, duplicate, rejected, left_out, fence,
            problem_code, problem_args, created_at, finished_at""";

    private static final TypeReference<Map<String, Object>> ARGS = new TypeReference<>() {};

    private final ObjectMapper mapper;

    JobMapping(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    public Job map(ResultSet row, StatementContext context) throws SQLException {
        String code = row.getString("problem_code");
        OffsetDateTime finished = row.getObject("finished_at", OffsetDateTime.class);
        return new Job(
                row.getObject("id", UUID.class),
                row.getString("kind"),
                row.getString("caller"),
                JobState.valueOf(row.getString("state")),
                row.getString("spec"),
                row.getString("mapping"),
                row.getBytes("data_key"),
                new JobProgress(
                        row.getLong("rows_read"),
                        row.getLong("accepted"),
                        row.getLong("duplicate"),
                        row.getLong("rejected"),
                        row.getLong("left_out")),
                row.getLong("fence"),
                code == null ? null : new Failure(code, args(row.getString("problem_args"))),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                finished == null ? null : finished.toInstant());
    }

    /** The values of a failure's text as they are stored. */
    String json(Object value) {
        try {
            return mapper.writeValueAsString(value);
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
