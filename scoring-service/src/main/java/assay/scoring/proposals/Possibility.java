package assay.scoring.proposals;

import assay.foundation.problem.FieldError;
import assay.scoring.proposals.NewFinancingProposal.PieceOfSecurity;
import assay.scoring.proposals.NewFinancingProposal.Wanted;
import assay.scoring.proposals.domain.FinancingPolicy;
import assay.scoring.proposals.domain.FinancingPolicy.CollateralForm;
import assay.scoring.proposals.domain.FinancingPolicy.Indicator;
import assay.scoring.proposals.domain.Stress;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a policy and common sense say no to before anything is computed, each with what would be possible instead. */
final class Possibility {

    /** Periods that are named one by one, at most. */
    private static final int NAMED_PERIODS = 12;

    private final NewFinancingProposal request;
    private final FinancingPolicy policy;
    private final LocalDate today;
    private final List<FieldError> faults = new ArrayList<>();

    private Possibility(NewFinancingProposal request, FinancingPolicy policy, LocalDate today) {
        this.request = request;
        this.policy = policy;
        this.today = today;
    }

    /** Everything that is not possible, in the order of the request; empty if all is. */
    static List<FieldError> faults(NewFinancingProposal request, FinancingPolicy policy, LocalDate today) {
        Possibility check = new Possibility(request, policy, today);
        check.checkProject();
        check.checkCash();
        check.checkSecurity();
        check.checkIndex();
        check.checkWishes();
        check.checkStresses();
        return check.faults;
    }

    private void checkProject() {
        String category = request.project().equatorCategory();
        if (category != null && !policy.equator().containsKey(category)) {
            add("/project/equatorCategory", "equator-category-unknown", Map.of("known", names(policy.equator())));
        }
        List<String> known = policy.publicValue().stream().map(Indicator::name).toList();
        for (int i = 0; i < request.project().publicValues().size(); i++) {
            String indicator = request.project().publicValues().get(i).indicator();
            if (!known.contains(indicator)) {
                add("/project/publicValue/" + i + "/indicator", "indicator-unknown", Map.of("known", join(known)));
            }
        }
    }

    private void checkCash() {
        List<String> revenue = request.cash().revenue();
        for (int i = 0; i < revenue.size() && faults.size() < NAMED_PERIODS; i++) {
            BigDecimal available = new BigDecimal(revenue.get(i))
                    .subtract(new BigDecimal(request.cash().cost().get(i)));
            if (available.signum() < 0) {
                add(
                        "/cash/cost/" + i,
                        "cash-flow-negative",
                        Map.of("period", i + 1, "shortfall", available.negate().toPlainString()));
            }
        }
    }

    private void checkSecurity() {
        for (int i = 0; i < request.pieces().size(); i++) {
            String place = "/collateral/" + i;
            PieceOfSecurity piece = request.pieces().get(i);
            CollateralForm form = policy.form(piece.form()).orElse(null);
            if (form == null) {
                List<String> forms =
                        policy.collateral().stream().map(CollateralForm::form).toList();
                add(place + "/form", "collateral-form-unknown", Map.of("known", join(forms)));
            } else if (piece.valuedOn() == null) {
                add(place + "/valuedOn", "collateral-not-dated", Map.of("days", form.oldestValuationDays()));
            } else if (piece.valuedOn().isAfter(today)) {
                add(place + "/valuedOn", "day-in-future", Map.of());
            } else if (piece.valuedOn().isBefore(today.minusDays(form.oldestValuationDays()))) {
                LocalDate earliest = today.minusDays(form.oldestValuationDays());
                add(
                        place + "/valuedOn",
                        "collateral-too-old",
                        Map.of("days", form.oldestValuationDays(), "earliest", earliest));
            }
        }
    }

    private void checkIndex() {
        if (request.index() != null
                && !policy.indexes().contains(request.index().name())) {
            add("/index/name", "index-unknown", Map.of("known", join(policy.indexes())));
        }
    }

    private void checkWishes() {
        Wanted wanted = request.wanted();
        int forecast = request.cash().revenue().size() * request.dates().monthsPerPeriod();
        if (wanted.tenorMonths() != null && wanted.tenorMonths() > forecast) {
            add("/wishes/tenorMonths", "tenor-beyond-forecast", Map.of("months", forecast));
        }
        if (wanted.minimumDscr() != null && wanted.minimumDscr().compareTo(BigDecimal.ONE) < 0) {
            add("/wishes/minimumDscr", "cover-below-one", Map.of());
        }
        if (wanted.agreedRate() != null) {
            double rate = wanted.agreedRate().doubleValue();
            double floor = policy.pricing().funding() + policy.pricing().liquidity() + policy.leastSpread();
            if (rate > policy.highestRate()) {
                add("/wishes/agreedRate", "rate-above-cap", Map.of("cap", Percent.of(policy.highestRate())));
            } else if (rate < floor) {
                add("/wishes/agreedRate", "rate-below-floor", Map.of("floor", Percent.of(floor)));
            }
        }
    }

    private void checkStresses() {
        Set<String> names = new HashSet<>();
        policy.stresses().forEach(stress -> names.add(stress.name()));
        List<Stress> extra = request.extraStresses();
        for (int i = 0; i < extra.size(); i++) {
            if (!names.add(extra.get(i).name())) {
                add("/stresses/" + i + "/name", "listed-twice", Map.of());
            }
        }
    }

    private void add(String pointer, String code, Map<String, Object> args) {
        faults.add(new FieldError(pointer, code, args));
    }

    private static String names(Map<String, ?> map) {
        return join(map.keySet().stream().sorted().toList());
    }

    private static String join(List<String> names) {
        return String.join(", ", names);
    }
}
