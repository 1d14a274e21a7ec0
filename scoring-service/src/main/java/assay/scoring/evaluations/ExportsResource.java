package assay.scoring.evaluations;

import assay.foundation.problem.ProblemDocument;
import assay.foundation.problem.Refused;
import assay.foundation.security.Roles;
import assay.scoring.scorecards.domain.Scorecard;
import assay.scoring.scorecards.domain.evaluation.Baseline;
import assay.scoring.scorecards.domain.evaluation.CardEvaluator;
import assay.scoring.scorecards.domain.exports.Export;
import assay.scoring.scorecards.domain.exports.MarkdownReport;
import assay.scoring.scorecards.domain.exports.PmmlExport;
import assay.scoring.scorecards.domain.exports.SqlExport;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** Cards in other languages; each scores as the card does. */
@Path("/v1/scorecards/{id}/exports")
@Tag(name = "Scorecard exports", description = "Cards for databases, other engines and readers")
class ExportsResource {

    private static final String SQL = "application/sql";
    private static final String PMML = "application/xml";
    private static final String MARKDOWN = "text/markdown";

    private final CompiledCards cards;

    ExportsResource(CompiledCards cards) {
        this.cards = cards;
    }

    @GET
    @Path("/sql")
    @Produces(SQL)
    @RunOnVirtualThread
    @RolesAllowed({Roles.MODEL_OWNER, Roles.MODEL_VALIDATOR, Roles.AUDITOR})
    @Operation(
            operationId = "exportScorecardSql",
            summary = "The card as a PostgreSQL query",
            description =
                    "Over a table with a column per characteristic: numbers for numeric ones, text for the others.")
    @APIResponse(
            responseCode = "200",
            description = "The query",
            content =
                    @Content(
                            mediaType = SQL,
                            schema = @Schema(implementation = String.class),
                            examples = @ExampleObject(name = "query", value = "SELECT …")))
    @APIResponse(
            responseCode = "422",
            description = "PostgreSQL has not every character of the card",
            content =
                    @Content(
                            mediaType = ProblemDocument.MEDIA_TYPE,
                            examples = @ExampleObject(name = "impossible", value = EvaluationExamples.INEXPRESSIBLE)))
    public String sql(
            @RestPath UUID id,
            @Parameter(description = "Name of the table as the database spells it")
                    @RestQuery
                    @DefaultValue("record")
                    @Size(min = 1, max = 63)
                    @Pattern(regexp = "[^\\x00]*")
                    String table) {
        return text(SqlExport.of(card(id), table));
    }

    @GET
    @Path("/pmml")
    @Produces(PMML)
    @RunOnVirtualThread
    @RolesAllowed({Roles.MODEL_OWNER, Roles.MODEL_VALIDATOR, Roles.AUDITOR})
    @Operation(
            operationId = "exportScorecardPmml",
            summary = "The card as a PMML 4.4 Scorecard",
            description = "With reason codes against the best attainable points.")
    @APIResponse(
            responseCode = "200",
            description = "The document",
            content =
                    @Content(
                            mediaType = PMML,
                            schema = @Schema(implementation = String.class),
                            examples = @ExampleObject(name = "document", value = "<PMML version=\"4.4\">…</PMML>")))
    @APIResponse(
            responseCode = "422",
            description = "XML has not every character of the card",
            content =
                    @Content(
                            mediaType = ProblemDocument.MEDIA_TYPE,
                            examples = @ExampleObject(name = "impossible", value = EvaluationExamples.INEXPRESSIBLE)))
    public String pmml(@RestPath UUID id) {
        Scorecard card = card(id);
        return text(PmmlExport.of(card, Baseline.max(card), CardEvaluator.DEFAULT_REASONS));
    }

    @GET
    @Path("/markdown")
    @Produces(MARKDOWN)
    @RunOnVirtualThread
    @RolesAllowed({Roles.MODEL_OWNER, Roles.MODEL_VALIDATOR, Roles.AUDITOR})
    @Operation(
            operationId = "exportScorecardMarkdown",
            summary = "The card as a report with plots",
            description = "With sample, validation and lineage where it was developed.")
    @APIResponse(
            responseCode = "200",
            description = "The report, its plots embedded as SVG",
            content =
                    @Content(
                            mediaType = MARKDOWN,
                            schema = @Schema(implementation = String.class),
                            examples = @ExampleObject(name = "report", value = "# Corporate borrowers …")))
    public String markdown(@RestPath UUID id) {
        return MarkdownReport.of(card(id), cards.origins(id).orElse(null));
    }

    private Scorecard card(UUID id) {
        return cards.find(id).card();
    }

    private static String text(Export export) {
        return switch (export) {
            case Export.Document(String text) -> text;
            case Export.Inexpressible(String characteristic) ->
                throw new Refused("export-impossible", Map.of("characteristic", characteristic));
        };
    }
}
