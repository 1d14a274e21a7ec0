package assay.scoring.proposals;

import assay.foundation.texts.Language;
import assay.foundation.texts.Texts;
import java.util.Map;

/** The fixed words of a term sheet in one language. */
final class TermSheetWords {

    private final Texts texts;
    private final Language language;

    TermSheetWords(Texts texts, Language language) {
        this.texts = texts;
        this.language = language;
    }

    Language language() {
        return language;
    }

    /** @param key without its prefix */
    String of(String key) {
        return of(key, Map.of());
    }

    String of(String key, Map<String, ?> args) {
        return texts.find("term-sheet." + key, language, args)
                .orElseThrow(() -> new IllegalStateException("no text term-sheet." + key));
    }
}
