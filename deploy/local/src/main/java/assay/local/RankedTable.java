package assay.local;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.function.UnaryOperator;

/** The ranked clients as a person reads them. */
final class RankedTable {

    private static final String LINE = "   %-28s %-4s %8s %10s %16s%n";

    private final PrintStream out;

    RankedTable(PrintStream out) {
        this.out = out;
    }

    /**
     * @param valuations items of the ranked list
     * @param name what to call a client, by its id
     */
    void print(JsonNode valuations, int horizonWeeks, UnaryOperator<String> name) {
        out.printf(LINE, "client", "tier", "P(alive)", "deals/" + horizonWeeks + "w", "value");
        for (JsonNode valuation : valuations) {
            out.printf(
                    LINE,
                    shortened(name.apply(valuation.path("clientId").asText())),
                    valuation.path("tier").asText("-"),
                    decimal(valuation.path("pAlive"), 3),
                    decimal(valuation.path("expectedTransactions"), 2),
                    money(valuation.path("grossClv")));
        }
    }

    private static String shortened(String name) {
        return name.length() <= 28 ? name : name.substring(0, 27) + "…";
    }

    private static String decimal(JsonNode number, int digits) {
        return number.isNumber() ? String.format(Locale.ROOT, "%." + digits + "f", number.asDouble()) : "-";
    }

    private static String money(JsonNode money) {
        return money.isObject()
                ? String.format(
                        Locale.ROOT,
                        "%,.2f %s",
                        new BigDecimal(money.path("amount").asText()),
                        money.path("currency").asText())
                : "-";
    }
}
