package assay.foundation.money;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.math.BigDecimal;
import java.util.Currency;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An exact amount in a currency, positive or negative. In JSON {@code {"amount":"1234.56","currency":"CNY"}}: the amount
 * is a text, so that no reader turns it into a binary fraction.
 *
 * <p>Every amount fits a {@code long} of minor units: at most {@value #MAX_DIGITS} digits in all. Nothing is rounded
 * here; who computes with fractions of a minor unit rounds, and says how, before building a {@code Money}.
 *
 * @param amount in major units, with exactly the currency's number of decimals
 * @param currency a currency with minor units, so none of the ISO 4217 test and metal codes
 */
@Schema(
        description = "Exact amount. As many decimals as the currency's minor unit has, at most 18 digits.",
        requiredProperties = {"amount", "currency"},
        examples = "{\"amount\":\"1234.56\",\"currency\":\"CNY\"}")
@JsonSerialize(using = MoneyJson.Writer.class)
@JsonDeserialize(using = MoneyJson.Reader.class)
public record Money(
        @Schema(implementation = String.class, pattern = "^-?[0-9]{1,18}([.][0-9]{1,4})?$", examples = "1234.56")
        BigDecimal amount,

        @Schema(implementation = String.class, pattern = "^[A-Z]{3}$", examples = "CNY")
        Currency currency) {

    /** Digits of an amount in minor units. */
    public static final int MAX_DIGITS = 18;

    /** @throws IllegalArgumentException if the amount has more decimals or digits than allowed */
    public Money {
        requireNonNull(amount, "amount");
        requireNonNull(currency, "currency");
        int decimals = currency.getDefaultFractionDigits();
        if (decimals < 0) {
            throw new IllegalArgumentException("currency without minor units: " + currency);
        }
        if (amount.stripTrailingZeros().scale() > decimals) {
            throw new IllegalArgumentException("more than " + decimals + " decimals: " + amount);
        }
        // precision and scale first: 1E+999999999 must not be written out
        if ((long) amount.precision() - amount.scale() + decimals > MAX_DIGITS && amount.signum() != 0) {
            throw new IllegalArgumentException("more than " + MAX_DIGITS + " digits in minor units: " + amount);
        }
        amount = amount.signum() == 0 ? BigDecimal.ZERO.setScale(decimals) : amount.setScale(decimals);
    }

    public static Money of(String amount, String currency) {
        return new Money(new BigDecimal(amount), Currency.getInstance(currency));
    }

    /** @param minorUnits for example cents */
    public static Money ofMinor(long minorUnits, Currency currency) {
        return new Money(BigDecimal.valueOf(minorUnits, currency.getDefaultFractionDigits()), currency);
    }

    /** The amount in minor units, for example cents. */
    public long minorUnits() {
        return amount.unscaledValue().longValueExact();
    }
}
