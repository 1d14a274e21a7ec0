package assay.scoring.proposals;

import assay.foundation.money.Money;
import assay.foundation.problem.FieldError;
import assay.scoring.proposals.domain.BusinessCalendar;
import assay.scoring.proposals.domain.RiskFacts;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What bean validation does not see in a request for a proposal. */
final class ProposalFaults {

    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2199, 12, 31);

    /** Six hundred of them still fit a {@code long}. */
    private static final long MOST_MINOR_UNITS = 10_000_000_000_000_000L;

    private final NewFinancingProposal request;
    private final List<FieldError> errors = new ArrayList<>();

    private ProposalFaults(NewFinancingProposal request) {
        this.request = request;
    }

    static List<FieldError> of(NewFinancingProposal request) {
        return new ProposalFaults(request).all();
    }

    private List<FieldError> all() {
        if (request.amount().amount().signum() <= 0) {
            errors.add(FieldError.of("/amount/amount", "positive-amount"));
        }
        if (12 % request.dates().monthsPerPeriod() != 0) {
            errors.add(FieldError.of("/dates/monthsPerPeriod", "divides-the-year"));
        }
        if (request.dates().start().isBefore(EARLIEST)) {
            errors.add(new FieldError("/dates/start", "day-too-early", Map.of("earliest", EARLIEST)));
        }
        if (request.dates().start().isAfter(LATEST)) {
            errors.add(new FieldError("/dates/start", "too-late", Map.of("latest", LATEST)));
        }
        if (request.cash().revenue().size() != request.cash().cost().size()) {
            errors.add(FieldError.of("/cash/cost", "as-many-as-revenues"));
        }
        if ((request.riskBasis() == RiskFacts.RiskBasis.PROJECT) != (request.slottingRatingId() != null)) {
            errors.add(FieldError.of("/slottingRatingId", "rating-of-the-project"));
        }
        requireDecimals("/constructionCosts", request.building());
        if (!request.building().isEmpty()
                && request.building().stream().allMatch(cost -> new BigDecimal(cost).signum() == 0)) {
            errors.add(FieldError.of("/constructionCosts", "positive-amount"));
        }
        checkHolidays();
        requireDecimals("/cash/revenue", request.cash().revenue());
        requireDecimals("/cash/cost", request.cash().cost());
        checkSecurity();
        checkWishes();
        if (request.index() != null) {
            for (int i = 1; i < request.index().curve().size(); i++) {
                if (!request.index()
                        .curve()
                        .get(i - 1)
                        .from()
                        .isBefore(request.index().curve().get(i).from())) {
                    errors.add(FieldError.of("/index/curve/" + i + "/from", "ascending"));
                }
            }
        }
        return errors;
    }

    private void checkHolidays() {
        List<LocalDate> holidays = Objects.requireNonNullElse(request.dates().holidays(), List.of());
        Set<LocalDate> workdays =
                Set.copyOf(Objects.requireNonNullElse(request.dates().workdays(), List.of()));
        BusinessCalendar calendar = new BusinessCalendar("of the request", Set.copyOf(holidays), workdays);
        for (int i = 0; i < holidays.size(); i++) {
            if (calendar.closedForGood(holidays.get(i))) {
                errors.add(new FieldError(
                        "/dates/holidays/" + i,
                        "closed-too-long",
                        Map.of("days", BusinessCalendar.LONGEST_CLOSURE - 1)));
                return;
            }
        }
    }

    private void requireDecimals(String place, List<String> amounts) {
        int decimals = request.amount().currency().getDefaultFractionDigits();
        for (int i = 0; i < amounts.size(); i++) {
            BigDecimal amount = new BigDecimal(amounts.get(i));
            if (amount.stripTrailingZeros().scale() > decimals) {
                errors.add(new FieldError(place + "/" + i, "too-many-decimals", Map.of("decimals", decimals)));
            } else {
                requireSmall(place + "/" + i, amount);
            }
        }
    }

    private void requireSmall(String place, BigDecimal amount) {
        int decimals = request.amount().currency().getDefaultFractionDigits();
        BigDecimal most = BigDecimal.valueOf(MOST_MINOR_UNITS, decimals);
        if (amount.compareTo(most) > 0) {
            errors.add(new FieldError(place, "amount-too-large", Map.of("most", most.toPlainString())));
        }
    }

    private void checkSecurity() {
        for (int i = 0; i < request.pieces().size(); i++) {
            requireMoney("/collateral/" + i + "/value", request.pieces().get(i).value());
            requireMoney(
                    "/collateral/" + i + "/priorCharges",
                    request.pieces().get(i).priorCharges());
        }
    }

    private void checkWishes() {
        requireMoney("/amount", request.amount());
        requireMoney("/wishes/leastAmount", request.wanted().leastAmount());
        Integer tenor = request.wanted().tenorMonths();
        if (tenor != null && tenor % request.dates().monthsPerPeriod() != 0) {
            errors.add(FieldError.of("/wishes/tenorMonths", "whole-periods"));
        }
    }

    private void requireMoney(String place, @Nullable Money money) {
        if (money == null) {
            return;
        }
        if (!money.currency().equals(request.amount().currency())) {
            errors.add(new FieldError(
                    place + "/currency",
                    "other-currency",
                    Map.of("currency", request.amount().currency())));
        }
        if (money.amount().signum() < 0) {
            errors.add(FieldError.of(place + "/amount", "not-negative"));
        }
        requireSmall(place + "/amount", money.amount());
    }
}
