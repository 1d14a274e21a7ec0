package assay.foundation.problem;

import assay.foundation.correlation.Correlation;
import assay.foundation.texts.Language;
import assay.foundation.texts.Texts;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Writes problems for callers, and logs them for us: one line for theirs, the stack for ours. */
@Singleton
class ProblemAnswers {

    private static final Logger LOG = Logger.getLogger("assay.problem");
    private static final JsonMapper JSON = new JsonMapper();

    private final Texts texts;

    ProblemAnswers(Texts texts) {
        this.texts = texts;
    }

    /** A problem ready to be sent. */
    record Answer(int status, Map<String, String> headers, byte[] body) {}

    Answer to(HttpServerRequest request, Throwable failure) {
        Problem problem = Problems.of(failure);
        log(request, problem, failure);
        return answer(request, problem);
    }

    Answer to(HttpServerRequest request, int status) {
        return to(request, Problems.ofStatus(status));
    }

    private Answer answer(HttpServerRequest request, Problem problem) {
        Language language = Language.of(request.getHeader("Accept-Language"));
        Map<String, String> headers = new LinkedHashMap<>(problem.headers());
        headers.put("Content-Type", ProblemDocument.MEDIA_TYPE);
        headers.put("Content-Language", language.tag());
        headers.put("Vary", "Accept-Language");
        headers.put("Cache-Control", "no-store");
        if (problem.retryAfter() != null) {
            headers.put(
                    "Retry-After",
                    Long.toString(Math.max(1, problem.retryAfter().toSeconds())));
        }
        return new Answer(problem.status(), headers, json(document(request, problem, language)));
    }

    private ProblemDocument document(HttpServerRequest request, Problem problem, Language language) {
        String code = problem.code();
        return new ProblemDocument(
                "urn:assay:problem:" + code,
                texts.find(code + ".title", language, problem.args()).orElseGet(() -> untold(code)),
                problem.status(),
                texts.find(code + ".detail", language, problem.args()).orElse(null),
                path(request),
                code,
                Correlation.traceId(),
                problem.errors().stream().map(error -> fault(error, language)).toList());
    }

    private ProblemDocument.Fault fault(FieldError error, Language language) {
        String text = texts.find("field." + error.code(), language, error.args())
                .orElseGet(() -> untold("field." + error.code()));
        return new ProblemDocument.Fault(error.pointer(), error.code(), text);
    }

    /** A missing text is our fault and must not hide the problem. */
    private static String untold(String key) {
        LOG.errorf("there is no text for %s", key);
        return key;
    }

    private static byte[] json(ProblemDocument document) {
        try {
            return JSON.writeValueAsBytes(document);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void log(HttpServerRequest request, Problem problem, Throwable failure) {
        String line = "%d %s %s %s".formatted(problem.status(), problem.code(), request.method(), shape(path(request)));
        if (problem.status() < 500) {
            LOG.info(line);
        } else if (failure instanceof Problem && failure.getCause() == null) {
            LOG.warn(line); // thrown on purpose, where the stack says nothing
        } else {
            LOG.error(line, failure);
        }
    }

    private static String path(HttpServerRequest request) {
        @Nullable String path = request.path();
        return path == null ? "/" : path;
    }

    /** The path as far as it is ours: anything else in it might be a name, or an attempt at forging log lines. */
    private static String shape(String path) {
        return path.length() > 300 ? "…" : path.replaceAll("[^/]*[^/a-z0-9-][^/]*", "…");
    }
}
