/**
 * What may be said about a client: its types and classes, the codes and identifiers it can carry with their check
 * digits, and the rules that turn a draft into facts or into a list of faults. Plain Java.
 */
@NullMarked
package assay.client.profile.domain;

import org.jspecify.annotations.NullMarked;
