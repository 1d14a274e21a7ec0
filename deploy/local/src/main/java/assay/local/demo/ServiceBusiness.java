package assay.local.demo;

import java.time.LocalDate;

/**
 * Clients who buy services instead of credit: sponsors, lenders, investors, government bodies and partners. Each has a
 * reason to come back (a new project, a new deal, a budget, a building season) and an event that ends it.
 */
final class ServiceBusiness {

    private final Account account;
    private final Dice dice;
    private final Economy economy;
    private final LocalDate start;

    ServiceBusiness(Account account, Dice dice, Economy economy) {
        this.account = account;
        this.dice = dice;
        this.economy = economy;
        int daysKnown = (int) (economy.asOf().toEpochDay() - economy.firstDay().toEpochDay());
        start = economy.firstDay().plusDays((long) dice.between(0.0, daysKnown - 10.0));
    }

    /** A fee for structuring each project, a group account in between; ends with the sponsor's insolvency. */
    Fate sponsor(Iterable<LocalDate> signings, LocalDate insolventFrom) {
        LocalDate end = insolventFrom;
        for (LocalDate signing : signings) {
            if (signing.isBefore(end)) {
                account.fee(signing.plusDays(dice.between(1, 30)), "ADVISORY", dice.around(220_000, 0.4));
                account.talk(dice, signing.minusDays(90), 90, 2.5);
            }
        }
        for (LocalDate day = start; day.isBefore(end); day = day.plusMonths(3)) {
            account.fee(day, "CASH_MANAGEMENT", dice.around(60_000, 0.3) * economy.demand(day));
            account.deposit(day.plusDays(dice.between(1, 60)), "CASH_MANAGEMENT", dice.around(2e6, 0.8));
            account.talk(dice, day, 80, 0.5);
        }
        return end.isBefore(economy.asOf())
                ? new Fate(Fate.State.DEFAULTED, end, "group insolvent")
                : new Fate(Fate.State.ACTIVE, start, "builds on");
    }

    /** Takes part in syndicates the bank leads; the pace is that of the deals. */
    Fate lender() {
        double loyalty = dice.part();
        Habit habit = new Habit("SYNDICATION", 60 + 200 * (1 - loyalty), 1.2, dice.around(110_000, 0.3), Season.EVEN);
        return dealByDeal(habit, dice.chance(0.3) ? 0.3 : 0.03, Fate.State.LEFT, "joined another group");
    }

    /** Buys shares of projects and has them kept; leaves by selling everything. */
    Fate investor() {
        if (dice.chance(0.3)) {
            account.fee(start, "PLACEMENT", dice.around(100_000, 1.0));
            return new Fate(Fate.State.SINGLE_DEAL, start, "bought once");
        }
        account.fee(start, "PLACEMENT", dice.around(100_000, 1.0));
        double holding = dice.around(70_000, 0.4);
        double restless = dice.chance(0.3) ? 0.35 : 0.04;
        for (LocalDate day = halfYearEnd(start); ; day = day.plusMonths(6)) {
            if (!day.isBefore(economy.asOf())) {
                return new Fate(Fate.State.ACTIVE, start, "holds shares");
            }
            if (dice.chance(restless * economy.stress(day))) {
                return new Fate(Fate.State.LEFT, day, "sold everything");
            }
            account.fee(day.plusDays(dice.between(0, 12)), "CUSTODY", dice.around(holding, 0.5));
            if (dice.chance(0.25 * economy.demand(day))) {
                account.fee(day.plusDays(dice.between(20, 160)), "PLACEMENT", dice.around(100_000, 1.0));
                holding *= 1.15;
            }
            account.talk(dice, day, 120, 0.4);
        }
    }

    /** Guarantees and advice, bought when the budget is passed. */
    Fate governmentBody() {
        Habit habit = new Habit("ADVISORY", 110, 1.8, dice.around(90_000, 0.3), Season.BUDGET);
        return dealByDeal(habit, dice.chance(0.25) ? 0.25 : 0.02, Fate.State.LEFT, "mandate given to another bank");
    }

    /** Suppliers and subcontractors need guarantees while a project is built; advisers come once, or now and then. */
    Fate partner() {
        if ("ADVISER".equals(account.client().subtype()) && dice.chance(0.6)) {
            account.fee(start, "PAYMENTS", dice.around(60_000, 0.5));
            return new Fate(Fate.State.SINGLE_DEAL, start, "one report");
        }
        Habit habit = new Habit("GUARANTEE", dice.around(60, 0.5), 1.4, dice.around(55_000, 0.3), Season.BUILDING);
        return dealByDeal(habit, dice.chance(0.5) ? 0.35 : 0.04, Fate.State.COMPLETED, "last project finished");
    }

    /**
     * How a client does business.
     *
     * @param scaleDays typical time between two deals in an ordinary season
     * @param shape regularity of these times, 1 for pure chance
     * @param amount usual fee
     */
    private record Habit(String line, double scaleDays, double shape, double amount, Season season) {}

    /**
     * One deal after the other until an event ends the relation, whether or not there has just been a deal.
     *
     * @param ending chance of that event in an ordinary quarter
     */
    private Fate dealByDeal(Habit habit, double ending, Fate.State ended, String cause) {
        LocalDate end = start;
        do {
            end = end.plusMonths(3);
        } while (end.isBefore(economy.asOf()) && !dice.chance(ending * Math.sqrt(economy.stress(end))));
        LocalDate day = start;
        while (day.isBefore(end)) {
            account.fee(day, habit.line(), dice.around(habit.amount(), 1.0));
            account.talk(dice, day.minusDays(30), 30, 0.8);
            double pace = Math.max(0.3, habit.season().factor(day) * economy.demand(day));
            day = day.plusDays(1 + (long) dice.wait(habit.scaleDays() / pace, habit.shape()));
        }
        return end.isBefore(economy.asOf())
                ? new Fate(ended, end, cause)
                : new Fate(Fate.State.ACTIVE, start, "in business");
    }

    private static LocalDate halfYearEnd(LocalDate day) {
        return day.getMonthValue() <= 6 ? LocalDate.of(day.getYear(), 6, 30) : LocalDate.of(day.getYear(), 12, 31);
    }
}
