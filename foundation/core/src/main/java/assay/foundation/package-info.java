/**
 * What every service and the gateway share: event contracts, problem answers, money, paging, entity tags, security,
 * identifiers and time. It knows no service and no database.
 */
@NullMarked
package assay.foundation;

import org.jspecify.annotations.NullMarked;
