package assay.gateway.contract;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Where the contract is. */
@ConfigMapping(prefix = "assay.contract")
interface ContractConfig {

    /** Name of the document on the class path. */
    @WithDefault("contract/openapi.yaml")
    String resource();
}
