package assay.foundation.contract;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;

/** How the contract calls a type. */
final class SchemaNames {

    private static final DotName SCHEMA = DotName.createSimple(Schema.class);

    private SchemaNames() {}

    /** The name its annotation gives it, or else its simple name. */
    static String of(ClassInfo type) {
        AnnotationInstance schema = type.declaredAnnotation(SCHEMA);
        return schema == null || schema.value("name") == null
                ? type.simpleName()
                : schema.value("name").asString();
    }
}
