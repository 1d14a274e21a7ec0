package assay.scoring.creditscore.domain;

import assay.scoring.scorecards.domain.BilingualText;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a request may say about a client because no service of this deployment holds it. Amounts of one statement share
 * one unit, which cancels in every ratio.
 */
public enum SuppliedInput {
    CURRENT_ASSETS("currentAssets", "money", 0, 1e15, "Current assets", "流动资产"),
    CURRENT_LIABILITIES("currentLiabilities", "money", 0, 1e15, "Current liabilities", "流动负债"),
    TOTAL_ASSETS("totalAssets", "money", 0, 1e15, "Total assets", "资产总额"),
    TOTAL_LIABILITIES("totalLiabilities", "money", 0, 1e15, "Total liabilities", "负债总额"),
    EQUITY("equity", "money", -1e15, 1e15, "Book equity", "所有者权益"),
    RETAINED_EARNINGS("retainedEarnings", "money", -1e15, 1e15, "Retained earnings", "留存收益"),
    REVENUE("revenue", "money", 0, 1e15, "Revenue of the period", "本期营业收入"),
    PRIOR_REVENUE("priorRevenue", "money", 0, 1e15, "Revenue of the period before", "上期营业收入"),
    EBIT("ebit", "money", -1e15, 1e15, "Earnings before interest and taxes", "息税前利润"),
    INTEREST_EXPENSE("interestExpense", "money", 0, 1e15, "Interest expense", "利息支出"),
    OPERATING_CASH_FLOW("operatingCashFlow", "money", -1e15, 1e15, "Operating cash flow", "经营活动现金流量"),
    MINIMUM_DSCR("minimumDscr", "ratio", 0, 1_000, "Lowest debt service cover ratio of the project", "项目最低偿债备付率"),
    GEARING("gearing", "share", 0, 1, "Debt share of the project's cost", "项目债务占比"),
    CONTRACTED_REVENUE_SHARE(
            "contractedRevenueShare", "share", 0, 1, "Share of the project's revenue under contract", "项目收入中已签约占比"),
    COMPLETION_SHARE("completionShare", "share", 0, 1, "Share of the project that is built", "项目完工比例"),
    SPONSOR_PROJECTS("sponsorProjectCount", "count", 0, 10_000, "Projects that the sponsor has completed", "发起人已建成项目数"),
    MANAGEMENT_YEARS(
            "managementExperienceYears", "years", 0, 80, "Experience of the management in the industry", "管理层行业经验年数"),
    LARGEST_CUSTOMER_SHARE(
            "largestCustomerShare", "share", 0, 1, "Share of the largest customer in revenue", "最大客户收入占比"),
    WORST_DAYS_PAST_DUE("worstDaysPastDue12m", "days", 0, 10_000, "Longest arrears in 12 months", "近12个月最长逾期天数"),
    DISCLOSURE_DELAY("disclosureDelayDays", "days", 0, 10_000, "Delay of the latest statement", "最近一期报表迟报天数"),
    COMPLAINTS_UPHELD("upheldComplaintCount12m", "count", 0, 100_000, "Upheld complaints in 12 months", "近12个月成立的投诉数");

    private final String name;
    private final String unit;
    private final double least;
    private final double most;
    private final BilingualText label;

    SuppliedInput(String name, String unit, double least, double most, String en, String zh) {
        this.name = name;
        this.unit = unit;
        this.least = least;
        this.most = most;
        this.label = new BilingualText(en, zh);
    }

    /** The declaration of a name, if there is one. */
    public static Optional<SuppliedInput> named(String name) {
        return Stream.of(values()).filter(input -> input.name.equals(name)).findFirst();
    }

    public String inputName() {
        return name;
    }

    public String unit() {
        return unit;
    }

    /** Smallest value that is accepted. */
    public double least() {
        return least;
    }

    /** Largest value that is accepted. */
    public double most() {
        return most;
    }

    public BilingualText label() {
        return label;
    }
}
