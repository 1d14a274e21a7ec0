package assay.scoring.proposals;

import assay.foundation.problem.ProblemDocument;
import assay.foundation.security.Roles;
import assay.foundation.texts.Language;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Proposals to print. */
@Path("/v1/financing-proposals/{id}/term-sheet")
@Tag(name = "Financing proposals", description = "Options for a client and a project, their approval and their life")
class TermSheetResource {

    /** The page needs its own style and nothing else. */
    private static final String POLICY = "default-src 'none'; style-src 'unsafe-inline'";

    private final VisibleProposals visible;
    private final TermSheets sheets;

    TermSheetResource(VisibleProposals visible, TermSheets sheets) {
        this.visible = visible;
        this.sheets = sheets;
    }

    @GET
    @RunOnVirtualThread
    @Produces(MediaType.TEXT_HTML)
    @RolesAllowed({Roles.SCORE_READER, Roles.CREDIT_OFFICER, Roles.AUDITOR})
    @Operation(
            operationId = "getTermSheet",
            summary = "A proposal to print",
            description = "The chosen option, or the leading one of a draft, with its schedule and plots, in English or"
                    + " Chinese by Accept-Language.")
    @APIResponse(
            responseCode = "200",
            description = "A page of HTML",
            content =
                    @Content(
                            mediaType = MediaType.TEXT_HTML,
                            schema = @Schema(implementation = String.class),
                            examples = @ExampleObject(name = "page", value = ProposalExamples.TERM_SHEET)))
    @APIResponse(
            responseCode = "404",
            description = "No such proposal, or for a client in a foreign book",
            content =
                    @Content(
                            mediaType = ProblemDocument.MEDIA_TYPE,
                            examples = @ExampleObject(name = "not-found", value = ProposalExamples.NOT_FOUND)))
    public RestResponse<String> page(
            @RestPath UUID id,
            @RestHeader(HttpHeaders.ACCEPT_LANGUAGE) @Parameter(hidden = true) @Nullable String languages) {
        Language language = Language.of(languages);
        return RestResponse.ResponseBuilder.ok(
                        sheets.html(visible.require(id), language), MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                .header(HttpHeaders.CONTENT_LANGUAGE, language.tag())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header("Content-Security-Policy", POLICY)
                .build();
    }
}
