/**
 * The service's one database as the other rooms see it: {@link org.jdbi.v3.core.Jdbi} over the pooled data source,
 * taking part in whatever transaction is running.
 */
@NullMarked
package assay.foundation.database;

import org.jspecify.annotations.NullMarked;
