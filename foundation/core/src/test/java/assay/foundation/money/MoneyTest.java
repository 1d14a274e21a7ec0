package assay.foundation.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Currency;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class MoneyTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final long LARGEST = 999_999_999_999_999_999L;

    @Property
    void minor_units_and_json_keep_every_cent(@ForAll @LongRange(min = -LARGEST, max = LARGEST) long cents)
            throws JsonProcessingException {
        for (String code : new String[] {"CNY", "JPY", "KWD"}) {
            Money money = Money.ofMinor(cents, Currency.getInstance(code));

            assertThat(money.minorUnits()).isEqualTo(cents);
            assertThat(JSON.readValue(JSON.writeValueAsString(money), Money.class))
                    .isEqualTo(money);
        }
    }

    @Test
    void the_amount_is_written_as_text_with_the_currencys_decimals() throws JsonProcessingException {
        assertThat(JSON.writeValueAsString(Money.of("1234.5", "CNY")))
                .isEqualTo("{\"amount\":\"1234.50\",\"currency\":\"CNY\"}");
        assertThat(JSON.writeValueAsString(Money.of("-0", "JPY"))).isEqualTo("{\"amount\":\"0\",\"currency\":\"JPY\"}");
    }

    @Test
    void equal_amounts_are_equal_however_they_were_written() {
        assertThat(Money.of("1.5", "CNY"))
                .isEqualTo(Money.of("1.50", "CNY"))
                .hasSameHashCodeAs(Money.of("1.500", "CNY"));
        assertThat(Money.of("-0.00", "CNY")).isEqualTo(Money.of("0E+9", "CNY"));
    }

    @ParameterizedTest
    @CsvSource({
        "1.005, CNY",
        "0.5, JPY",
        "10000000000000000, CNY",
        "1000000000000000000, JPY",
        "1E+999999999, CNY",
        "1E-999999999, CNY",
        "1, XAU"
    })
    void what_does_not_fit_is_refused_and_nothing_is_rounded(String amount, String currency) {
        assertThatIllegalArgumentException().isThrownBy(() -> Money.of(amount, currency));
    }
}
