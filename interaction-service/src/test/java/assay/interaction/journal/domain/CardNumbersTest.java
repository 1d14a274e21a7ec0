package assay.interaction.journal.domain;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers: the test numbers that card schemes publish for integrators; no real cards. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CardNumbersTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "4111111111111111",
                "4111 1111 1111 1111",
                "4111-1111-1111-1111",
                "paid with 378282246310005 today",
                "6011000990139424.",
                "No. 12: 5555 5555 5555 4444",
                "4222222222222",
                "4111\u00a01111\u00a01111\u00a01111"
            })
    void card_numbers_are_found(String text) {
        assertThat(CardNumbers.appearIn(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "4111111111111112",
                "call 021 6841 2200",
                "411111111111",
                "41111111111111111111",
                "2026-01-15 10:00",
                "4111  1111  1111  1111",
                "invoice 4111/1111/1111/1111"
            })
    void other_numbers_are_not(String text) {
        assertThat(CardNumbers.appearIn(text)).isFalse();
    }

    @Property
    void a_number_with_its_check_digit_is_found_wherever_it_stands(
            @ForAll @LongRange(min = 100_000_000_000L, max = 99_999_999_999_999_999L) long body,
            @ForAll @IntRange(max = 3) int words) {
        String number = body + "" + checkDigit(body);
        assertThat(CardNumbers.appearIn("word ".repeat(words) + number + " word"))
                .isTrue();
    }

    @Property
    void one_wrong_digit_is_noticed(
            @ForAll @LongRange(min = 100_000_000_000L, max = 99_999_999_999_999_999L) long body,
            @ForAll @IntRange(min = 1, max = 9) int error) {
        String number = body + "" + (checkDigit(body) + error) % 10;
        assertThat(CardNumbers.appearIn(number)).isFalse();
    }

    /** The digit that makes the Luhn sum a multiple of ten, computed by the table of doubled digits. */
    private static int checkDigit(long body) {
        int[] doubled = {0, 2, 4, 6, 8, 1, 3, 5, 7, 9};
        int sum = 0;
        boolean twice = true;
        for (long rest = body; rest > 0; rest /= 10) {
            int digit = (int) (rest % 10);
            sum += twice ? doubled[digit] : digit;
            twice = !twice;
        }
        return (10 - sum % 10) % 10;
    }
}
