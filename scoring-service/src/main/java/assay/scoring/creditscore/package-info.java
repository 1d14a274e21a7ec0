/**
 * Credit scores of clients and the decisions that follow from them: features gathered as of a day, points, grade and
 * outcome by released documents, the append-only record of every decision with its replay, overrides and policy
 * exceptions with a second person's approval, and reviews by people. Nothing personal is in the record: it names a
 * subject, and the link from the client to its subject is a row of its own that erasure deletes.
 */
@NullMarked
package assay.scoring.creditscore;

import org.jspecify.annotations.NullMarked;
