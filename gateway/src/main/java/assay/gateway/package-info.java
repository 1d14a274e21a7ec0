/**
 * The one door to Assay: every request from outside is matched against the published contract, admitted, given a
 * trace and streamed to the service that owns the operation. The gateway keeps no data and knows no business.
 *
 * <p>Rooms: {@code contract} reads the published document, {@code admission} decides who may pass and how much,
 * {@code routing} forwards. Only {@code routing} sees the other two; {@code admission} sees what the contract says.
 */
@NullMarked
package assay.gateway;

import org.jspecify.annotations.NullMarked;
