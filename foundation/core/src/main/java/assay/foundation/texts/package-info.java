/** Texts for people, in the language they ask for. */
@NullMarked
package assay.foundation.texts;

import org.jspecify.annotations.NullMarked;
