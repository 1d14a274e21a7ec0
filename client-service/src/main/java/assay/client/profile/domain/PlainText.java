package assay.client.profile.domain;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;

/**
 * Text that people typed: names and foreign ids. Refuses what cannot be stored or shown honestly, and folds names so
 * that spellings which look alike are found together.
 */
public final class PlainText {

    private PlainText() {}

    /**
     * The code of what is wrong, or empty: {@code text-length} outside 1..max characters, {@code text-blanks} for blanks
     * at either end, {@code text-characters} for control characters, line separators, halves of surrogate pairs,
     * non-characters and marks that reverse the writing direction.
     *
     * @param max longest text in Unicode code points
     */
    static Optional<String> faultOf(String text, int max) {
        if (text.isEmpty() || text.codePointCount(0, text.length()) > max) {
            return Optional.of("text-length");
        }
        if (text.codePoints().anyMatch(PlainText::isForbidden)) {
            return Optional.of("text-characters");
        }
        return text.strip().equals(text) ? Optional.empty() : Optional.of("text-blanks");
    }

    private static boolean isForbidden(int c) {
        boolean reversesWriting = (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
        boolean isNoCharacter = (c & 0xFFFE) == 0xFFFE || (c >= 0xFDD0 && c <= 0xFDEF);
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
                true;
            default -> reversesWriting || isNoCharacter;
        };
    }

    /** The one form (Unicode NFC) of texts that differ only in how accents are composed; what is stored. */
    public static String composed(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    /**
     * The text as it is searched by: compatibility forms made equal (full-width letters, ligatures), lower case, single
     * blanks. Two texts are found by each other when their folded forms contain one another.
     */
    public static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[\\s\\p{Z}]+", " ")
                .strip();
    }
}
