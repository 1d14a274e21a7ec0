package assay.foundation.jobs;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.util.function.Function;

/** Reads what is stored with a job. */
final class Specs {

    private Specs() {}

    static Function<Class<?>, Object> reader(Job job, ObjectMapper mapper) {
        return type -> read(job.spec(), type, mapper);
    }

    static <T> T read(String json, Class<T> type, ObjectMapper mapper) {
        try {
            return mapper.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("stored with the job is no " + type.getSimpleName(), e);
        }
    }
}
