package assay.foundation.problem;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;

/** Answers what fails outside the resources: in the router, in the security of the server, in a proxy. */
@Singleton
class ProblemRoutes {

    /** What the router itself answers when no route did. */
    private static final List<Integer> BY_THE_ROUTER = List.of(400, 404, 405, 406, 413, 415, 500);

    private final ProblemAnswers answers;

    ProblemRoutes(ProblemAnswers answers) {
        this.answers = answers;
    }

    void install(@Observes Router router) {
        router.route().order(Integer.MIN_VALUE).failureHandler(context -> answer(context, context.statusCode()));
        router.route().last().handler(context -> context.fail(404));
        BY_THE_ROUTER.forEach(status -> router.errorHandler(status, context -> answer(context, status)));
    }

    private void answer(RoutingContext context, int status) {
        HttpServerResponse response = context.response();
        if (response.ended()) {
            return;
        }
        if (response.headWritten()) { // too late for words
            context.request().connection().close();
            return;
        }
        send(
                context,
                context.failure() == null
                        ? answers.to(context.request(), status)
                        : answers.to(context.request(), context.failure()));
    }

    static void send(RoutingContext context, ProblemAnswers.Answer answer) {
        HttpServerResponse response = context.response().setStatusCode(answer.status());
        answer.headers().forEach(response::putHeader);
        response.end(Buffer.buffer(answer.body()));
    }
}
