package assay.scoring.exposures;

import assay.foundation.audit.Audit;
import assay.foundation.ids.Ids;
import assay.foundation.money.Money;
import assay.foundation.problem.FieldError;
import assay.foundation.problem.Invalid;
import assay.foundation.time.PortfolioZone;
import assay.scoring.exposures.domain.Collateral;
import assay.scoring.exposures.domain.ExposureAtDefault;
import assay.scoring.exposures.domain.Facility;
import assay.scoring.exposures.domain.Instalment;
import assay.scoring.exposures.domain.RiskQuantities;
import assay.scoring.exposures.domain.RiskSettings;
import assay.scoring.exposures.domain.Scenario;
import assay.scoring.exposures.domain.Seniority;
import assay.scoring.exposures.domain.TermStructure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Computes the risk quantities of a facility and leaves a line in the audit trail, and nothing else. */
@ApplicationScoped
class RiskCalculation {

    /** Shown where the request names no scenario. */
    private static final String ONLY_SCENARIO = "base";

    private final Audit audit;
    private final PortfolioZone zone;

    RiskCalculation(Audit audit, PortfolioZone zone) {
        this.audit = audit;
        this.zone = zone;
    }

    /**
     * What was computed.
     *
     * @param names of the scenarios, in the order of the losses
     */
    record Calculated(UUID id, LocalDate asOf, List<String> names, List<Scenario> scenarios, RiskQuantities found) {}

    /** @throws Invalid if the request contradicts itself */
    @Transactional(TxType.MANDATORY)
    Calculated calculate(NewRiskCalculation request) {
        LocalDate today = zone.today();
        List<FieldError> errors = RequestFaults.of(request, today);
        if (!errors.isEmpty()) {
            throw new Invalid(errors);
        }
        LocalDate asOf = Objects.requireNonNullElse(request.asOf(), today);
        RiskSettings settings = Objects.requireNonNullElse(request.settings(), SettingsChoice.USUAL)
                .settings();
        double pd = request.facility().currentPd().doubleValue();
        List<ScenarioFacts> facts = Objects.requireNonNullElse(request.scenarios(), List.of());
        List<Scenario> scenarios = facts.isEmpty()
                ? List.of(new Scenario(1, TermStructure.flat(pd), null))
                : facts.stream().map(scenario -> scenario.scenario(pd)).toList();
        List<String> names = facts.isEmpty()
                ? List.of(ONLY_SCENARIO)
                : facts.stream().map(ScenarioFacts::name).toList();
        Facility facility = facility(request, asOf, settings);
        UUID id = Ids.next();
        audit.record("calculate", "risk-calculation", List.of(id));
        return new Calculated(id, asOf, names, scenarios, RiskQuantities.of(facility, scenarios, settings));
    }

    private static Facility facility(NewRiskCalculation request, LocalDate asOf, RiskSettings settings) {
        FacilityFacts facts = request.facility();
        Seniority seniority = Objects.requireNonNullElse(facts.seniority(), Seniority.SENIOR);
        return new Facility(
                asOf,
                new ExposureAtDefault(
                        major(facts.limit()),
                        major(facts.drawn()),
                        facts.conversionFactor().doubleValue()),
                Boolean.TRUE.equals(facts.revolving()),
                schedule(facts),
                facts.effectiveInterestRate().doubleValue(),
                collateral(facts),
                facts.unsecuredLgd() == null
                        ? settings.unsecuredLgds().get(seniority)
                        : facts.unsecuredLgd().doubleValue(),
                facts.originationPd().doubleValue(),
                facts.currentPd().doubleValue(),
                facts.daysPastDue(),
                facts.signs() == null ? Set.of() : Set.copyOf(facts.signs()),
                number(facts.effectiveMaturityYears()),
                number(request.salesEurMillions()),
                number(facts.bestEstimateLoss()));
    }

    private static List<Instalment> schedule(FacilityFacts facts) {
        if (facts.maturity() != null) {
            return List.of(new Instalment(facts.maturity(), major(facts.drawn())));
        }
        return facts.schedule() == null
                ? List.of()
                : facts.schedule().stream()
                        .map(step -> new Instalment(step.date(), major(step.outstanding())))
                        .toList();
    }

    private static List<Collateral> collateral(FacilityFacts facts) {
        return facts.collateral() == null
                ? List.of()
                : facts.collateral().stream().map(CollateralFacts::collateral).toList();
    }

    private static double major(Money money) {
        return money.amount().doubleValue();
    }

    private static @Nullable Double number(@Nullable BigDecimal number) {
        return number == null ? null : number.doubleValue();
    }
}
