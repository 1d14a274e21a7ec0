package assay.foundation.sample;

import assay.foundation.etag.Etag;
import assay.foundation.problem.Conflict;
import assay.foundation.problem.NotFound;
import assay.foundation.problem.Unavailable;
import assay.foundation.security.Caller;
import assay.foundation.security.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

@Path("/v1/samples")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.CLIENT_READER)
class SamplesResource {

    private static final long VERSION = 3;

    private final Caller caller;

    SamplesResource(Caller caller) {
        this.caller = caller;
    }

    @GET
    @RunOnVirtualThread
    public Map<String, Object> list(
            @RestQuery @DefaultValue("50") @Min(1) @Max(200) int limit,
            @RestQuery NewSample.@Nullable Kind kind,
            @RestQuery @Nullable LocalDate day) {
        return Map.of("limit", limit);
    }

    @GET
    @Path("/{id}")
    public Response read(@RestPath UUID id) {
        caller.requireBook("north", "sample", id);
        return Response.ok(Map.of("id", id)).tag(Etag.of(VERSION)).build();
    }

    @PUT
    @Path("/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    public Map<String, UUID> change(
            @RestPath UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, @NotNull @Valid NewSample sample) {
        Etag.require(ifMatch, VERSION);
        return Map.of("id", id);
    }

    @POST
    @RunOnVirtualThread
    @Consumes(MediaType.APPLICATION_JSON)
    public NewSample create(@NotNull @Valid NewSample sample) {
        return sample;
    }

    @POST
    @Path("/files")
    @RunOnVirtualThread
    @Consumes({"text/csv", MediaType.APPLICATION_OCTET_STREAM})
    public Map<String, Long> count(InputStream file) throws IOException {
        return Map.of("bytes", file.transferTo(OutputStream.nullOutputStream()));
    }

    @GET
    @Path("/me")
    public Map<String, Object> me() {
        return Map.of("subject", caller.subject(), "books", caller.books(), "all", caller.seesAllBooks());
    }

    @GET
    @Path("/for-nobody")
    @RolesAllowed(Roles.OPERATOR)
    public String forOperators() {
        return "{}";
    }

    @GET
    @Path("/failures/{kind}")
    public String fail(@RestPath String kind) {
        throw switch (kind) {
            case "missing" -> new NotFound("sample", "4711");
            case "conflict" -> new Conflict("conflict-of-sample", Map.of("state", "CLOSED"));
            case "unavailable" -> new Unavailable("unavailable", Duration.ofMillis(1));
            default -> new IllegalStateException("jdbc:postgresql://secret detail");
        };
    }

    @GET
    @Path("/failures/response/{status}")
    public Response respond(@RestPath int status) {
        return Response.status(status).entity("plain text").build();
    }
}
