package assay.interaction.journal.domain;

/**
 * Finds payment card numbers in free text. The log refuses them: a system that never holds a primary account number
 * stays outside the scope of PCI DSS.
 */
public final class CardNumbers {

    private static final int SHORTEST = 13;
    private static final int LONGEST = 19;

    private CardNumbers() {}

    /**
     * Whether the text has a number of 13 to 19 digits that passes the Luhn check (ISO/IEC 7812-1, annex B). Digits may
     * be written in groups with one space or hyphen between two groups; a number begins and ends where a group does.
     */
    public static boolean appearIn(String text) {
        int length = text.length();
        int start = 0;
        while (start < length) {
            if (!digit(text, start)) {
                start++;
                continue;
            }
            int end = endOfRun(text, start);
            if (runHoldsCard(text.substring(start, end))) {
                return true;
            }
            start = end;
        }
        return false;
    }

    /** A run: digits, with at most one separator between two of them. */
    private static int endOfRun(String text, int start) {
        int end = start + 1;
        while (end < text.length()) {
            if (digit(text, end)) {
                end++;
            } else if (separator(text.charAt(end)) && digit(text, end + 1)) {
                end += 2;
            } else {
                break;
            }
        }
        return end;
    }

    /** Tries every sequence of whole groups of the run. */
    private static boolean runHoldsCard(String run) {
        String[] groups = run.split("[ \u00a0\u2010\u2011\u2013-]", -1);
        for (int first = 0; first < groups.length; first++) {
            StringBuilder number = new StringBuilder();
            for (int last = first; last < groups.length && number.length() <= LONGEST; last++) {
                number.append(groups[last]);
                if (number.length() >= SHORTEST && number.length() <= LONGEST && luhn(number)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean luhn(CharSequence number) {
        int sum = 0;
        boolean twice = false;
        for (int i = number.length() - 1; i >= 0; i--) {
            int value = Character.digit(number.charAt(i), 10) * (twice ? 2 : 1);
            sum += value > 9 ? value - 9 : value;
            twice = !twice;
        }
        return sum % 10 == 0;
    }

    private static boolean digit(String text, int index) {
        return index < text.length() && Character.isDigit(text.charAt(index));
    }

    private static boolean separator(char c) {
        return c == ' ' || c == '-' || c == '\u00a0' || c == '\u2010' || c == '\u2011' || c == '\u2013';
    }
}
