package assay.scoring.exposures;

import assay.foundation.money.Money;
import assay.foundation.texts.Language;
import assay.foundation.texts.Texts;
import assay.scoring.exposures.RiskCalculation.Calculated;
import assay.scoring.exposures.domain.CalculationPart;
import assay.scoring.exposures.domain.CreditLoss;
import assay.scoring.exposures.domain.FiveClass;
import assay.scoring.exposures.domain.ImpairmentStage;
import assay.scoring.exposures.domain.RiskQuantities;
import assay.scoring.exposures.domain.RiskSettings;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Risk quantities as they are shown. Amounts are rounded once, half to even; parts show what they were before. */
@Schema(name = "RiskCalculation", description = "Risk quantities of a facility, with every step that led to them.")
record RiskCalculationView(
        @Schema(description = "Names the calculation in the audit trail")
        UUID id,

        LocalDate asOf,

        @Schema(description = "The numbers a regime or a bank decides")
        RiskSettings settings,

        Money exposureAtDefault,

        @Schema(description = "Share, before the floors of capital")
        double lossGivenDefault,

        Capital capital,
        Impairment impairment,
        Classification fiveClass,

        @Schema(description = "Every step: name, formula, inputs, value; amounts in major units, unrounded")
        List<CalculationPart> parts) {

    /** Capital and the expected loss that goes with it, both with floors. */
    @Schema(name = "CapitalQuantities")
    record Capital(
            @Schema(description = "With its floor; absent in default") @Nullable
            Double pd,

            @Schema(description = "With its floor; absent in default") @Nullable
            Double lgd,

            @Schema(description = "1 for 100 %, multiplier included")
            double riskWeight,

            Money riskWeightedAssets,

            @Schema(description = "8 % of risk-weighted assets")
            Money requirement,

            Money expectedLoss) {}

    /** IFRS 9. */
    @Schema(name = "Impairment")
    record Impairment(
            ImpairmentStage stage,

            @Schema(description = "Every rule that asks for this stage")
            List<Trigger> rules,

            Money twelveMonthLoss,
            Money lifetimeLoss,

            @Schema(description = "12-month loss in stage 1, else lifetime loss")
            Money allowance,

            List<ScenarioLoss> scenarios) {}

    /** Loss in one scenario. */
    @Schema(name = "ScenarioLoss")
    record ScenarioLoss(
            String name, double weight, Money twelveMonthLoss, Money lifetimeLoss, List<CreditLoss.LossTerm> terms) {}

    /** The Chinese rule. */
    @Schema(name = "FiveClassResult")
    record Classification(
            FiveClass result,
            boolean nonPerforming,

            @Schema(description = "Every rule that asks for this class")
            List<Trigger> rules) {}

    /** A rule that applied; its text is in English or Chinese. */
    @Schema(name = "RiskTrigger")
    record Trigger(String code, String text) {}

    static RiskCalculationView of(Calculated calculated, Currency currency, Texts texts, Language language) {
        RiskQuantities found = calculated.found();
        return new RiskCalculationView(
                calculated.id(),
                calculated.asOf(),
                found.settings(),
                money(found.exposureAtDefault(), currency),
                found.lossGivenDefault(),
                new Capital(
                        found.capital() == null ? null : found.capital().pd(),
                        found.capital() == null ? null : found.capital().lgd(),
                        found.riskWeight(),
                        money(found.riskWeightedAssets(), currency),
                        money(found.requirement(), currency),
                        money(found.expectedLoss(), currency)),
                new Impairment(
                        found.staging().stage(),
                        triggers("stage", found.staging().rules(), texts, language),
                        money(found.twelveMonthLoss(), currency),
                        money(found.lifetimeLoss(), currency),
                        money(found.allowance(), currency),
                        scenarios(calculated, currency)),
                new Classification(
                        found.classification().result(),
                        found.classification().result().isNonPerforming(),
                        triggers("class", found.classification().rules(), texts, language)),
                found.parts());
    }

    private static List<ScenarioLoss> scenarios(Calculated calculated, Currency currency) {
        return IntStream.range(0, calculated.names().size())
                .mapToObj(i -> {
                    CreditLoss loss = calculated.found().losses().get(i);
                    return new ScenarioLoss(
                            calculated.names().get(i),
                            calculated.scenarios().get(i).weight(),
                            money(loss.twelveMonth(), currency),
                            money(loss.lifetime(), currency),
                            loss.terms());
                })
                .toList();
    }

    private static List<Trigger> triggers(String kind, List<? extends Enum<?>> rules, Texts texts, Language language) {
        return rules.stream()
                .map(rule -> rule.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .map(code -> new Trigger(
                        code,
                        texts.find("risk." + kind + "." + code, language, Map.of())
                                .orElse(code)))
                .toList();
    }

    private static Money money(double amount, Currency currency) {
        return new Money(
                BigDecimal.valueOf(amount).setScale(currency.getDefaultFractionDigits(), RoundingMode.HALF_EVEN),
                currency);
    }
}
