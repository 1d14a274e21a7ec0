package assay.scoring.exposures;

import assay.foundation.money.Money;
import assay.foundation.problem.FieldError;
import assay.scoring.exposures.domain.RiskSettings;
import assay.scoring.exposures.domain.RiskSign;
import assay.scoring.exposures.domain.StagingThresholds;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What is wrong with a request that bean validation does not see. */
final class RequestFaults {

    /** Earlier days are slips of the pen. */
    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);

    private static final int LONGEST_YEARS = 60;

    /** In minor units: whole numbers of this size are exact as doubles, and no result outgrows an amount. */
    private static final long LARGEST_MINOR = 1_000_000_000_000_000L;

    private final List<FieldError> errors = new ArrayList<>();
    private final LocalDate asOf;

    private RequestFaults(LocalDate asOf) {
        this.asOf = asOf;
    }

    static List<FieldError> of(NewRiskCalculation request, LocalDate today) {
        RequestFaults faults = new RequestFaults(request.asOf() == null ? today : request.asOf());
        if (faults.asOf.isAfter(today)) {
            faults.add("/asOf", "day-in-future", Map.of());
        } else if (faults.asOf.isBefore(EARLIEST)) {
            faults.add("/asOf", "day-too-early", Map.of("earliest", EARLIEST));
        } else {
            faults.facility(request.facility());
        }
        if (request.scenarios() != null) {
            faults.scenarios(request.scenarios(), request.facility().currentPd());
        }
        if (request.settings() != null && request.settings().shipped().isEmpty()) {
            String versions =
                    RiskSettings.SHIPPED.stream().map(RiskSettings::version).collect(Collectors.joining(", "));
            faults.add("/settings/base", "not-one-of", Map.of("values", versions));
        }
        return faults.errors;
    }

    private void facility(FacilityFacts facility) {
        Currency currency = facility.limit().currency();
        amount("/facility/limit", facility.limit(), currency);
        amount("/facility/drawn", facility.drawn(), currency);
        probability("/facility/originationPd", facility.originationPd());
        probability("/facility/currentPd", facility.currentPd());
        for (int i = 0;
                facility.collateral() != null && i < facility.collateral().size();
                i++) {
            amount(
                    "/facility/collateral/" + i + "/value",
                    facility.collateral().get(i).value(),
                    currency);
        }
        if (facility.signs() != null
                && facility.signs().stream().distinct().count()
                        < facility.signs().size()) {
            add("/facility/signs", "unique-elements", Map.of());
        }
        if (facility.schedule() != null && facility.maturity() != null) {
            add("/facility/maturity", "instead-of", Map.of("other", "schedule"));
        } else if (facility.schedule() == null && facility.maturity() == null && !inDefault(facility)) {
            add("/facility/schedule", "schedule-or-maturity", Map.of());
        } else if (facility.maturity() != null) {
            day("/facility/maturity", facility.maturity(), asOf);
        } else if (facility.schedule() != null) {
            schedule(facility, currency);
        }
    }

    /** Without a schedule there is nothing to count on but what is owed now. */
    private static boolean inDefault(FacilityFacts facility) {
        List<RiskSign> signs = facility.signs() == null ? List.of() : facility.signs();
        return facility.daysPastDue() >= StagingThresholds.DEFAULT.defaultDays()
                || signs.contains(RiskSign.CREDIT_IMPAIRED)
                || signs.contains(RiskSign.IN_LIQUIDATION);
    }

    private void schedule(FacilityFacts facility, Currency currency) {
        BigDecimal most = facility.limit().amount().max(facility.drawn().amount());
        LocalDate before = asOf;
        for (int i = 0; i < facility.schedule().size(); i++) {
            FacilityFacts.ScheduleStep step = facility.schedule().get(i);
            String pointer = "/facility/schedule/" + i;
            amount(pointer + "/outstanding", step.outstanding(), currency);
            if (step.outstanding().amount().compareTo(most) > 0) {
                add(pointer + "/outstanding", "above-limit", Map.of("max", most.toPlainString()));
            }
            day(pointer + "/date", step.date(), before);
            before = step.date();
        }
    }

    private void day(String pointer, LocalDate day, LocalDate after) {
        if (!day.isAfter(after)) {
            add(pointer, "not-after", Map.of("day", after));
        } else if (day.isAfter(asOf.plusYears(LONGEST_YEARS))) {
            add(pointer, "too-late", Map.of("latest", asOf.plusYears(LONGEST_YEARS)));
        }
    }

    private void scenarios(List<ScenarioFacts> scenarios, BigDecimal currentPd) {
        BigDecimal sum = scenarios.stream().map(ScenarioFacts::weight).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (sum.compareTo(BigDecimal.ONE) != 0) {
            add(
                    "/scenarios",
                    "weights-sum",
                    Map.of("sum", sum.stripTrailingZeros().toPlainString()));
        }
        if (scenarios.stream().map(ScenarioFacts::name).distinct().count() < scenarios.size()) {
            add("/scenarios", "unique-names", Map.of());
        }
        for (int i = 0; i < scenarios.size(); i++) {
            scenario("/scenarios/" + i, scenarios.get(i), currentPd);
        }
    }

    private void scenario(String pointer, ScenarioFacts scenario, BigDecimal currentPd) {
        if (scenario.pdTermStructure() == null) {
            double pd = scenario.multipliedPd(currentPd.doubleValue());
            if (isProbability(currentPd.doubleValue()) && !isProbability(pd)) {
                add(pointer + "/pdMultiplier", "multiplied-pd", Map.of("pd", pd));
            }
            return;
        }
        if (scenario.pdMultiplier() != null) {
            add(pointer + "/pdMultiplier", "instead-of", Map.of("other", "pdTermStructure"));
        }
        for (int i = 0; i < scenario.pdTermStructure().size(); i++) {
            probability(
                    pointer + "/pdTermStructure/" + i,
                    scenario.pdTermStructure().get(i));
        }
    }

    private void amount(String pointer, Money money, Currency currency) {
        if (!money.currency().equals(currency)) {
            add(pointer + "/currency", "other-currency", Map.of("currency", currency));
        } else if (money.amount().signum() < 0) {
            add(pointer + "/amount", "positive-or-zero", Map.of());
        } else if (money.minorUnits() > LARGEST_MINOR) {
            add(
                    pointer + "/amount",
                    "decimal-max",
                    Map.of(
                            "value",
                            Money.ofMinor(LARGEST_MINOR, currency).amount().toPlainString()));
        }
    }

    /** Judged as the double that will be computed with: 1e-400 is as impossible as 0. */
    private void probability(String pointer, @Nullable BigDecimal pd) {
        if (pd != null && !isProbability(pd.doubleValue())) {
            add(pointer, "probability", Map.of());
        }
    }

    private static boolean isProbability(double pd) {
        return pd > 0 && pd < 1;
    }

    private void add(String pointer, String code, Map<String, Object> args) {
        errors.add(new FieldError(pointer, code, args));
    }
}
