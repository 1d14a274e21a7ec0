package assay.client.profile.domain;

import java.util.Optional;

/**
 * The legal entity identifier: 18 letters or digits and two check digits.
 *
 * <p>Each letter is read as a two-digit number (A = 10 … Z = 35); the resulting decimal number leaves the remainder 1
 * when divided by 97. Finds every digit mistaken for another digit, every letter mistaken for another letter and every
 * swap of such neighbours; a digit taken for a letter shifts the number and may slip through (one in 97: {@code 1B} and
 * {@code B1} are the same).
 *
 * <p>Source: ISO 17442-1:2020, section 5, which takes the check from ISO/IEC 7064, system MOD 97-10.
 */
public final class LegalEntityIdentifier {

    private LegalEntityIdentifier() {}

    /** The code of what is wrong: {@code lei-shape}, {@code lei-check-digits}, or empty when it is sound. */
    public static Optional<String> faultOf(String lei) {
        if (!lei.matches("[0-9A-Z]{18}[0-9]{2}")) {
            return Optional.of("lei-shape");
        }
        int remainder = 0;
        for (int i = 0; i < lei.length(); i++) {
            int digit = Character.digit(lei.charAt(i), Character.MAX_RADIX);
            remainder = (remainder * (digit < 10 ? 10 : 100) + digit) % 97;
        }
        return remainder == 1 ? Optional.empty() : Optional.of("lei-check-digits");
    }
}
