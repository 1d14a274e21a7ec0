/**
 * Measurements, each beside a reference taken in the same run on the same machine, so that the ratio says something
 * even where the machine is noisy. Run by command, never part of the tests.
 */
@NullMarked
package assay.bench;

import org.jspecify.annotations.NullMarked;
