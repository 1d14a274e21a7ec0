package assay.client.imports;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Answer to a new mapping. */
@Schema(examples = ImportExamples.MAPPING_RECEIPT)
record MappingReceipt(@Schema(required = true) UUID id) {}
