package assay.interaction.imports;

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

/** Files of interactions and the jobs that take them in. */
@Path("/v1/interaction-imports")
@Tag(name = "Interaction imports", description = "Files of interactions, worked off row by row")
class InteractionImportsResource {

    private static final String PROBLEM = "application/problem+json";
    private static final String NDJSON = "application/x-ndjson";
    private static final String CSV = "text/csv";

    private final Uploads uploads;
    private final JobDesk desk;
    private final MappingFetch mappings;
    private final Caller caller;

    InteractionImportsResource(Uploads uploads, JobDesk desk, MappingFetch mappings, Caller caller) {
        this.uploads = uploads;
        this.desk = desk;
        this.mappings = mappings;
        this.caller = caller;
    }

    @POST
    @Consumes({CSV, NDJSON})
    @RunOnVirtualThread
    @RolesAllowed(Roles.INTERACTION_WRITER)
    @Operation(
            operationId = "importInteractions",
            summary = "Import a file of interactions",
            description = "Up to 2 GiB, read by an import mapping of client-service. Files with columns separated by"
                    + " blanks are sent as text/csv too. A row that is wrong does not stop the others; rows without an"
                    + " external id get one from their content, so the same file again has no second effect.")
    @Parameter(
            name = "Idempotency-Key",
            in = ParameterIn.HEADER,
            description = "The same key and request get the first answer again, for 24 hours",
            schema = @Schema(type = SchemaType.STRING, pattern = "^[!-~]{1,255}$"))
    @RequestBody(
            required = true,
            content = {
                @Content(
                        mediaType = CSV,
                        schema = @Schema(implementation = String.class),
                        examples = @ExampleObject(name = "purchases", value = ImportExamples.FILE)),
                @Content(
                        mediaType = NDJSON,
                        schema = @Schema(implementation = String.class),
                        examples = @ExampleObject(name = "purchases", value = ImportExamples.LINES))
            })
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
            description = "There is no such mapping, or it cannot lead to interactions; key of another upload",
            content =
                    @Content(
                            mediaType = PROBLEM,
                            examples =
                                    @ExampleObject(name = "mapping-unknown", value = ImportExamples.MAPPING_UNKNOWN)))
    @APIResponse(
            responseCode = "503",
            description = "client-service does not answer",
            content =
                    @Content(
                            mediaType = PROBLEM,
                            examples = @ExampleObject(name = "unavailable", value = ImportExamples.UNAVAILABLE)))
    public Response create(
            @Parameter(description = "Id of an import mapping", required = true) @RestQuery @NotNull @Nullable
                    UUID mapping,
            InputStream file) {
        Visibility visibility = new Visibility(caller.seesAllBooks(), caller.books());
        return uploads.receive(InteractionImport.KIND, mappings.fetch(mapping), visibility, file);
    }

    @GET
    @Path("/{id}")
    @RunOnVirtualThread
    @RolesAllowed({Roles.INTERACTION_WRITER, Roles.OPERATOR, Roles.AUDITOR})
    @Operation(
            operationId = "getInteractionImport",
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
    public JobView one(@RestPath UUID id) {
        return desk.view(InteractionImport.KIND, id);
    }

    @GET
    @Path("/{id}/errors")
    @RunOnVirtualThread
    @RolesAllowed({Roles.INTERACTION_WRITER, Roles.OPERATOR, Roles.AUDITOR})
    @Operation(
            operationId = "listInteractionImportErrors",
            summary = "Rows that were not taken in, in the order of the file",
            description = "Pass a page's 'next' as 'cursor'. Values of the rows are not shown.")
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
        return desk.errors(InteractionImport.KIND, id, cursor, limit);
    }

    @PUT
    @Path("/{id}/cancellation")
    @RunOnVirtualThread
    @RolesAllowed({Roles.INTERACTION_WRITER, Roles.OPERATOR})
    @Operation(
            operationId = "cancelInteractionImport",
            summary = "End an import early",
            description = "Rows taken in until then stay. Cancelling twice is fine.")
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
                            mediaType = PROBLEM,
                            examples = @ExampleObject(name = "job-finished", value = ImportExamples.FINISHED)))
    public JobView cancel(@RestPath UUID id) {
        return desk.cancel(InteractionImport.KIND, id);
    }
}
