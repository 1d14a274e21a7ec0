package assay.foundation.jobs;

/** Ends a worker where it stands, as a kill does: no handler sees it, nothing is put in order. */
final class SimulatedKill extends Error {

    private static final long serialVersionUID = 1;
}
