package assay.scoring.creditscore;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The feature catalogue as it is shown. */
@Schema(name = "FeatureCatalogue")
record Features(int version, List<FeatureView> items) {}
