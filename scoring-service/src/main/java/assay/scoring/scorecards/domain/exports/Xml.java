package assay.scoring.scorecards.domain.exports;

/** Texts inside XML and HTML attributes and elements. */
final class Xml {

    private Xml() {}

    /** Every character that a parser would change or take for markup, as a reference. */
    static String escape(String text) {
        StringBuilder escaped = new StringBuilder();
        text.codePoints().forEach(c -> {
            if (c == '&' || c == '<' || c == '>' || c == '"' || c == '\'' || c < ' ' || c == 0x7F || c == 0x85) {
                escaped.append("&#").append(c).append(';');
            } else {
                escaped.appendCodePoint(c);
            }
        });
        return escaped.toString();
    }

    /** Whether XML 1.0 has every character of a text, by the production Char. */
    static boolean canExpress(String text) {
        return text.codePoints()
                .allMatch(c -> c == '\t'
                        || c == '\n'
                        || c == '\r'
                        || c >= 0x20 && c <= 0xD7FF
                        || c >= 0xE000 && c <= 0xFFFD
                        || c >= 0x10000);
    }
}
