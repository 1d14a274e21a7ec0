/** The running system under load, through its public interface, beside plain JDBC or a plain endpoint. */
@NullMarked
package assay.bench.load;

import org.jspecify.annotations.NullMarked;
