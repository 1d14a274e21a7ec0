/**
 * The published contract: what is in it decides what the gateway lets through, and it is served to whoever wants to
 * read it. It is merged from the services' own documents when the product is built, never at run time.
 */
@NullMarked
package assay.gateway.contract;

import org.jspecify.annotations.NullMarked;
