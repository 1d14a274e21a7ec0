package assay.gateway.routing.domain;

import assay.gateway.contract.domain.Operation;
import java.util.Set;

/** What the contract says about a method and a path. */
public sealed interface Match {

    record Found(Operation operation) implements Match {}

    /** The path is in the contract, with other methods. */
    record OtherMethods(Set<String> allowed) implements Match {}

    /** The path is not in the contract, or not written as the contract writes paths. */
    record NoSuchPath() implements Match {}
}
