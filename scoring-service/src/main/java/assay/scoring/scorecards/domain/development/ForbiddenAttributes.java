package assay.scoring.scorecards.domain.development;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;

/** Recognises attributes that must not decide on credit by the words of an input's name. */
public final class ForbiddenAttributes {

    private ForbiddenAttributes() {}

    /**
     * Whether one of the words of a name is forbidden. Words end at anything but letters, and before a capital that
     * follows a small letter; Chinese words, which nothing parts, are looked for anywhere.
     */
    static boolean isForbidden(String name, Set<String> forbidden) {
        String apart = name.replaceAll("(\\p{Ll})(\\p{Lu})", "$1 $2").toLowerCase(Locale.ROOT);
        Set<String> words = Set.copyOf(
                Arrays.asList(apart.split("[^\\p{L}]+")).stream().distinct().toList());
        return forbidden.stream()
                .map(word -> word.toLowerCase(Locale.ROOT))
                .anyMatch(word -> isIdeographic(word) ? apart.contains(word) : words.contains(word));
    }

    /** The same for the words that are always forbidden. */
    public static boolean isForbidden(String name) {
        return isForbidden(name, DevelopmentSettings.FORBIDDEN);
    }

    private static boolean isIdeographic(String word) {
        return word.codePoints().allMatch(Character::isIdeographic);
    }
}
