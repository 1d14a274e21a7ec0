/**
 * Scores of clients, each reproducible from stored inputs and a model version. {@code activity} keeps what the other
 * services told this one and looks at nobody; {@code valuation} reads it and answers what a client is worth;
 * {@code rescoring} values whole portfolios in ranges. A feature enters another one only along the edges that the
 * architecture test declares.
 */
@NullMarked
package assay.scoring;

import org.jspecify.annotations.NullMarked;
