package assay.scoring.proposals;

import assay.foundation.money.Money;
import assay.foundation.problem.FieldError;
import assay.foundation.texts.Language;
import assay.foundation.texts.Texts;
import assay.scoring.proposals.domain.FinancingPolicy;
import assay.scoring.proposals.domain.OptionPlanner.Impossible;
import assay.scoring.proposals.domain.Repayment;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Says why an option does not work, and what would be possible instead. */
@ApplicationScoped
class ImpossibleTexts {

    private final Texts texts;

    ImpossibleTexts(Texts texts) {
        this.texts = texts;
    }

    /** As part of a problem about the whole request. */
    FieldError fault(Impossible option, FinancingPolicy policy, Currency currency) {
        return new FieldError("", code(option), args(option, policy, currency));
    }

    /** As a sentence of its own. */
    String text(Impossible option, FinancingPolicy policy, Currency currency, Language language) {
        return texts.find("field." + code(option), language, args(option, policy, currency))
                .orElseThrow();
    }

    static String code(Impossible option) {
        String reason = option.schedule() == null
                ? option.reason().name()
                : option.schedule().reason().name();
        return "option-" + reason.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Map<String, Object> args(Impossible option, FinancingPolicy policy, Currency currency) {
        Map<String, Object> args = new LinkedHashMap<>();
        args.put("option", option.code());
        args.put("cap", Percent.of(policy.highestRate()));
        Repayment.Refused refused = option.schedule();
        if (refused != null) {
            args.put("period", refused.period() + 1);
            args.put("needed", amount(refused.needed(), currency));
            args.put("offered", amount(refused.offered(), currency));
        }
        if (option.possible() != null) {
            double possible = option.possible();
            switch (option.reason()) {
                case RATE_ABOVE_CAP -> args.put("rate", Percent.of(possible));
                default -> args.put("possible", amount((long) possible, currency));
            }
        }
        return args;
    }

    private static String amount(long minorUnits, Currency currency) {
        Money money = Money.ofMinor(minorUnits, currency);
        return money.amount().toPlainString() + " " + currency.getCurrencyCode();
    }
}
