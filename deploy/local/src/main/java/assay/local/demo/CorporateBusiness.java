package assay.local.demo;

import java.time.LocalDate;

/**
 * An operating company with a revolving credit and trade business. Interest on what is drawn falls due every quarter or
 * month, depending on the contract; letters of credit and guarantees bring fees whenever there is business, more in
 * season and less in a recession. The line is renewed every year, or not.
 */
final class CorporateBusiness {

    private static final String CREDIT = "REVOLVING_CREDIT";
    private static final String TRADE = "TRADE_FINANCE";

    private final Account account;
    private final Dice dice;
    private final Economy economy;
    private final Season season;
    private final LocalDate start;
    private final double limit;
    private final double annualRate;
    private final int monthsPerPeriod;
    private final double tradeScaleDays;
    private final double loyalty;
    private final boolean onTrial;
    private final double fragility;

    CorporateBusiness(Account account, Dice dice, Economy economy, Season season) {
        this.account = account;
        this.dice = dice;
        this.economy = economy;
        this.season = season;
        int daysKnown = (int) (economy.asOf().toEpochDay() - economy.firstDay().toEpochDay());
        start = economy.firstDay().plusDays((long) dice.between(0.0, daysKnown - 10.0));
        boolean large = "LARGE".equals(account.client().sizeClass());
        limit = dice.around(large ? 26e6 : 13e6, 0.4);
        annualRate = dice.between(0.038, 0.062);
        monthsPerPeriod = dice.chance(0.3) ? 1 : 3;
        tradeScaleDays = dice.chance(0.25) ? 4_000 : dice.around(large ? 70 : 130, 0.6);
        loyalty = dice.between(0.3, 1.0);
        onTrial = dice.chance(0.2);
        fragility = dice.chance(0.12) ? 4 : 0.6;
    }

    Fate live() {
        account.fee(start, CREDIT, limit * 0.002);
        account.talk(dice, start.minusDays(40), 40, 1.5);
        Fate fate = borrow();
        trade(fate.isOver() ? fate.since() : economy.asOf());
        return fate;
    }

    private Fate borrow() {
        double drawn = 0;
        for (int month = 1; ; month++) {
            LocalDate day = start.plusMonths(month);
            if (!day.isBefore(economy.asOf())) {
                return new Fate(Fate.State.ACTIVE, start, "line in use");
            }
            if (dice.chance(0.0006 * fragility * economy.stress(day))) {
                return new Fate(Fate.State.DEFAULTED, day, "insolvent");
            }
            double wanderlust = onTrial && month <= 15 ? 0.08 : 0.006 * (1.3 - loyalty);
            if (dice.chance(wanderlust * (economy.stress(day) > 1 ? 2 : 1))) {
                account.repayment(day, CREDIT, drawn);
                return new Fate(Fate.State.LEFT, day, "better offer of another bank");
            }
            if (month % 12 == 0) {
                if (dice.chance(0.10 * (1.3 - loyalty))) {
                    account.repayment(day, CREDIT, drawn);
                    return new Fate(Fate.State.COMPLETED, day, "line not renewed");
                }
                account.fee(day.plusDays(dice.between(0, 10)), CREDIT, limit * 0.0015);
            }
            drawn = use(day, drawn);
            if (month % monthsPerPeriod == 0) {
                long late = fragility > 1 ? (long) (dice.part() * 20 * economy.stress(day)) : dice.between(0, 2);
                account.interest(day.plusDays(late), CREDIT, drawn * annualRate * monthsPerPeriod / 12);
            }
            account.talk(dice, day.minusMonths(1), 28, 0.12 * loyalty);
        }
    }

    /** Draws before the season and pays back in it; returns what is drawn now. */
    private double use(LocalDate day, double drawn) {
        double wanted = limit * Math.min(0.95, 0.25 + 0.3 * season.factor(day.plusMonths(2)) * dice.between(0.7, 1.3));
        double change = Account.wholeThousands(wanted * economy.demand(day) - drawn);
        if (Math.abs(change) < 0.12 * limit) {
            return drawn; // not worth a transfer
        }
        LocalDate transfer = day.minusDays(dice.between(1, 25));
        if (change > 0) {
            account.drawdown(transfer, CREDIT, change);
        } else {
            account.repayment(transfer, CREDIT, -change);
        }
        return drawn + change;
    }

    private void trade(LocalDate end) {
        LocalDate day = start.plusDays(dice.between(5, 60));
        while (true) {
            double pace = Math.max(0.3, season.factor(day) * economy.demand(day));
            day = day.plusDays(1 + (long) dice.wait(tradeScaleDays / pace, 1.5));
            if (!day.isBefore(end)) {
                return;
            }
            double fee = dice.around(limit * 0.0035, 0.9);
            account.fee(day, TRADE, fee);
            if (dice.chance(0.01)) {
                account.fee(day.plusDays(dice.between(3, 20)), TRADE, -0.5 * fee); // part of it given back
            }
        }
    }
}
