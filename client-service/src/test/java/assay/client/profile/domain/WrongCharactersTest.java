package assay.client.profile.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.BiConsumer;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** What check digits promise to find, tried out in every case there is. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class WrongCharactersTest {

    private static final String USCC = "91350100M000100Y43";
    private static final String USCC_ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final String LEI = "HWUPKR0MPOU8FGXBT394";
    private static final String LEI_ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";

    @Test
    void one_wrong_character_never_passes_as_a_social_credit_code() {
        forEachWrongCharacter(
                USCC,
                USCC_ALPHABET,
                (at, wrong) -> assertThat(UnifiedSocialCreditCode.faultOf(wrong))
                        .as(wrong)
                        .isPresent());
    }

    @Test
    void one_wrong_character_of_the_same_kind_never_passes_as_a_legal_entity_identifier() {
        forEachWrongCharacter(LEI, LEI_ALPHABET, (at, wrong) -> {
            if (Character.isDigit(wrong.charAt(at)) == Character.isDigit(LEI.charAt(at))) {
                assertThat(LegalEntityIdentifier.faultOf(wrong)).as(wrong).isPresent();
            }
        });
    }

    @Test
    void two_swapped_neighbours_never_pass_as_a_social_credit_code() {
        for (int at = 0; at < USCC.length() - 1; at++) {
            String swapped = replaced(replaced(USCC, at, USCC.charAt(at + 1)), at + 1, USCC.charAt(at));
            assertThat(UnifiedSocialCreditCode.faultOf(swapped).isPresent())
                    .as(swapped)
                    .isNotEqualTo(swapped.equals(USCC));
        }
    }

    private static void forEachWrongCharacter(String code, String alphabet, BiConsumer<Integer, String> check) {
        for (int at = 0; at < code.length(); at++) {
            for (char character : alphabet.toCharArray()) {
                if (character != code.charAt(at)) {
                    check.accept(at, replaced(code, at, character));
                }
            }
        }
    }

    private static String replaced(String code, int at, char character) {
        return code.substring(0, at) + character + code.substring(at + 1);
    }
}
