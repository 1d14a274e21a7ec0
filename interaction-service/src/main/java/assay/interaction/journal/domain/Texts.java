package assay.interaction.journal.domain;

/** Which characters the log takes in. */
public final class Texts {

    /** Part of the spelling of some languages, and of composed emoji. */
    private static final char ZERO_WIDTH_NON_JOINER = '\u200c';

    private static final char ZERO_WIDTH_JOINER = '\u200d';

    private Texts() {}

    /**
     * One line without surprises: no control or format characters (so no NUL, no line break, no change of writing
     * direction), no half of a surrogate pair, no space at either end.
     */
    public static boolean isPlainLine(String text) {
        if (text.isEmpty()
                || Character.isWhitespace(text.charAt(0))
                || Character.isWhitespace(text.charAt(text.length() - 1))) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= ' ' && c < 0x7f) {
                continue; // the usual case, without a look at the Unicode tables
            }
            if (!isOrdinary(text, i)) {
                return false;
            }
            if (Character.isHighSurrogate(c)) {
                i++;
            }
        }
        return true;
    }

    /** Free text: as a plain line, but with line breaks and tabs, and with spaces wherever the writer put them. */
    public static boolean isPlainText(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n' || c == '\r' || c == '\t' || c == ZERO_WIDTH_NON_JOINER || c == ZERO_WIDTH_JOINER) {
                continue;
            }
            if (!isOrdinary(text, i)) {
                return false;
            }
            if (Character.isHighSurrogate(c)) {
                i++;
            }
        }
        return true;
    }

    private static boolean isOrdinary(String text, int index) {
        return switch (Character.getType(text.codePointAt(index))) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.UNASSIGNED,
                    Character.PRIVATE_USE -> false;
            default -> true;
        };
    }
}
