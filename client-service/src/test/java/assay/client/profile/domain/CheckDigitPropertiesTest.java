package assay.client.profile.domain;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class CheckDigitPropertiesTest {

    private static final String USCC = "91350100M000100Y43";
    private static final String USCC_ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final String LEI = "HWUPKR0MPOU8FGXBT394";
    private static final String LEI_ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";

    @Property
    void one_wrong_character_never_passes_as_a_social_credit_code(
            @ForAll @IntRange(max = 17) int at, @ForAll @IntRange(max = 30) int rank) {
        String wrong = replaced(USCC, at, USCC_ALPHABET.charAt(rank));
        assertThat(UnifiedSocialCreditCode.faultOf(wrong).isEmpty()).isEqualTo(wrong.equals(USCC));
    }

    @Property
    void one_wrong_character_of_the_same_kind_never_passes_as_a_legal_entity_identifier(
            @ForAll @IntRange(max = 19) int at, @ForAll @IntRange(max = 35) int rank) {
        Assume.that(Character.isDigit(LEI.charAt(at)) == Character.isDigit(LEI_ALPHABET.charAt(rank)));
        String wrong = replaced(LEI, at, LEI_ALPHABET.charAt(rank));
        assertThat(LegalEntityIdentifier.faultOf(wrong).isEmpty()).isEqualTo(wrong.equals(LEI));
    }

    @Property
    void two_swapped_neighbours_never_pass_as_a_social_credit_code(@ForAll @IntRange(max = 16) int at) {
        String swapped = replaced(replaced(USCC, at, USCC.charAt(at + 1)), at + 1, USCC.charAt(at));
        assertThat(UnifiedSocialCreditCode.faultOf(swapped).isEmpty()).isEqualTo(swapped.equals(USCC));
    }

    private static String replaced(String code, int at, char character) {
        return code.substring(0, at) + character + code.substring(at + 1);
    }
}
