package assay.client.profile.domain;

import java.util.Optional;

/**
 * The unified social credit code of organisations in China: 18 characters, of which the last checks the others.
 *
 * <p>With {@code c_i} the rank of character i in the alphabet below (0..30) and {@code w_i = 3^(i-1) mod 31} its weight
 * (i = 1..17), the check character has the rank {@code (31 - sum(c_i * w_i) mod 31) mod 31}. The alphabet leaves out I,
 * O, S, V and Z, which are mistaken for digits. The check finds every single wrong character and every swap of two
 * different neighbours, because 31 is prime and all weights differ.
 *
 * <p>Source: GB 32100-2015, "Coding rule of the unified social credit identifier for legal entities and other
 * organizations", section 4 and annex A. The check of the embedded organisation code (GB 11714) is not made: codes
 * issued before 2015 were carried over with faults.
 */
public final class UnifiedSocialCreditCode {

    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int LENGTH = 18;

    private UnifiedSocialCreditCode() {}

    /** The code of what is wrong: {@code uscc-shape}, {@code uscc-check-digit}, or empty when the code is sound. */
    public static Optional<String> faultOf(String code) {
        if (code.length() != LENGTH || code.chars().anyMatch(c -> ALPHABET.indexOf(c) < 0)) {
            return Optional.of("uscc-shape");
        }
        return checkCharacter(code) == code.charAt(LENGTH - 1) ? Optional.empty() : Optional.of("uscc-check-digit");
    }

    private static char checkCharacter(String code) {
        int sum = 0;
        int weight = 1;
        for (int i = 0; i < LENGTH - 1; i++) {
            sum += ALPHABET.indexOf(code.charAt(i)) * weight;
            weight = weight * 3 % ALPHABET.length();
        }
        return ALPHABET.charAt((ALPHABET.length() - sum % ALPHABET.length()) % ALPHABET.length());
    }
}
