/**
 * Who the bank deals with. This service owns the directory of clients: it registers, classifies and finds them, keeps
 * the names and identifiers of natural persons encrypted under a key of their own, and tells the other services about
 * every change without naming anybody.
 *
 * <p>Rooms: {@code profile} is the client itself (register, read, list, change, look up by reference); {@code imports}
 * takes files of clients and keeps the column mappings that describe such files. {@code imports} may enter {@code
 * profile}, never the other way round.
 */
@NullMarked
package assay.client;

import org.jspecify.annotations.NullMarked;
