package assay.scoring.valuation;

import assay.foundation.texts.Language;
import assay.foundation.texts.Texts;
import com.fasterxml.jackson.core.type.TypeReference;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Why a job came to nothing. */
record Failure(String code, Map<String, Object> figures) {

    private static final TypeReference<Map<String, Object>> FIGURES = new TypeReference<>() {};

    /** From the columns of a job; null for a job that did not fail. */
    static @Nullable Failure read(ResultSet row) throws SQLException {
        String code = row.getString("problem_code");
        String args = row.getString("problem_args");
        return code == null ? null : new Failure(code, args == null ? Map.of() : StoredJson.read(args, FIGURES));
    }

    Reason shown(Texts texts, Language language) {
        return new Reason(code, texts.find(code + ".detail", language, figures).orElse(code), figures);
    }
}
