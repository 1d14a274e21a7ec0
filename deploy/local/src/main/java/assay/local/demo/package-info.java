/**
 * The demo portfolio: an invented bank that finances projects, with its clients, their facilities and six years of
 * transactions and contacts. Everything follows from contracts, seasons and events and not from the models that are
 * fitted to it later, so that a good fit is a result and not a tautology. The same settings give the same files byte for
 * byte; what really became of each client is written to a file apart, which is never imported.
 */
@NullMarked
package assay.local.demo;

import org.jspecify.annotations.NullMarked;
