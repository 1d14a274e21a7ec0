package assay.foundation.background;

import org.jdbi.v3.core.Handle;

/** Removal of rows whose time is over; a bean of this type is run by the leader once an hour. */
public interface Sweep {

    /**
     * Removes some rows in the running transaction.
     *
     * @param limit largest number of rows, so that the transaction stays short
     * @return how many were removed; the sweep goes on while it is the limit
     */
    int remove(Handle handle, int limit);
}
