package assay.foundation.problem;

import com.fasterxml.jackson.databind.exc.InvalidDefinitionException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.security.AuthenticationCompletionException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import jakarta.validation.ValidationException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jboss.resteasy.reactive.server.SimpleResourceInfo;
import org.jspecify.annotations.Nullable;

/** Answers what fails below the resources. Requests that never get there are {@link ProblemRoutes}' business. */
@Singleton
class ProblemMapper {

    private final ProblemAnswers answers;

    ProblemMapper(ProblemAnswers answers) {
        this.answers = answers;
    }

    /** {@code Throwable} is not enough: the other classes have mappers of the framework's, which would be nearer. */
    @ServerExceptionMapper({
        Throwable.class,
        NotFoundException.class,
        ValidationException.class,
        MismatchedInputException.class,
        InvalidDefinitionException.class,
        UnauthorizedException.class,
        ForbiddenException.class,
        AuthenticationFailedException.class,
        AuthenticationCompletionException.class
    })
    Response answer(Throwable failure, RoutingContext routing, UriInfo uri, SimpleResourceInfo resource) {
        Throwable told = failure instanceof NotFoundException && failure.getCause() != null
                ? Parameters.problem(resource, uri)
                : failure;
        var answer = answers.to(routing.request(), told);
        var response = Response.status(answer.status()).entity(answer.body());
        answer.headers().forEach(response::header);
        return response.build();
    }

    /** Errors that come as responses, without an exception, become problems too. */
    @ServerResponseFilter
    void replace(ContainerResponseContext response, RoutingContext routing) {
        if (response.getStatus() >= 400 && !isProblem(response.getMediaType())) {
            var answer = answers.to(routing.request(), response.getStatus());
            response.setStatus(answer.status());
            answer.headers().forEach((name, value) -> response.getHeaders().putSingle(name, value));
            response.setEntity(answer.body(), null, MediaType.valueOf(ProblemDocument.MEDIA_TYPE));
        }
    }

    private static boolean isProblem(@Nullable MediaType type) {
        return type != null && ProblemDocument.MEDIA_TYPE.equals(type.getType() + "/" + type.getSubtype());
    }
}
