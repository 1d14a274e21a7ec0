package assay.scoring.scorecards;

import assay.scoring.documents.Documents;
import assay.scoring.scorecards.domain.Scorecard;
import assay.scoring.scorecards.domain.development.Developed;
import assay.scoring.scorecards.domain.development.DevelopmentReport;
import assay.scoring.scorecards.domain.development.SelfTestRecord;
import assay.scoring.scorecards.domain.development.WrittenSelfTest;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * All there is to a model, in one JSON document: whoever has it can score, test and judge the card without this service.
 *
 * @param documentVersion version of the document's shape
 * @param sign what the sign of a weight of evidence means
 * @param card bins, coefficients, scaling and reference distributions
 * @param selfTest records with their scores, which the card must reproduce to the bit
 * @param lineage where it comes from; null for a judgemental card, which comes from its author
 */
record CardDocument(
        int documentVersion,
        String sign,
        Scorecard card,
        List<SelfTestRecord> selfTest,
        @Nullable Lineage lineage) {

    /**
     * Where a developed card comes from.
     *
     * @param sampleHash SHA-256 of the file, hexadecimal
     * @param settings as they were asked for, with the definition of bad, the outcome window and the population
     * @param types of the columns, as found or confirmed
     * @param metrics figures of development and validation
     */
    @Schema(name = "ScorecardOrigins")
    record Lineage(
            String sampleHash, NewScorecardSettings settings, List<ColumnType> types, DevelopmentReport metrics) {}

    /** The part of a document that scores. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    private record Part(Scorecard card) {}

    CardDocument {
        selfTest = List.copyOf(selfTest);
    }

    static CardDocument developed(
            Developed developed, String sampleHash, NewScorecardSettings settings, List<ColumnType> types) {
        return new CardDocument(
                Scorecard.DOCUMENT_VERSION,
                Scorecard.SIGN,
                developed.card(),
                developed.selfTest(),
                new Lineage(sampleHash, settings, types, developed.report()));
    }

    static CardDocument written(Scorecard card) {
        return new CardDocument(Scorecard.DOCUMENT_VERSION, Scorecard.SIGN, card, WrittenSelfTest.of(card), null);
    }

    static CardDocument read(String document) {
        return Documents.read(document, CardDocument.class);
    }

    /** The card of a document, without reading the rest of it. */
    static Scorecard card(String document) {
        return Documents.read(document, Part.class).card();
    }
}
