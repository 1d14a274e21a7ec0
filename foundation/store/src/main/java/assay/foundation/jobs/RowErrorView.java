package assay.foundation.jobs;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A row of an uploaded file that was not taken. Never shows the values of the row.
 *
 * @param row number of the row, from 1, the header not counted
 * @param line physical line the row starts on, from 1
 * @param column of the file, or the field of the mapping; absent if the whole row is meant
 * @param code stable name of the reason
 * @param detail the reason in words
 */
@Schema(
        name = "RowError",
        examples =
                "{\"row\":3000,\"line\":3001,\"code\":\"row-width\",\"detail\":\"5 columns are expected, 3 were found\"}")
public record RowErrorView(long row, long line, @Nullable String column, String code, String detail) {}
