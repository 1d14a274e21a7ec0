package assay.foundation.imports;

import assay.foundation.imports.Lines.Line;
import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Records whose columns are separated by blanks and tabs. */
final class WhitespaceRecords implements Records {

    private static final Pattern BLANKS = Pattern.compile("[ \t]+");

    private final Lines lines;

    WhitespaceRecords(Lines lines) {
        this.lines = lines;
    }

    @Override
    public @Nullable Cells next() throws IOException {
        for (Line line = lines.next(); line != null; line = lines.next()) {
            String text = line.text();
            if (text == null) {
                return Cells.broken(line.number(), line.fault());
            }
            if (!text.isBlank()) {
                return Cells.of(line.number(), List.of(BLANKS.split(text.strip())));
            }
        }
        return null;
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
