package assay.scoring.valuation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Why there is no number.
 *
 * @param code stable name, for programs
 * @param text for people, in the language they ask for
 * @param figures the numbers behind it, by name
 */
@Schema(
        name = "ValuationReason",
        description = "Why there is no number; the text is in English or Chinese by Accept-Language.")
record Reason(
        String code,
        String text,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, Object> figures) {}
