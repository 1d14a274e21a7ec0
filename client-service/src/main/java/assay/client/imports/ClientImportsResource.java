package assay.client.imports;

import assay.foundation.jobs.JobDesk;
import assay.foundation.jobs.JobView;
import assay.foundation.jobs.RowErrorView;
import assay.foundation.jobs.Uploads;
import assay.foundation.paging.Page;
import assay.foundation.security.Caller;
import assay.foundation.security.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Files of clients and the jobs that take them in. */
@Path("/v1/client-imports")
@Tag(name = "Client imports")
class ClientImportsResource {

    private static final String CSV = "text/csv";
    private static final String NDJSON = "application/x-ndjson";

    private final Uploads uploads;
    private final JobDesk desk;
    private final MappingChoice mappings;
    private final Caller caller;

    ClientImportsResource(Uploads uploads, JobDesk desk, MappingChoice mappings, Caller caller) {
        this.uploads = uploads;
        this.desk = desk;
        this.mappings = mappings;
        this.caller = caller;
    }

    @POST
    @Consumes({CSV, NDJSON})
    @RunOnVirtualThread
    @RolesAllowed(Roles.CLIENT_WRITER)
    @Operation(
            operationId = "importClients",
            summary = "Import a file of clients",
            description =
                    "Up to 2 GiB; files with columns separated by blanks are sent as text/csv too. A row that is wrong "
                            + "does not stop the others. A row whose external reference is known changes nothing, so a file of "
                            + "transactions registers each of its clients once. Rows may go only into books of the token.")
    @RequestBody(
            required = true,
            content = {
                @Content(
                        mediaType = CSV,
                        schema = @Schema(implementation = String.class),
                        examples = @ExampleObject(name = "clients", value = ImportExamples.FILE)),
                @Content(
                        mediaType = NDJSON,
                        schema = @Schema(implementation = String.class),
                        examples = @ExampleObject(name = "clients", value = ImportExamples.ROWS))
            })
    @Parameter(name = "Idempotency-Key", in = ParameterIn.HEADER, schema = @Schema(type = SchemaType.STRING))
    @APIResponse(
            responseCode = "202",
            description = "The file is stored; a job takes it in",
            headers = @Header(name = "Location", schema = @Schema(implementation = String.class)),
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = JobView.class),
                            examples = @ExampleObject(name = "queued", value = ImportExamples.QUEUED)))
    @APIResponse(
            responseCode = "422",
            description =
                    "There is no such mapping, or it lacks what every client has; or the key belongs to another upload",
            content =
                    @Content(
                            mediaType = "application/problem+json",
                            examples = @ExampleObject(name = "unknown", value = ImportExamples.MAPPING_UNKNOWN)))
    public Response create(
            @Parameter(description = "Id of an import mapping", required = true) @RestQuery @NotNull UUID mapping,
            InputStream file) {
        return uploads.receive(ClientImport.KIND, mappings.require(mapping), BookScope.of(caller), file);
    }

    @GET
    @Path("/{id}")
    @RunOnVirtualThread
    @RolesAllowed({Roles.CLIENT_WRITER, Roles.OPERATOR, Roles.AUDITOR})
    @Operation(
            operationId = "getClientImport",
            summary = "How far an import is",
            description = "For who uploaded the file, operators and auditors.")
    @APIResponse(
            responseCode = "200",
            description = "The job",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = JobView.class),
                            examples = @ExampleObject(name = "succeeded", value = ImportExamples.SUCCEEDED)))
    public JobView get(@RestPath UUID id) {
        return desk.view(ClientImport.KIND, id);
    }

    @GET
    @Path("/{id}/errors")
    @RunOnVirtualThread
    @RolesAllowed({Roles.CLIENT_WRITER, Roles.OPERATOR, Roles.AUDITOR})
    @Operation(
            operationId = "listClientImportErrors",
            summary = "Rows that were not taken in, in the order of the file",
            description = "Pass a page's 'next' as 'cursor' to go on.")
    @APIResponse(
            responseCode = "200",
            description = "A page of rows",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            examples = @ExampleObject(name = "errors", value = ImportExamples.ERRORS)))
    public Page<RowErrorView> errors(
            @RestPath UUID id,
            @RestQuery @Nullable String cursor,
            @RestQuery @DefaultValue("50") @Min(1) @Max(200) int limit) {
        return desk.errors(ClientImport.KIND, id, cursor, limit);
    }

    @PUT
    @Path("/{id}/cancellation")
    @RunOnVirtualThread
    @RolesAllowed({Roles.CLIENT_WRITER, Roles.OPERATOR})
    @Operation(
            operationId = "cancelClientImport",
            summary = "End an import early",
            description = "Clients registered until then stay. Cancelling twice is fine.")
    @APIResponse(
            responseCode = "200",
            description = "The job",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = JobView.class),
                            examples = @ExampleObject(name = "succeeded", value = ImportExamples.SUCCEEDED)))
    @APIResponse(
            responseCode = "409",
            description = "The import has succeeded or failed already",
            content =
                    @Content(
                            mediaType = "application/problem+json",
                            examples = @ExampleObject(name = "finished", value = ImportExamples.FINISHED)))
    public JobView cancel(@RestPath UUID id) {
        return desk.cancel(ClientImport.KIND, id);
    }
}
