package assay.client;

import assay.foundation.harness.ServiceInfrastructure;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;

/** The database, the broker and the identity provider of all tests of this module. */
@QuarkusTestResource(
        value = ServiceInfrastructure.class,
        initArgs = @ResourceArg(name = "database", value = "assay_client"))
final class Servers {

    private Servers() {}
}
