package assay.scoring.proposals.domain;

import assay.scoring.proposals.domain.OptionPlan.DebtLimit;
import assay.scoring.proposals.domain.RiskBasedPrice.Exposure;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Works options out for one case. The rate depends on the schedule (exposure over the life, effective maturity), the
 * schedule on the amount, and the amount on the rate: the circle is solved by iteration from the same start, so the same
 * inputs give the same bits.
 */
public final class OptionPlanner {

    /** Names exactly this way of planning; it stands beside every stored result. */
    public static final String VERSION = "financing-options-2026.1";

    private static final int MOST_ROUNDS = 100;
    private static final double SAME_RATE = 1e-12;

    private final FinancingCase project;
    private final FinancingPolicy policy;
    private final RiskBasedPrice.Terms bank;

    /** A planner of one case under one policy. */
    public OptionPlanner(FinancingCase project, FinancingPolicy policy) {
        this.project = project;
        this.policy = policy;
        this.bank = policy.pricing();
    }

    /** What came out. */
    public sealed interface Outcome {}

    /** The option works. */
    public record Planned(OptionPlan plan) implements Outcome {}

    /**
     * The option does not work for this case.
     *
     * @param schedule what the schedule refused; null for another reason
     * @param possible what would be possible: an amount in minor units, or a rate; null where there is no such figure
     */
    public record Impossible(
            String code,
            Reason reason,
            Repayment.@Nullable Refused schedule,
            @Nullable Double possible) implements Outcome {}

    /** Why an option does not work. */
    public enum Reason {
        /** The cash carries no debt at all. */
        NO_CASH,
        /** Its shape cannot pay the debt back. */
        NOT_REPAYABLE,
        /** The cash carries less than the least that helps. */
        AMOUNT_TOO_SMALL,
        /** The risk costs more than the lawful cap. */
        RATE_ABOVE_CAP,
        /** The option follows an index, and the case has none. */
        NO_INDEX,
        /** Rate and schedule do not settle. */
        NOT_SETTLED
    }

    private sealed interface Sizing {}

    /** No debt is possible, or no schedule for it. */
    private record NotSized(Reason reason, Repayment.@Nullable Refused refused) implements Sizing {}

    /** A sized loan at a rate. */
    private record Sized(
            long amount,
            DebtLimit limitedBy,
            Construction.@Nullable Financing construction,
            List<InterestPeriod> horizon,
            RepaymentSchedule schedule)
            implements Sizing {}

    /** Works one option out. */
    public Outcome plan(OptionTerms option) {
        if (option.rate() == OptionTerms.RateKind.FLOATING && project.index() == null) {
            return new Impossible(option.code(), Reason.NO_INDEX, null, null);
        }
        Double agreed = project.wishes().agreedRate();
        double rate = agreed == null ? bank.funding() + bank.liquidity() + policy.leastSpread() : agreed;
        for (int round = 0; round < MOST_ROUNDS; round++) {
            Sizing sizing = size(option, rate);
            if (sizing instanceof NotSized(Reason reason, Repayment.Refused refused)) {
                return new Impossible(option.code(), reason, refused, null);
            }
            Sized loan = (Sized) sizing;
            List<Exposure> exposures = exposures(loan.schedule());
            double fee = option.upfrontFee() * loan.amount();
            RiskBasedPrice price = price(loan, exposures, fee);
            if (agreed != null) {
                return checked(finished(option, loan, exposures, price.agreed(agreed), fee));
            }
            if (Math.abs(price.rate() - rate) <= SAME_RATE) {
                return checked(finished(option, loan, exposures, price, fee));
            }
            rate = price.rate();
        }
        return new Impossible(option.code(), Reason.NOT_SETTLED, null, null);
    }

    private Outcome checked(OptionPlan plan) {
        String code = plan.terms().code();
        if (plan.price().rate() > policy.highestRate()) {
            return new Impossible(
                    code, Reason.RATE_ABOVE_CAP, null, plan.price().rate());
        }
        Long least = project.wishes().leastAmount();
        if (least != null && plan.amount() < least) {
            return new Impossible(code, Reason.AMOUNT_TOO_SMALL, null, (double) plan.amount());
        }
        return new Planned(plan);
    }

    /**
     * A point of the trade-off between tenor, amount, cover and price.
     *
     * @param amount minor units
     */
    public record FrontierPoint(int tenorPeriods, long amount, double minimumDscr, double rate) {}

    /** Efficient points of an option over other lives: none is longer, smaller, less covered and dearer than another. */
    public List<FrontierPoint> frontier(OptionTerms option, List<Integer> tenors) {
        List<OptionRanking.Option> points = new ArrayList<>();
        for (int tenor : tenors) {
            if (plan(option.withTenor(tenor)) instanceof Planned(OptionPlan plan)) {
                points.add(new OptionRanking.Option(
                        Integer.toString(tenor),
                        Map.of(
                                "tenor",
                                (double) tenor,
                                "amount",
                                (double) plan.amount(),
                                "dscr",
                                plan.ratios().minimumDscr(),
                                "rate",
                                plan.price().rate())));
            }
        }
        List<OptionRanking.Criterion> criteria = List.of(
                new OptionRanking.Criterion("tenor", 1, OptionRanking.BetterEnd.LOWER),
                new OptionRanking.Criterion("amount", 1, OptionRanking.BetterEnd.HIGHER),
                new OptionRanking.Criterion("dscr", 1, OptionRanking.BetterEnd.HIGHER),
                new OptionRanking.Criterion("rate", 1, OptionRanking.BetterEnd.LOWER));
        return OptionRanking.undominated(points, criteria).stream()
                .map(point -> new FrontierPoint(
                        Integer.parseInt(point.code()),
                        point.measures().get("amount").longValue(),
                        point.measures().get("dscr"),
                        point.measures().get("rate")))
                .toList();
    }

    private RiskBasedPrice price(Sized loan, List<Exposure> exposures, double fee) {
        double discount = policy.relationship()
                .discount(
                        project.clientNetValue(), loan.amount(), loan.schedule().averageLifeYears());
        return RiskBasedPrice.of(exposures, bank, fee, project.attributes(), discount, policy.leastSpread());
    }

    private Sizing size(OptionTerms option, double rate) {
        int building = project.constructionCosts().size();
        List<InterestPeriod> all =
                project.calendar().periods(building + project.cash().periods(), rates(option, rate));
        List<InterestPeriod> horizon = all.subList(building, all.size());
        List<InterestPeriod> life = horizon.subList(0, option.tenorPeriods());
        if (option.grace().periods() >= life.size()) {
            return new NotSized(Reason.NOT_REPAYABLE, Repayment.graceTooLong(life.size()));
        }
        DebtCapacity capacity = DebtCapacity.of(project.cash(), life, option.grace(), option.targetDscr());
        DebtLimit limit = capacity.binding() == DebtCapacity.Binding.DEBT_SERVICE_COVER
                ? DebtLimit.DEBT_SERVICE_COVER
                : DebtLimit.INTEREST_DURING_GRACE;
        long amount = covered(option, capacity.debt(), life);
        if (project.requested() < amount) {
            amount = project.requested();
            limit = DebtLimit.REQUESTED;
        }
        if (amount <= 0) {
            return new NotSized(Reason.NO_CASH, null);
        }
        Construction.Financing financing = null;
        if (building > 0) {
            financing = new Construction(
                            all.subList(0, building),
                            project.constructionCosts(),
                            option.upfrontFee(),
                            option.commitmentFee())
                    .financed(option.gearing(), amount);
            limit = financing.debt() < amount ? DebtLimit.GEARING : limit;
            amount = financing.debt();
        }
        return switch (schedule(option, amount, life)) {
            case Repayment.Scheduled(RepaymentSchedule schedule) ->
                new Sized(amount, limit, financing, horizon, schedule);
            case Repayment.Refused refused -> new NotSized(Reason.NOT_REPAYABLE, refused);
        };
    }

    /** Debt service is proportional to the amount, so the least cover of one amount gives the amount of any cover. */
    private long covered(OptionTerms option, long capacity, List<InterestPeriod> life) {
        if (option.shape() == OptionTerms.RepaymentKind.SCULPTED || capacity <= 0) {
            return capacity;
        }
        if (!(schedule(option, capacity, life) instanceof Repayment.Scheduled(RepaymentSchedule reference))) {
            return capacity;
        }
        double cover = CoverRatios.of(reference, project.cash(), extended(life)).minimumDscr();
        return Math.min(capacity, (long) Math.floor(capacity * Math.max(0, cover) / option.targetDscr()));
    }

    private List<InterestPeriod> extended(List<InterestPeriod> life) {
        List<InterestPeriod> horizon = new ArrayList<>(life);
        while (horizon.size() < project.cash().periods()) {
            horizon.add(life.getLast()); // only the cover of the loan's own life is read
        }
        return horizon;
    }

    private Repayment.Outcome schedule(OptionTerms option, long amount, List<InterestPeriod> life) {
        return Repayment.schedule(
                amount,
                life,
                option.grace(),
                option.repaymentShape(project.cash(), project.periodsPerYear()),
                option.mayCapitalise());
    }

    private RateTerms rates(OptionTerms option, double rate) {
        if (option.rate() == OptionTerms.RateKind.FIXED || project.index() == null) {
            return new RateTerms.Fixed(rate);
        }
        RateTerms.Floating index = project.index();
        return new RateTerms.Floating(index.index(), index.curve(), rate - bank.funding(), index.floor());
    }

    private List<Exposure> exposures(RepaymentSchedule schedule) {
        double capital = project.risk().capitalShare(schedule.effectiveMaturityYears());
        List<Exposure> exposures = new ArrayList<>(schedule.length());
        for (int t = 0; t < schedule.length(); t++) {
            double years = schedule.periods().get(t).years();
            exposures.add(new Exposure(
                    years,
                    schedule.opening(t),
                    project.risk().defaultWithin(years),
                    project.risk().lossWithin(years),
                    capital * schedule.opening(t)));
        }
        return exposures;
    }

    private OptionPlan finished(
            OptionTerms option, Sized loan, List<Exposure> exposures, RiskBasedPrice price, double fee) {
        RepaymentSchedule schedule = loan.schedule();
        int reservePeriods = option.reserveMonths() / project.calendar().monthsPerPeriod();
        boolean floating = option.rate() == OptionTerms.RateKind.FLOATING && project.index() != null;
        SortedMap<String, Double> stressed = new TreeMap<>();
        Stream.concat(policy.stresses().stream(), project.stresses().stream())
                .forEach(stress -> stressed.put(stress.name(), stress.minimumDscr(schedule, project.cash(), floating)));
        return new OptionPlan(
                option,
                loan.amount(),
                loan.limitedBy(),
                loan.construction(),
                schedule,
                CoverRatios.of(schedule, project.cash(), loan.horizon()),
                CashWaterfall.of(schedule, project.cash(), reservePeriods, 0, option.sweepShare()),
                price,
                RiskBasedPrice.at(price.spread(), exposures, bank, fee),
                project.risk().capitalShare(schedule.effectiveMaturityYears()),
                effectiveRate(schedule, fee),
                Collateral.cover(loan.amount(), project.collateral()),
                BreakEven.of(schedule, project.cash()),
                stressed);
    }

    private static double effectiveRate(RepaymentSchedule schedule, double fee) {
        List<EffectiveRate.Flow> flows = new ArrayList<>(schedule.length() + 1);
        flows.add(new EffectiveRate.Flow(schedule.periods().getFirst().start(), schedule.amount() - fee));
        for (int t = 0; t < schedule.length(); t++) {
            flows.add(new EffectiveRate.Flow(schedule.periods().get(t).end(), 0.0 - schedule.payment(t)));
        }
        return EffectiveRate.of(flows);
    }
}
