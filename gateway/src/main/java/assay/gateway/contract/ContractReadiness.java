package assay.gateway.contract;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready once the contract is loaded; without one the gateway would refuse everything. */
@Readiness
@ApplicationScoped
class ContractReadiness implements HealthCheck {

    private final Contract contract;

    ContractReadiness(Contract contract) {
        this.contract = contract;
    }

    @Override
    public HealthCheckResponse call() {
        int operations = contract.operations().size();
        return HealthCheckResponse.named("contract")
                .withData("operations", operations)
                .status(operations > 0)
                .build();
    }
}
