package assay.foundation.money;

import assay.foundation.problem.RefusedValue;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The JSON form of {@link Money}; a bad amount is refused with its place and its reason. */
final class MoneyJson {

    private static final Pattern DECIMAL = Pattern.compile("-?[0-9]+(\\.[0-9]+)?");

    private MoneyJson() {}

    /** Both members as texts. */
    record Document(@Nullable String amount, @Nullable String currency) {}

    static final class Writer extends JsonSerializer<Money> {

        @Override
        public void serialize(Money money, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writeStartObject(money);
            json.writeStringField("amount", money.amount().toPlainString());
            json.writeStringField("currency", money.currency().getCurrencyCode());
            json.writeEndObject();
        }
    }

    static final class Reader extends JsonDeserializer<Money> {

        @Override
        public Money deserialize(JsonParser json, DeserializationContext context) throws IOException {
            Document document = context.readValue(json, Document.class);
            Currency currency = currency(json, required(json, "currency", document.currency()));
            return new Money(amount(json, required(json, "amount", document.amount()), currency), currency);
        }

        private static String required(JsonParser json, String member, @Nullable String value)
                throws JsonMappingException {
            if (value == null) {
                throw RefusedValue.at(json, member, "required", Map.of());
            }
            return value;
        }

        private static Currency currency(JsonParser json, String code) throws JsonMappingException {
            try {
                Currency currency = Currency.getInstance(code);
                if (currency.getDefaultFractionDigits() >= 0) {
                    return currency;
                }
            } catch (IllegalArgumentException e) {
                // refused below, together with codes that have no minor unit
            }
            throw RefusedValue.at(json, "currency", "currency", Map.of());
        }

        private static BigDecimal amount(JsonParser json, String text, Currency currency) throws JsonMappingException {
            if (!DECIMAL.matcher(text).matches()) {
                throw RefusedValue.at(json, "amount", "decimal", Map.of());
            }
            int decimals = currency.getDefaultFractionDigits();
            int point = text.indexOf('.');
            if (point >= 0 && text.length() - point - 1 > decimals) {
                throw RefusedValue.at(json, "amount", "decimals", Map.of("max", decimals));
            }
            int whole = (point < 0 ? text.length() : point) - (text.startsWith("-") ? 1 : 0);
            if (whole + decimals > Money.MAX_DIGITS) {
                throw RefusedValue.at(
                        json, "amount", "digits", Map.of("integer", Money.MAX_DIGITS - decimals, "fraction", decimals));
            }
            return new BigDecimal(text);
        }
    }
}
