/**
 * Who may pass, and how much: a valid token, a role the contract names for the operation, a rate per caller and a size
 * per kind of operation.
 */
@NullMarked
package assay.gateway.admission;

import org.jspecify.annotations.NullMarked;
