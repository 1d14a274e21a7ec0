package assay.foundation.texts;

import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import org.jspecify.annotations.Nullable;

/** The languages in which the product speaks to people. */
public enum Language {
    EN,
    ZH;

    private static final int LONGEST_HEADER = 200;

    /**
     * The language that suits the caller best; English where nothing else is said.
     *
     * @param acceptLanguage the header {@code Accept-Language} (RFC 9110, 12.5.4); what cannot be read counts as absent
     */
    public static Language of(@Nullable String acceptLanguage) {
        if (acceptLanguage == null || acceptLanguage.isBlank() || acceptLanguage.length() > LONGEST_HEADER) {
            return EN;
        }
        try {
            List<LanguageRange> wishes = LanguageRange.parse(acceptLanguage);
            Locale best = Locale.lookup(wishes, List.of(Locale.ENGLISH, Locale.CHINESE));
            return Locale.CHINESE.equals(best) ? ZH : EN;
        } catch (IllegalArgumentException e) {
            return EN;
        }
    }

    /** The language tag (RFC 5646), also the suffix of bundles. */
    public String tag() {
        return name().toLowerCase(Locale.ROOT);
    }
}
