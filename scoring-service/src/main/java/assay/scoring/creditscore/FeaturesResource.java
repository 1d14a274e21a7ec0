package assay.scoring.creditscore;

import assay.foundation.security.Roles;
import assay.foundation.texts.Language;
import assay.scoring.creditscore.domain.FeatureCatalogue;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** What a scorecard may ask about a client. */
@Path("/v1/features")
@Tag(name = "Credit scores", description = "Scores, decisions, overrides and reviews")
class FeaturesResource {

    @GET
    @RunOnVirtualThread
    @RolesAllowed({Roles.SCORE_READER, Roles.CREDIT_OFFICER, Roles.MODEL_OWNER, Roles.MODEL_VALIDATOR, Roles.AUDITOR})
    @Operation(
            operationId = "getFeatureCatalogue",
            summary = "The feature catalogue",
            description = "Features of source REQUEST are given with the request for a credit score, or follow from"
                    + " figures that are. The whole catalogue, in its own order.")
    @APIResponse(
            responseCode = "200",
            description = "All features",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = Features.class),
                            examples = @ExampleObject(name = "catalogue", value = PolicyExamples.FEATURES)))
    public RestResponse<Features> all(
            @RestHeader(HttpHeaders.ACCEPT_LANGUAGE) @Parameter(hidden = true) @Nullable String languages) {
        Language language = Language.of(languages);
        Features catalogue = new Features(
                FeatureCatalogue.VERSION,
                FeatureCatalogue.all().stream()
                        .map(feature -> FeatureView.of(feature, language))
                        .toList());
        return RestResponse.ResponseBuilder.ok(catalogue)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .build();
    }
}
