package assay.scoring.evaluations;

import static java.nio.charset.StandardCharsets.UTF_8;

import assay.scoring.evaluations.FileResults.Result;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.util.List;
import java.util.UUID;

/** Writes the results of a job as CSV, a piece at a time. */
final class ResultFile {

    private static final int PIECE = 1_000;
    private static final int REASONS = 4;

    private ResultFile() {}

    static void write(FileResults results, UUID job, OutputStream out) throws IOException {
        Writer csv = new BufferedWriter(new OutputStreamWriter(out, UTF_8));
        csv.write("row,score,pd,completeness,reason1,reason2,reason3,reason4\n");
        List<Result> piece;
        long last = 0;
        do {
            piece = results.after(job, last, PIECE);
            for (Result result : piece) {
                csv.write(line(result));
                last = result.row();
            }
        } while (piece.size() == PIECE);
        csv.flush();
    }

    private static String line(Result result) {
        StringBuilder line = new StringBuilder()
                .append(result.row())
                .append(',')
                .append(result.score())
                .append(',')
                .append(result.pd())
                .append(',')
                .append(result.completeness());
        String[] reasons =
                result.reasons().isEmpty() ? new String[0] : result.reasons().split("\n");
        for (int i = 0; i < REASONS; i++) {
            line.append(',').append(i < reasons.length ? cell(reasons[i]) : "");
        }
        return line.append('\n').toString();
    }

    /** Quoted where it must be; what a spreadsheet would take for a formula begins with an apostrophe. */
    static String cell(String text) {
        String safe = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return safe.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r')
                ? "\"" + safe.replace("\"", "\"\"") + "\""
                : safe;
    }
}
