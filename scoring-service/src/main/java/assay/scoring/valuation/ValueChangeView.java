package assay.scoring.valuation;

import assay.foundation.money.Money;
import assay.scoring.valuation.domain.insight.ValueChange;
import java.util.Currency;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A change of value as it is shown. */
@Schema(
        name = "ValueChange",
        description = "after = before + timePassing + newTransactions + modelChange, to the minor unit.")
record ValueChangeView(
        Money before,

        @Schema(description = "Had nothing been done in between, under the earlier model")
        Money timePassing,

        @Schema(description = "By what was done in between, under the earlier model")
        Money newTransactions,

        @Schema(description = "By the later model") Money modelChange,

        Money after,
        Money total) {

    /** @param change in minor units */
    static ValueChangeView of(ValueChange change, Currency currency) {
        return new ValueChangeView(
                money(change.before(), currency),
                money(change.timePassing(), currency),
                money(change.newTransactions(), currency),
                money(change.modelChange(), currency),
                money(change.after(), currency),
                money(change.total(), currency));
    }

    private static Money money(double minor, Currency currency) {
        return Money.ofMinor((long) minor, currency);
    }
}
