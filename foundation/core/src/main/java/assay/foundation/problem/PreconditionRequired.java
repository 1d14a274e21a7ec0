package assay.foundation.problem;

/** 428: the request must say with {@code If-Match} which version it was made for. */
public final class PreconditionRequired extends Problem {

    public PreconditionRequired() {
        super(428, "precondition-required");
    }
}
