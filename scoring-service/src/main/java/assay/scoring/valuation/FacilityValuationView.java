package assay.scoring.valuation;

import assay.foundation.money.Money;
import assay.scoring.valuation.domain.contract.FacilityValue;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What facilities are worth. */
@Schema(
        name = "FacilityValuation",
        description = "Present values by part, of every facility, of every sponsor group and of all together.")
record FacilityValuationView(List<Valued> facilities, List<Group> groups, Value total, String formula) {

    /** One facility. */
    @Schema(name = "ValuedFacility")
    record Valued(String reference, @Nullable String sponsorGroup, Value value) {}

    /** The facilities of one sponsor. */
    @Schema(name = "SponsorGroupValue")
    record Group(String sponsorGroup, int facilities, Value value) {}

    /** Present values by part. */
    @Schema(
            name = "FacilityValueParts",
            description =
                    "gross = margin + fees; net = gross - costs - creditLoss - capitalCharge. Principal is no income.")
    record Value(
            Money margin,
            Money fees,
            Money gross,
            Money costs,
            Money creditLoss,
            Money capitalCharge,
            Money net,

            @Schema(description = "Probability of being repaid by schedule; of several the lowest")
            double reachesMaturity) {

        static Value of(FacilityValue value, Currency currency) {
            Money margin = money(value.margin(), currency);
            Money fees = money(value.fees(), currency);
            Money costs = money(value.costs(), currency);
            Money loss = money(value.creditLoss(), currency);
            Money charge = money(value.capitalCharge(), currency);
            long gross = margin.minorUnits() + fees.minorUnits();
            long net = gross - costs.minorUnits() - loss.minorUnits() - charge.minorUnits();
            return new Value(
                    margin,
                    fees,
                    Money.ofMinor(gross, currency),
                    costs,
                    loss,
                    charge,
                    Money.ofMinor(net, currency),
                    value.reachesMaturity());
        }

        private static Money money(double amount, Currency currency) {
            return Money.ofMinor(
                    BigDecimal.valueOf(amount)
                            .movePointRight(currency.getDefaultFractionDigits())
                            .setScale(0, RoundingMode.HALF_EVEN)
                            .longValueExact(),
                    currency);
        }
    }

    static FacilityValuationView of(NewFacilityValuation request) {
        Currency currency = request.facilities().getFirst().principal().currency();
        double rate = request.discountRate().doubleValue();
        double hurdle = request.hurdleRate().doubleValue();
        List<Valued> valued = new ArrayList<>();
        List<FacilityValue> all = new ArrayList<>();
        Map<String, List<FacilityValue>> ofGroup = new LinkedHashMap<>();
        for (NewFacilityValuation.Terms terms : request.facilities()) {
            FacilityValue value = terms.facility(rate, hurdle).value();
            valued.add(new Valued(terms.reference(), terms.sponsorGroup(), Value.of(value, currency)));
            all.add(value);
            if (terms.sponsorGroup() != null) {
                ofGroup.computeIfAbsent(terms.sponsorGroup(), _ -> new ArrayList<>())
                        .add(value);
            }
        }
        List<Group> groups = ofGroup.entrySet().stream()
                .map(group -> new Group(
                        group.getKey(),
                        group.getValue().size(),
                        Value.of(FacilityValue.sum(group.getValue()), currency)))
                .toList();
        return new FacilityValuationView(
                valued, groups, Value.of(FacilityValue.sum(all), currency), "term-facility-value");
    }
}
