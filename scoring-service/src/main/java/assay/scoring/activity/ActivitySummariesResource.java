package assay.scoring.activity;

import assay.foundation.security.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** Tells how far scoring has come in taking in the log, and over which days a model can be fitted. */
@Path("/v1/activity-summaries/{portfolio}")
@Tag(name = "Activity", description = "What scoring knows of the interaction log")
class ActivitySummariesResource {

    private static final String EXAMPLE = """
            {"portfolio":"main","clients":2357,"transactions":6919,"firstDay":"2024-01-01","lastDay":"2025-06-30"}""";

    private final ActivitySummaries summaries;

    ActivitySummariesResource(ActivitySummaries summaries) {
        this.summaries = summaries;
    }

    @GET
    @RunOnVirtualThread
    @RolesAllowed({Roles.MODEL_OWNER, Roles.MODEL_VALIDATOR, Roles.OPERATOR, Roles.AUDITOR})
    @Operation(
            operationId = "getActivitySummary",
            summary = "What is known of a portfolio's activity",
            description = "Counts over the whole portfolio, of all books; zero for a portfolio that is not known.")
    @APIResponse(
            responseCode = "200",
            description = "The counts",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ActivitySummary.class),
                            examples = @ExampleObject(name = "summary", value = EXAMPLE)))
    public ActivitySummary of(@RestPath @Pattern(regexp = "[a-z0-9][a-z0-9-]{0,62}") String portfolio) {
        return summaries.of(portfolio);
    }
}
