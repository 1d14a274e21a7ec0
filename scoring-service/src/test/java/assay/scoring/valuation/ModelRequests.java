package assay.scoring.valuation;

import assay.scoring.Callers;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.awaitility.Awaitility;

/** Models as the API gives them. */
@ApplicationScoped
public class ModelRequests {

    /**
     * Asks for a model, waits for the end of its fit, and returns its location.
     *
     * @param request the last day to observe, or a whole request with a place for the portfolio
     */
    public String fitted(String portfolio, String request) {
        String body = request.startsWith("{") ? request.formatted(portfolio) : """
                {"portfolio":"%s","observedUntil":"%s"}""".formatted(portfolio, request);
        String location = Callers.owner()
                .body(body)
                .post("/v1/valuation-models")
                .then()
                .statusCode(202)
                .extract()
                .header("Location");
        String path = location.substring(location.indexOf("/v1/"));
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> !Callers.owner()
                        .get(path)
                        .then()
                        .statusCode(200)
                        .extract()
                        .path("status")
                        .equals("FITTING"));
        return path;
    }

    /** Releases a model in the name of somebody else than who asked for it. */
    public void release(String model) {
        String etag = Callers.validator().get(model).then().extract().header("ETag");
        Callers.validator()
                .header("If-Match", etag)
                .put(model + "/activation")
                .then()
                .statusCode(200);
    }
}
