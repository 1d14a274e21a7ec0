package assay.client.imports;

import assay.foundation.imports.ImportMapping;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A mapping as it was registered, with its id. */
@Schema(name = "RegisteredImportMapping", examples = ImportExamples.MAPPING_VIEW)
record MappingView(
        @Schema(required = true) UUID id, @JsonUnwrapped ImportMapping mapping) {}
