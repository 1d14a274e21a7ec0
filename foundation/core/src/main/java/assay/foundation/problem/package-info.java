/**
 * Every answer that is not a success, as RFC 9457 problem document in English or Chinese. Only what never becomes a
 * request (a request line or headers the HTTP parser refuses) is answered by the parser itself, without a body.
 */
@NullMarked
package assay.foundation.problem;

import org.jspecify.annotations.NullMarked;
