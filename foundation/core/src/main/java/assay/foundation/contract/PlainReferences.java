package assay.foundation.contract;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.media.Schema;

/** A reference says all there is to say of a type; generators take a type beside it for a schema of its own. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public final class PlainReferences implements OASFilter {

    @Override
    public Schema filterSchema(Schema schema) {
        if (schema.getRef() != null) {
            schema.setType(null);
        }
        return schema;
    }
}
