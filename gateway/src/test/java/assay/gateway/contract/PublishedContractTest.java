package assay.gateway.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.SortedMap;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** {@code -Dassay.docs.write=true} writes the contract anew instead of complaining. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PublishedContractTest {

    @Test
    void the_published_contract_is_what_the_services_offer_today() {
        SortedMap<String, ObjectNode> services = PublishedContract.services();
        assumeTrue(services.size() == 3, () -> "build all services first; there is only " + services.keySet());

        ObjectNode merged = ContractMerge.merge(PublishedContract.frame(), services);
        if (Boolean.getBoolean("assay.docs.write")) {
            PublishedContract.write(merged);
        }

        assertThat(PublishedContract.read().toPrettyString())
                .as("docs/api/openapi.yaml; -Dassay.docs.write=true writes it anew")
                .isEqualTo(merged.toPrettyString());
    }

    @Test
    void the_gateway_can_route_all_of_it() {
        assertThat(OperationReader.read(PublishedContract.read())).hasSizeGreaterThan(20);
    }
}
