package assay.scoring.proposals;

import assay.foundation.money.Money;
import assay.scoring.activity.KnownProfile;
import assay.scoring.proposals.NewFinancingProposal.LoanDates;
import assay.scoring.proposals.NewFinancingProposal.PieceOfSecurity;
import assay.scoring.proposals.NewFinancingProposal.Wanted;
import assay.scoring.proposals.domain.BusinessCalendar;
import assay.scoring.proposals.domain.CaseFacts;
import assay.scoring.proposals.domain.Collateral;
import assay.scoring.proposals.domain.DayCount;
import assay.scoring.proposals.domain.FinancingPolicy;
import assay.scoring.proposals.domain.FinancingPolicy.Consequence;
import assay.scoring.proposals.domain.RiskFacts;
import assay.scoring.proposals.domain.Wishes;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Turns a request that was found possible into the facts of its case: minor units, haircuts and rates of the policy. */
final class CaseAssembly {

    private final NewFinancingProposal request;
    private final FinancingPolicy policy;

    CaseAssembly(NewFinancingProposal request, FinancingPolicy policy) {
        this.request = request;
        this.policy = policy;
    }

    /** @param clientNetValue in major units; null if the client has none */
    CaseFacts facts(RiskFacts risk, @Nullable Double clientNetValue, KnownProfile profile) {
        return new CaseFacts(
                dates(),
                minor(request.building()),
                minor(request.cash().revenue()),
                minor(request.cash().cost()),
                request.amount().minorUnits(),
                collateral(),
                risk,
                request.index() == null ? null : request.index().terms(),
                clientNetValue == null
                        ? null
                        : BigDecimal.valueOf(clientNetValue)
                                .movePointRight(decimals())
                                .doubleValue(),
                consequences().stream().mapToDouble(Consequence::rate).sum(),
                wishes(),
                request.extraStresses(),
                attributes(profile));
    }

    /** The security with the haircuts of its forms. */
    List<Collateral> collateral() {
        return request.pieces().stream().map(this::piece).toList();
    }

    /** What category and flag of the project bring. */
    List<Consequence> consequences() {
        return consequences(
                policy, request.project().equatorCategory(), request.project().isGreen());
    }

    static List<Consequence> consequences(FinancingPolicy policy, @Nullable String equatorCategory, boolean green) {
        List<Consequence> consequences = new ArrayList<>();
        if (equatorCategory != null) {
            consequences.add(policy.equator().get(equatorCategory));
        }
        if (green) {
            consequences.add(policy.green());
        }
        return consequences;
    }

    private CaseFacts.Dates dates() {
        LoanDates dates = request.dates();
        return new CaseFacts.Dates(
                dates.start(),
                dates.monthsPerPeriod(),
                !Boolean.FALSE.equals(dates.endOfMonth()),
                Objects.requireNonNullElse(dates.roll(), BusinessCalendar.BusinessDayConvention.UNADJUSTED),
                new TreeSet<>(Objects.requireNonNullElse(dates.holidays(), List.of())),
                new TreeSet<>(Objects.requireNonNullElse(dates.workdays(), List.of())),
                Objects.requireNonNullElse(dates.dayCount(), DayCount.ACT_365));
    }

    private Collateral piece(PieceOfSecurity piece) {
        Money prior = piece.priorCharges();
        return new Collateral(
                piece.form(),
                piece.value().minorUnits(),
                Objects.requireNonNull(piece.valuedOn()),
                policy.form(piece.form()).orElseThrow().haircut(),
                prior == null ? 0 : prior.minorUnits());
    }

    private Wishes wishes() {
        Wanted wanted = request.wanted();
        Integer months = wanted.tenorMonths();
        return new Wishes(
                months == null ? null : Integer.valueOf(months / request.dates().monthsPerPeriod()),
                wanted.minimumDscr() == null
                        ? null
                        : Double.valueOf(wanted.minimumDscr().doubleValue()),
                wanted.leastAmount() == null
                        ? null
                        : Long.valueOf(wanted.leastAmount().minorUnits()),
                wanted.agreedRate() == null
                        ? null
                        : Double.valueOf(wanted.agreedRate().doubleValue()));
    }

    private static SortedMap<String, String> attributes(KnownProfile profile) {
        SortedMap<String, String> attributes = new TreeMap<>();
        attributes.put("type", profile.type());
        attributes.put("person", profile.person());
        put(attributes, "subtype", profile.subtype());
        put(attributes, "sizeClass", profile.sizeClass());
        put(attributes, "wealthClass", profile.wealthClass());
        put(attributes, "industry", profile.industry());
        put(attributes, "region", profile.region());
        return attributes;
    }

    private static void put(SortedMap<String, String> attributes, String name, @Nullable String value) {
        if (value != null) {
            attributes.put(name, value);
        }
    }

    private List<Long> minor(List<String> amounts) {
        return amounts.stream()
                .map(amount -> new BigDecimal(amount).movePointRight(decimals()).longValueExact())
                .toList();
    }

    private int decimals() {
        return request.amount().currency().getDefaultFractionDigits();
    }
}
