package assay.gateway.contract.domain;

/**
 * One method on one path of the contract.
 *
 * @param id the contract's {@code operationId}
 * @param method in capitals
 * @param service name of the service that answers it; {@link #GATEWAY} for what the gateway answers itself
 * @param takesFiles whether the body may be a file of rows, which is streamed and may be large
 */
public record Operation(
        String id, String method, PathTemplate path, String service, Access access, boolean takesFiles) {

    public static final String GATEWAY = "gateway";

    public boolean isOwn() {
        return GATEWAY.equals(service);
    }
}
