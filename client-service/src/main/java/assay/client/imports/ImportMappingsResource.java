package assay.client.imports;

import assay.foundation.idempotency.Idempotent;
import assay.foundation.imports.ImportMapping;
import assay.foundation.problem.NotFound;
import assay.foundation.security.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** Descriptions of files, for imports of clients and of interactions alike. */
@Path("/v1/import-mappings")
@Tag(name = "Client imports", description = "Files of clients, and how the columns of files are to be read")
class ImportMappingsResource {

    private final MappingRegistration registration;
    private final ImportMappings mappings;

    ImportMappingsResource(MappingRegistration registration, ImportMappings mappings) {
        this.registration = registration;
        this.mappings = mappings;
    }

    @POST
    @Idempotent
    @RunOnVirtualThread
    @RolesAllowed({Roles.CLIENT_WRITER, Roles.INTERACTION_WRITER})
    @Operation(
            operationId = "registerImportMapping",
            summary = "Describe the layout of a file",
            description =
                    "One mapping serves imports of clients and of interactions from the same file: each reads the "
                            + "fields it knows. A field has either a constant or a column; columns go by the name in the header or, "
                            + "without one, by their position from 1. A mapping never changes.")
    @Parameter(name = "Idempotency-Key", in = ParameterIn.HEADER, schema = @Schema(type = SchemaType.STRING))
    @APIResponse(
            responseCode = "201",
            description = "Registered; Location names the mapping",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = MappingReceipt.class),
                            examples = @ExampleObject(name = "receipt", value = ImportExamples.MAPPING_RECEIPT)))
    public Response register(
            @NotNull
                    @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON,
                                            schema = @Schema(implementation = ImportMapping.class),
                                            examples =
                                                    @ExampleObject(name = "clients", value = ImportExamples.MAPPING)))
                    ImportMapping mapping) {
        UUID id = registration.register(mapping);
        return Response.created(URI.create("/v1/import-mappings/" + id))
                .entity(new MappingReceipt(id))
                .build();
    }

    @GET
    @Path("/{id}")
    @RunOnVirtualThread
    @RolesAllowed({Roles.CLIENT_WRITER, Roles.INTERACTION_WRITER, Roles.SERVICE, Roles.AUDITOR})
    @Operation(operationId = "getImportMapping", summary = "Read the description of a file")
    @APIResponse(
            responseCode = "200",
            description = "The mapping",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = MappingView.class),
                            examples = @ExampleObject(name = "clients", value = ImportExamples.MAPPING_VIEW)))
    public MappingView get(@RestPath UUID id) {
        return mappings.find(id)
                .map(mapping -> new MappingView(id, mapping))
                .orElseThrow(() -> new NotFound("import-mapping", id));
    }
}
