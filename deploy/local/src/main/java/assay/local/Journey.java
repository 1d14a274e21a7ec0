package assay.local;

import assay.local.Api.Answer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintStream;
import java.net.http.HttpRequest.BodyPublisher;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;

/**
 * From a transaction file to ranked clients, through the public interface only: import, fit, release by a second
 * person, score the portfolio. Every write carries an idempotency key made from the portfolio's name, so that a journey
 * broken off half-way is simply taken again.
 */
public final class Journey {

    private static final Set<String> ENDED = Set.of("SUCCEEDED", "FAILED", "CANCELLED");
    private static final Duration POLL = Duration.ofMillis(300);
    private static final Duration STANDSTILL = Duration.ofMinutes(3);

    private final Api analyst;
    private final Api validator;
    private final String portfolio;
    private final PrintStream out;

    /**
     * @param analyst imports, fits and asks for scores
     * @param validator releases the model; must be another person than the analyst
     */
    public Journey(Api analyst, Api validator, String portfolio, PrintStream out) {
        this.analyst = analyst;
        this.validator = validator;
        this.portfolio = portfolio;
        this.out = out;
    }

    /** Registers a column mapping and returns its id. */
    public String mapping(JsonNode document) {
        String key = portfolio + "/mapping/"
                + Integer.toHexString(document.toString().hashCode());
        return analyst.post("/v1/import-mappings", document, key)
                .body()
                .path("id")
                .asText();
    }

    /**
     * Streams a file to one of the two import resources and waits until every row has its outcome.
     *
     * @param collection {@code client-imports} or {@code interaction-imports}
     * @return the finished job
     */
    public JsonNode importFile(
            String collection, String mappingId, String mediaType, BodyPublisher content, String what) {
        Answer accepted = analyst.upload(
                "/v1/%s?mapping=%s".formatted(collection, mappingId),
                mediaType,
                content,
                portfolio + "/" + collection + "/" + what.replace(' ', '-'));
        JsonNode job = awaitJob(accepted.location(), what);
        if (!job.path("state").asText().equals("SUCCEEDED")) {
            throw new StackFailure("The import of %s ended as %s: %s"
                    .formatted(
                            what,
                            job.path("state").asText(),
                            job.path("problem").path("detail").asText("no reason given")));
        }
        long rejected = job.path("progress").path("rejected").asLong();
        if (rejected > 0) {
            out.printf(
                    "   %,d rows were rejected; why: GET %s%n",
                    rejected, job.path("errors").asText());
        }
        return job;
    }

    /** Waits until the scoring service has taken in what the interaction log holds. */
    public JsonNode awaitProjection(long transactions) {
        Progress progress = new Progress("transactions known to scoring");
        while (true) {
            JsonNode summary = analyst.get("/v1/activity-summaries/" + portfolio);
            long known = summary.path("transactions").asLong();
            progress.show(known, transactions);
            if (known >= transactions) {
                progress.done();
                return summary;
            }
            progress.pause(known);
        }
    }

    /** Fits a model; the result may be a candidate or an honest rejection with its reason. */
    public JsonNode fit(ObjectNode request) {
        request.put("portfolio", portfolio);
        Answer accepted = analyst.post("/v1/valuation-models", request, portfolio + "/fit/" + request);
        Progress progress = new Progress("model");
        while (true) {
            JsonNode model = analyst.get(accepted.location());
            if (!model.path("status").asText().equals("FITTING")) {
                progress.done();
                return model;
            }
            progress.pause(0);
        }
    }

    /** The second person releases the model. */
    public void activate(JsonNode model) {
        String path = "/v1/valuation-models/" + model.path("id").asText();
        Answer current = validator.read(path);
        if (!current.body().path("status").asText().equals("ACTIVE")) {
            validator.put(path + "/activation", current.etag(), Api.JSON.createObjectNode());
        }
    }

    /** Scores the whole portfolio as of a day. */
    public JsonNode rescore(String asOf) {
        ObjectNode request =
                Api.JSON.createObjectNode().put("portfolio", portfolio).put("asOf", asOf);
        Answer accepted = analyst.post("/v1/rescoring-runs", request, portfolio + "/rescore/" + asOf);
        return awaitJob(accepted.location(), "clients scored as of " + asOf);
    }

    public JsonNode ranked(int limit) {
        return analyst.get("/v1/valuations?portfolio=%s&sort=-grossClv&limit=%d".formatted(portfolio, limit));
    }

    private JsonNode awaitJob(String location, String what) {
        Progress progress = new Progress(what);
        while (true) {
            JsonNode job = analyst.get(location);
            long done = job.path("progress")
                    .path("read")
                    .asLong(job.path("progress").path("done").asLong());
            progress.show(done, job.path("progress").path("total").asLong());
            if (ENDED.contains(job.path("state").asText())) {
                progress.done();
                return job;
            }
            progress.pause(done);
        }
    }

    /** One line that keeps being rewritten on a terminal; gives up when nothing moves for too long. */
    private final class Progress {

        private final String what;
        private final long started = System.nanoTime();
        private long lastMove = started;
        private long last = -1;

        Progress(String what) {
            this.what = what;
        }

        void show(long done, long total) {
            String of = total > 0 ? String.format(Locale.ROOT, " of %,d", total) : "";
            out.printf(Locale.ROOT, "\r   %s: %,d%s   ", what, done, of);
            out.flush();
        }

        void pause(long done) {
            if (done != last) {
                last = done;
                lastMove = System.nanoTime();
            } else if (System.nanoTime() - lastMove > STANDSTILL.toNanos()) {
                throw new StackFailure("Nothing moved for %d minutes at: %s.".formatted(STANDSTILL.toMinutes(), what));
            }
            try {
                Thread.sleep(POLL);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new StackFailure("Interrupted at: " + what + ".", e);
            }
        }

        void done() {
            out.printf(Locale.ROOT, "(%.1f s)%n", (System.nanoTime() - started) / 1e9);
        }
    }
}
