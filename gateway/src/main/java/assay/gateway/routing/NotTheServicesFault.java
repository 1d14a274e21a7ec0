package assay.gateway.routing;

import assay.foundation.problem.Problem;

/** A request that could not be finished because of whoever sent it; says nothing about the service. */
final class NotTheServicesFault extends RuntimeException {

    NotTheServicesFault(Problem problem) {
        super(problem.code(), problem, false, false);
    }
}
