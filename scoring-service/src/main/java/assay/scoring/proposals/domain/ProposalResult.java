package assay.scoring.proposals.domain;

import assay.scoring.proposals.domain.FinancingPolicy.ClientRule;
import assay.scoring.proposals.domain.OptionPlanner.FrontierPoint;
import assay.scoring.proposals.domain.OptionPlanner.Impossible;
import assay.scoring.scorecards.domain.BilingualText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * All options of a proposal in plain values that can be stored and compared byte by byte. Tables are kept by column;
 * amounts in minor units; a ratio without a denominator is NaN.
 *
 * @param engine version of the calculation
 * @param options best first
 * @param services for this kind of client
 */
public record ProposalResult(
        String engine,
        List<Offer> options,
        List<BilingualText> services,
        List<Impossible> impossible,
        List<FrontierPoint> frontier) {

    /**
     * One option.
     *
     * @param contributions part of the score by criterion; they sum to the score
     * @param amount debt at the start of the repayment
     */
    public record Offer(
            String code,
            BilingualText title,
            int rank,
            double score,
            SortedMap<String, Double> contributions,
            List<BilingualText> reasons,
            List<BilingualText> services,
            Terms terms,
            long amount,
            OptionPlan.DebtLimit limitedBy,
            Construction.@Nullable Financing construction,
            Schedule schedule,
            Cover cover,
            Waterfall waterfall,
            RiskBasedPrice price,
            RiskBasedPrice.Return result,
            double capitalShare,
            double effectiveRate,
            double averageLifeYears,
            Collateral.Cover security,
            BreakEven breakEven,
            SortedMap<String, Double> stressedDscr) {}

    /** Terms of an option; see {@link OptionTerms}. */
    public record Terms(
            OptionTerms.RepaymentKind shape,
            int tenorPeriods,
            int gracePeriods,
            Grace.GraceInterest graceInterest,
            double targetDscr,
            OptionTerms.RateKind rate,
            double upfrontFee,
            double commitmentFee,
            int reserveMonths,
            double sweepShare) {

        static Terms of(OptionTerms terms) {
            return new Terms(
                    terms.shape(),
                    terms.tenorPeriods(),
                    terms.grace().periods(),
                    terms.grace().interest(),
                    terms.targetDscr(),
                    terms.rate(),
                    terms.upfrontFee(),
                    terms.commitmentFee(),
                    terms.reserveMonths(),
                    terms.sweepShare());
        }
    }

    /** A repayment schedule; opening and closing follow from the amount. */
    public record Schedule(
            LocalDate start, List<LocalDate> due, List<Double> rates, List<Long> interest, List<Long> payment) {

        static Schedule of(RepaymentSchedule schedule) {
            List<LocalDate> due = new ArrayList<>();
            List<Double> rates = new ArrayList<>();
            List<Long> interest = new ArrayList<>();
            List<Long> payment = new ArrayList<>();
            for (int t = 0; t < schedule.length(); t++) {
                due.add(schedule.periods().get(t).end());
                rates.add(schedule.periods().get(t).rate());
                interest.add(schedule.interest(t));
                payment.add(schedule.payment(t));
            }
            return new Schedule(schedule.periods().getFirst().start(), due, rates, interest, payment);
        }
    }

    /** Cover by period and over the life. */
    public record Cover(
            double minimumDscr, double averageDscr, List<Double> dscr, List<Double> llcr, List<Double> plcr) {

        static Cover of(CoverRatios ratios) {
            return new Cover(ratios.minimumDscr(), ratios.averageDscr(), ratios.dscr(), ratios.llcr(), ratios.plcr());
        }
    }

    /** Where the cash goes, by period; see {@link CashWaterfall.Line}. */
    public record Waterfall(
            List<Long> available,
            List<Long> fromReserve,
            List<Long> toReserve,
            List<Long> reserve,
            List<Long> sweep,
            List<Long> distributed,
            List<Long> shortfall,
            List<Long> outstanding) {

        static Waterfall of(CashWaterfall waterfall) {
            return new Waterfall(
                    column(waterfall, CashWaterfall.Line::available),
                    column(waterfall, CashWaterfall.Line::fromReserve),
                    column(waterfall, CashWaterfall.Line::toReserve),
                    column(waterfall, CashWaterfall.Line::reserve),
                    column(waterfall, CashWaterfall.Line::sweep),
                    column(waterfall, CashWaterfall.Line::distributed),
                    column(waterfall, CashWaterfall.Line::shortfall),
                    column(waterfall, CashWaterfall.Line::outstanding));
        }

        private static List<Long> column(CashWaterfall waterfall, ToLongFunction<CashWaterfall.Line> value) {
            return waterfall.lines().stream().map(value::applyAsLong).toList();
        }
    }

    /** Works out and ranks what a policy offers; empty if it offers nothing to such a client. */
    public static Optional<ProposalResult> of(CaseFacts facts, FinancingPolicy policy) {
        return policy.ruleFor(facts.profile()).map(rule -> of(facts, policy, rule));
    }

    private static ProposalResult of(CaseFacts facts, FinancingPolicy policy, ClientRule rule) {
        RankedOptions ranked = RankedOptions.of(facts.financingCase(), policy, rule);
        return new ProposalResult(
                OptionPlanner.VERSION,
                ranked.options().stream().map(ProposalResult::offer).toList(),
                rule.services(),
                ranked.impossible(),
                ranked.frontier());
    }

    private static Offer offer(RankedOptions.Placed placed) {
        OptionPlan plan = placed.plan();
        return new Offer(
                placed.template().code(),
                placed.template().title(),
                placed.place().rank(),
                placed.place().score(),
                placed.place().contributions(),
                placed.reasons(),
                placed.template().services(),
                Terms.of(plan.terms()),
                plan.amount(),
                plan.limitedBy(),
                plan.construction(),
                Schedule.of(plan.schedule()),
                Cover.of(plan.ratios()),
                Waterfall.of(plan.waterfall()),
                plan.price(),
                plan.result(),
                plan.capitalShare(),
                plan.effectiveRate(),
                plan.schedule().averageLifeYears(),
                plan.security(),
                plan.breakEven(),
                plan.stressedDscr());
    }
}
