package assay.foundation.security;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithParentName;
import java.util.Map;
import java.util.Optional;

/** {@code assay.reference-keys.current} names one of the keys {@code assay.reference-keys.<id>}, each in base64. */
@ConfigMapping(prefix = "assay.reference-keys")
interface ReferenceKeys {

    String CURRENT = "current";

    /** Optional because not every application of this jar hashes references; the hasher itself insists. */
    Optional<String> current();

    /** Everything below the prefix, {@code current} included. */
    @WithParentName
    Map<String, String> all();
}
