package assay.foundation.jobs;

/** Knows how to do one kind of job. A bean of this type is found by the worker; several jobs may run at a time. */
public sealed interface JobHandler permits RowHandler, TaskHandler {

    /** Name of the kind, singular and kebab-case, for example {@code client-import}. */
    String kind();
}
