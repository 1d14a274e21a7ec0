package assay.foundation.problem;

/** 412: the thing changed since the caller read it. */
public final class PreconditionFailed extends Problem {

    public PreconditionFailed() {
        super(412, "precondition-failed");
    }
}
