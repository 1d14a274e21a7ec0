package assay.foundation.jobs;

import assay.foundation.imports.MappedRow;
import org.jspecify.annotations.Nullable;

/**
 * A readable row of the file.
 *
 * @param number which row of the file, from 1, the header not counted
 * @param line physical line it starts on, from 1
 * @param values its fields
 * @param contentId SHA-256 of the row, {@code #} and its ordinal among identical rows of the file, so that real
 *     duplicates survive and a second import of the file finds the same ids; only if the handler {@linkplain
 *     RowHandler#identifiesRows asks for it}
 */
public record JobRow(
        long number, long line, MappedRow values, @Nullable String contentId) {}
