package assay.scoring.proposals.domain;

import assay.scoring.exposures.domain.CollateralType;
import assay.scoring.exposures.domain.LossGivenDefault;
import assay.scoring.exposures.domain.RiskSettings;
import assay.scoring.proposals.domain.OptionRanking.Criterion;
import assay.scoring.scorecards.domain.BilingualText;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a bank offers to whom, at which price, and who has to agree: one versioned document. Changing it changes the
 * offers without a build.
 *
 * @param name what people call it
 * @param pricing what the bank asks of every loan
 * @param leastSpread floor of the spread after a relationship discount, decimal per year
 * @param highestRate lawful cap of the client's rate, decimal per year
 * @param unsecuredLgd loss given default of what no collateral covers, in [0, 1]
 * @param relationship how the client's value lowers the rate
 * @param approvals signatures by amount and grade, the first rule that fits counts
 * @param validityDays how long an offer stands
 * @param collateral forms of security that count
 * @param stresses shocks that every option is put through
 * @param indexes names of the indexes that floating options may follow
 * @param options everything that can be offered
 * @param clients what is offered to whom, the first rule that fits counts
 * @param criteria texts of the criteria, by name
 * @param equator consequences of the Equator category, by category
 * @param green consequence of the green flag
 * @param publicValue what may be said about a project's value to the public
 */
public record FinancingPolicy(
        String name,
        RiskBasedPrice.Terms pricing,
        double leastSpread,
        double highestRate,
        double unsecuredLgd,
        Relationship relationship,
        List<ApprovalRule> approvals,
        int validityDays,
        List<CollateralForm> collateral,
        List<Stress> stresses,
        List<String> indexes,
        List<OptionTemplate> options,
        List<ClientRule> clients,
        Map<String, CriterionText> criteria,
        Map<String, Consequence> equator,
        Consequence green,
        List<Indicator> publicValue) {

    /**
     * Discount from the client's value, this deal's own margin left out.
     *
     * @param shareOfNetValue share of the client's net lifetime value that may be given back over the loan, in [0, 1]
     * @param most largest discount, decimal per year
     */
    public record Relationship(double shareOfNetValue, double most) {

        /**
         * The discount of a loan.
         *
         * @param netValue net lifetime value in the unit of the amount; null if the client has none
         */
        public double discount(@Nullable Double netValue, double amount, double averageLifeYears) {
            if (netValue == null || netValue <= 0) {
                return 0;
            }
            return Math.min(most, shareOfNetValue * netValue / (amount * averageLifeYears));
        }
    }

    /**
     * How many people besides the requester have to agree.
     *
     * @param upTo largest amount in major units of the currency; null for any
     * @param worstNotch worst grade, 1 for the best; null for any
     * @param signatures different people, at least 1
     */
    public record ApprovalRule(
            @Nullable BigDecimal upTo, @Nullable Integer worstNotch, int signatures) {

        boolean fits(BigDecimal amount, @Nullable Integer notch) {
            boolean small = upTo == null || amount.compareTo(upTo) <= 0;
            return small && (worstNotch == null || notch != null && notch <= worstNotch);
        }
    }

    /**
     * A form of security.
     *
     * @param haircut share of the value that does not count, in [0, 1]
     * @param oldestValuationDays age of a valuation from which it no longer counts
     * @param lossType kind of collateral that it is for the loss given default; null if it does not lower that
     */
    public record CollateralForm(
            String form,
            BilingualText title,
            double haircut,
            int oldestValuationDays,
            @Nullable CollateralType lossType) {}

    /**
     * A measure of a project's value to the public.
     *
     * @param name for example {@code JOBS}
     * @param unit what it is counted in
     */
    public record Indicator(String name, BilingualText title, BilingualText unit) {}

    /**
     * Something the bank offers. The figures are those of {@link OptionTerms}; lives are given in months and as a share of
     * the forecast, the shorter counts.
     *
     * @param services what comes with it
     */
    public record OptionTemplate(
            String code,
            BilingualText title,
            OptionTerms.RepaymentKind shape,
            double shapeParameter,
            int longestMonths,
            double shareOfForecast,
            int graceMonths,
            Grace.GraceInterest graceInterest,
            boolean mayCapitalise,
            double targetDscr,
            double gearing,
            OptionTerms.RateKind rate,
            double upfrontFee,
            double commitmentFee,
            int reserveMonths,
            double sweepShare,
            Map<String, Double> measures,
            List<BilingualText> services) {

        public OptionTemplate {
            measures = Map.copyOf(measures);
            services = List.copyOf(services);
        }

        /** The terms for a forecast. */
        public OptionTerms terms(int forecastPeriods, int monthsPerPeriod) {
            int tenor = Math.min((int) Math.floor(forecastPeriods * shareOfForecast), longestMonths / monthsPerPeriod);
            return new OptionTerms(
                    code,
                    shape,
                    shapeParameter,
                    Math.max(1, tenor),
                    new Grace(graceMonths / monthsPerPeriod, graceInterest),
                    mayCapitalise,
                    targetDscr,
                    gearing,
                    rate,
                    upfrontFee,
                    commitmentFee,
                    reserveMonths,
                    sweepShare,
                    measures);
        }
    }

    /**
     * What is offered to a kind of client.
     *
     * @param when attributes of the client's profile that have to be equal, by name; empty for everybody
     * @param options codes of the options, in no order
     * @param criteria what counts, and how much
     * @param services added services for this kind of client
     */
    public record ClientRule(
            Map<String, String> when, List<String> options, List<Criterion> criteria, List<BilingualText> services) {

        public ClientRule {
            when = Map.copyOf(when);
            options = List.copyOf(options);
            criteria = List.copyOf(criteria);
            services = List.copyOf(services);
        }

        boolean fits(Map<String, String> profile) {
            return when.entrySet().stream().allMatch(wanted -> wanted.getValue().equals(profile.get(wanted.getKey())));
        }
    }

    /**
     * How a criterion is told.
     *
     * @param best reason of an option that is the best in it
     * @param good reason of an option in the better half
     */
    public record CriterionText(BilingualText title, BilingualText best, BilingualText good) {}

    /**
     * What an attribute of the project brings.
     *
     * @param rate added to the rate, decimal per year; negative for a discount
     * @param conditions what the client has to do
     */
    public record Consequence(double rate, List<BilingualText> conditions) {

        public Consequence {
            conditions = List.copyOf(conditions);
        }
    }

    public FinancingPolicy {
        approvals = List.copyOf(approvals);
        collateral = List.copyOf(collateral);
        stresses = List.copyOf(stresses);
        indexes = List.copyOf(indexes);
        options = List.copyOf(options);
        clients = List.copyOf(clients);
        criteria = Map.copyOf(criteria);
        equator = Map.copyOf(equator);
        publicValue = List.copyOf(publicValue);
    }

    /** The rule for a client, empty if nothing is offered to such. */
    public Optional<ClientRule> ruleFor(Map<String, String> profile) {
        return clients.stream().filter(rule -> rule.fits(profile)).findFirst();
    }

    /** The options of a rule, in the order of the policy. */
    public List<OptionTemplate> optionsOf(ClientRule rule) {
        return options.stream()
                .filter(option -> rule.options().contains(option.code()))
                .toList();
    }

    /**
     * People besides the requester that have to agree.
     *
     * @param amount in major units
     * @param notch of the client's grade, 1 for the best; null without a grade
     * @return empty if nobody may approve such a loan
     */
    public Optional<Integer> signatures(BigDecimal amount, @Nullable Integer notch) {
        return approvals.stream()
                .filter(rule -> rule.fits(amount, notch))
                .map(ApprovalRule::signatures)
                .findFirst();
    }

    /** A form of security by its name. */
    public Optional<CollateralForm> form(String form) {
        return collateral.stream().filter(one -> one.form().equals(form)).findFirst();
    }

    /**
     * Loss given default of a borrower, capital's floors included: what the collateral covers of the exposure is lost only
     * to the floor of its kind, of the rest the unsecured share.
     *
     * @param exposure minor units, above 0
     */
    public double lossGivenDefault(long exposure, List<Collateral> pieces, RiskSettings settings) {
        List<assay.scoring.exposures.domain.Collateral> covering = new ArrayList<>();
        for (Collateral piece : pieces) {
            CollateralType type = form(piece.form()).orElseThrow().lossType();
            if (type != null) {
                covering.add(new assay.scoring.exposures.domain.Collateral(type, piece.lendingValue(), 0, 0, 0));
            }
        }
        return settings.capitalLgd(new LossGivenDefault(exposure, unsecuredLgd, covering, 0));
    }
}
