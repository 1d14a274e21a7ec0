package assay.foundation.contract;

import assay.foundation.problem.ProblemDocument;
import assay.foundation.texts.Language;
import assay.foundation.texts.Texts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** Problems that many operations answer for the same reason. Their examples have the texts that callers read. */
enum StandardProblem {
    BAD_REQUEST("400", "BadRequest", "Breaks the contract: `errors` names every part that does", "validation-failed"),
    UNAUTHORIZED("401", "Unauthorized", "No token, or one that is not accepted", "authentication-required"),
    FORBIDDEN("403", "Forbidden", "The token carries none of the roles", "forbidden"),
    NOT_FOUND("404", "NotFound", "There is no such thing, or it is not the caller's to see", "not-found"),
    PRECONDITION_FAILED("412", "PreconditionFailed", "Changed since the version in If-Match", "precondition-failed"),
    BODY_TOO_LARGE("413", "BodyTooLarge", "The body is larger than the operation takes", "body-too-large"),
    UNSUPPORTED_MEDIA_TYPE(
            "415",
            "UnsupportedMediaType",
            "The body is in another form than the listed ones",
            "unsupported-media-type"),
    PRECONDITION_REQUIRED("428", "PreconditionRequired", "If-Match is missing", "precondition-required"),
    ANY_OTHER("default", "Problem", "Any other problem", "internal-error");

    private static final String CLIENT = "0198c5a0-0000-7000-8000-000000000001";

    private final String status;
    private final String component;
    private final String description;
    private final String code;

    StandardProblem(String status, String component, String description, String code) {
        this.status = status;
        this.component = component;
        this.description = description;
        this.code = code;
    }

    String status() {
        return status;
    }

    /** Name of the response among the components. */
    String component() {
        return component;
    }

    APIResponse response(Texts texts) {
        return OASFactory.createAPIResponse()
                .description(description)
                .content(OASFactory.createContent()
                        .addMediaType(
                                ProblemDocument.MEDIA_TYPE,
                                OASFactory.createMediaType()
                                        .schema(OASFactory.createSchema().ref("Problem"))
                                        .example(example(texts))));
    }

    private Map<String, Object> example(Texts texts) {
        Map<String, Object> example = new LinkedHashMap<>();
        example.put("type", "urn:assay:problem:" + code);
        example.put("title", text(texts, code + ".title", Map.of()));
        example.put("status", this == ANY_OTHER ? 500 : Integer.parseInt(status));
        example.put("detail", text(texts, code + ".detail", Map.of("what", "client", "id", CLIENT)));
        example.put("instance", this == BAD_REQUEST ? "/v1/clients" : "/v1/clients/" + CLIENT);
        example.put("code", code);
        example.put("traceId", "4bf92f3577b34da6a3ce929d0e0e4736");
        if (this == BAD_REQUEST) {
            Map<String, Object> error = new LinkedHashMap<>();
            error.put("pointer", "limit");
            error.put("code", "max");
            error.put("detail", text(texts, "field.max", Map.of("value", 200)));
            example.put("errors", List.of(error));
        }
        return example;
    }

    private static String text(Texts texts, String key, Map<String, Object> args) {
        return texts.find(key, Language.EN, args).orElseThrow(() -> new IllegalStateException("no text for " + key));
    }
}
