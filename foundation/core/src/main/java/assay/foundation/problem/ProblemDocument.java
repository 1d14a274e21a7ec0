package assay.foundation.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The body of every answer that is not a success (RFC 9457), media type {@code application/problem+json}.
 *
 * @param type {@code urn:assay:problem:<code>}
 * @param title what kind of problem, the same for every occurrence
 * @param detail what happened this time
 * @param instance path of the request
 * @param code stable name of the problem, for programs
 * @param traceId to find the request in the logs
 * @param errors the parts of the request the problem is about
 */
@Schema(
        name = "Problem",
        description = "RFC 9457 problem details. Texts are in English or Chinese by Accept-Language.",
        requiredProperties = {"type", "title", "status", "instance", "code"})
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ProblemDocument(
        String type,
        String title,
        int status,
        @Nullable String detail,
        String instance,
        String code,
        @Nullable String traceId,
        List<Fault> errors) {

    public static final String MEDIA_TYPE = "application/problem+json";

    /**
     * One part of the request and what is wrong with it.
     *
     * @param pointer JSON pointer (RFC 6901) into the body, or the name of a parameter or header
     * @param code stable name of the fault, for programs
     */
    @Schema(name = "ProblemError")
    public record Fault(
            String pointer, String code, @Nullable String detail) {}
}
