package assay.local.demo;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The bank's part of a syndicated loan to a special-purpose company: signed with an arrangement fee, drawn while the
 * project is built, served from the project's cash flow once it runs.
 *
 * <p>Construction takes 9 to 24 months; every quarter some of the loan is drawn, slowly at first, fastest in the middle,
 * and a commitment fee is due on the rest. In operation interest falls due quarterly, principal every half year, an
 * agency fee every year. A payment in a season of little cash comes late, and later still in a recession or with a
 * sponsor in trouble. The loan ends by its term, by refinancing elsewhere, or by default.
 */
final class ProjectLoan {

    private static final String LINE = "PROJECT_LOAN";
    private static final double COMMITMENT_FEE_A_YEAR = 0.0035;
    private static final double ARRANGEMENT_FEE = 0.006;

    private final Account account;
    private final Dice dice;
    private final Economy economy;
    private final Season season;
    private final @Nullable LocalDate sponsorInsolventFrom;

    private final LocalDate signed;
    private final double size;
    private final double ratePerQuarter;
    private final int buildingQuarters;
    private final int payingQuarters;
    private final double punctuality; // days late in an ordinary season, 0 for most
    private double drawn;

    ProjectLoan(Account account, Dice dice, Economy economy, Season season, @Nullable LocalDate sponsorInsolventFrom) {
        this.account = account;
        this.dice = dice;
        this.economy = economy;
        this.season = season;
        this.sponsorInsolventFrom = sponsorInsolventFrom;
        int daysKnown = (int) (economy.asOf().toEpochDay() - economy.firstDay().toEpochDay());
        signed = economy.firstDay().plusDays((long) dice.between(0.0, daysKnown - 15.0));
        size = dice.around(45e6, 0.45);
        ratePerQuarter = dice.between(0.034, 0.052) / 4;
        buildingQuarters = dice.between(3, 8);
        payingQuarters = dice.between(8, 44);
        punctuality = dice.chance(0.15) ? dice.between(10.0, 45.0) : 0;
    }

    LocalDate signed() {
        return signed;
    }

    Fate live() {
        account.talk(dice, signed.minusDays(60), 60, dice.between(1.0, 3.0));
        account.fee(signed, LINE, size * ARRANGEMENT_FEE);
        Fate built = build();
        return built.isOver() ? built : operate(signed.plusMonths(3L * buildingQuarters));
    }

    private Fate build() {
        for (int quarter = 1; quarter <= buildingQuarters; quarter++) {
            LocalDate due = signed.plusMonths(3L * quarter);
            if (!due.isBefore(economy.asOf())) {
                return new Fate(Fate.State.ACTIVE, signed, "under construction");
            }
            if (dice.chance(defaultRisk(due) * 0.5)) {
                return new Fate(Fate.State.DEFAULTED, due, "construction abandoned");
            }
            double goal = size * progress((double) quarter / buildingQuarters);
            LocalDate drawDay = due.minusDays(dice.between(10, 80));
            double draw = Account.wholeThousands((goal - drawn) * dice.between(0.92, 1.0));
            account.drawdown(drawDay, LINE, draw);
            drawn += draw;
            account.interest(due, LINE, drawn * ratePerQuarter * 0.8);
            account.fee(due.plusDays(dice.between(0, 6)), LINE, (size - drawn) * COMMITMENT_FEE_A_YEAR / 4);
            account.talk(dice, due.minusMonths(3), 90, 0.5);
        }
        return new Fate(Fate.State.ACTIVE, signed, "under construction");
    }

    /** Part of the loan drawn at a part of the building time: an S curve. */
    private static double progress(double time) {
        return time * time * (3 - 2 * time);
    }

    private Fate operate(LocalDate start) {
        double left = drawn;
        LocalDate last = start;
        for (int quarter = 1; quarter <= payingQuarters; quarter++) {
            LocalDate due = start.plusMonths(3L * quarter);
            if (!due.isBefore(economy.asOf())) {
                return new Fate(Fate.State.ACTIVE, start, "in operation");
            }
            if (dice.chance(defaultRisk(due))) {
                account.talk(dice, due, 60, 3);
                return new Fate(Fate.State.DEFAULTED, due, "debt service not paid");
            }
            if (dice.chance(0.016 * economy.demand(due))) {
                account.repayment(due, LINE, left);
                account.fee(due, LINE, left * 0.004);
                return new Fate(Fate.State.LEFT, due, "refinanced at another bank");
            }
            LocalDate paid = due.plusDays(lateness(due));
            account.interest(paid, LINE, left * ratePerQuarter);
            if (quarter % 2 == 0) {
                double instalment = Account.wholeThousands(drawn * 2 / payingQuarters);
                account.repayment(paid, LINE, Math.min(left, instalment));
                left = Math.max(0, left - instalment);
            }
            if (quarter % 4 == 0) {
                account.fee(due.plusDays(20), LINE, 0.0006 * size);
            }
            account.talk(dice, due.minusMonths(3), 90, paid.isAfter(due.plusDays(15)) ? 1.2 : 0.25);
            last = due;
        }
        account.repayment(last, LINE, left);
        return new Fate(Fate.State.COMPLETED, last, "repaid in full");
    }

    private long lateness(LocalDate due) {
        double scarcity = Math.max(0, 1 - season.factor(due)) * 25;
        double days = (punctuality + scarcity) * economy.stress(due) * dice.part();
        return Math.min(85, (long) days);
    }

    private double defaultRisk(LocalDate day) {
        boolean orphaned = sponsorInsolventFrom != null && !day.isBefore(sponsorInsolventFrom);
        return 0.0035 * economy.stress(day) * (orphaned ? 12 : 1) * (punctuality > 0 ? 3 : 1);
    }
}
