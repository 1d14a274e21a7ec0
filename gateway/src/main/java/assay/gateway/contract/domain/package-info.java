/** What the published contract says about each operation, free of any document format. */
@NullMarked
package assay.gateway.contract.domain;

import org.jspecify.annotations.NullMarked;
