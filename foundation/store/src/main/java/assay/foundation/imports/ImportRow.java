package assay.foundation.imports;

import assay.foundation.problem.FieldError;

/** What became of one record of a file. Numbers start at 1; the header is line 1 and no record. */
public sealed interface ImportRow {

    /** Which record of the file. */
    long number();

    /** The physical line the record starts on. */
    long line();

    /** A record whose fields can be asked for. */
    record Readable(long number, long line, MappedRow row) implements ImportRow {}

    /** A record that the mapping's {@code where} leaves out. */
    record LeftOut(long number, long line) implements ImportRow {}

    /**
     * A record that cannot be read.
     *
     * @param fault why; its pointer is the name of the column, or empty for the whole record
     */
    record Broken(long number, long line, FieldError fault) implements ImportRow {}
}
