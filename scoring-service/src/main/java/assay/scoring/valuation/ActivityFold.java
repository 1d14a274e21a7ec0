package assay.scoring.valuation;

import assay.scoring.activity.DayTotal;
import assay.scoring.valuation.ClientActivity.Income;
import assay.scoring.valuation.domain.CountedDays;
import assay.scoring.valuation.domain.TransactionSummary;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Folds day totals, which come in the order of clients and days, into one {@link ClientActivity} per client. Used once
 * and by one thread.
 *
 * <p>Which days count, and whose income, is {@link CountedDays}' to say. An act is a transaction of non-negative income,
 * or a principal flow in either direction; the latter is never value. Types are told apart by product line where lines
 * have margins or costs of their own: a kind is a type of a line.
 */
final class ActivityFold implements Consumer<DayTotal> {

    /** Days before the end of the observed time that make the recent ones: half a year. */
    static final int RECENT_DAYS = 26 * 7;

    private final ModelSettings settings;
    private final long untilEpochDay;
    private final LineTerms terms;
    private final int types;
    private final Consumer<ClientActivity> clients;

    private @Nullable UUID client;
    private long day = Long.MIN_VALUE;
    private boolean dayCounts;
    private boolean dayUnruled;
    private boolean dayRuled;
    private long dayIncomeMinor;
    private final long[] dayOfKindMinor;

    private CountedDays days = new CountedDays();
    private boolean unruled;
    private boolean ruled;
    private boolean beyondRange;
    private final double[] weightOfKind;
    private boolean firstUnruled;
    private boolean firstRuled;
    private long firstIncomeMinor;
    private final double[] firstOfKind;
    private int recentDays;
    private final boolean[] usesLine;

    ActivityFold(ModelSettings settings, LineTerms terms, LocalDate until, Consumer<ClientActivity> clients) {
        this.settings = settings;
        this.untilEpochDay = until.toEpochDay();
        this.clients = clients;
        this.terms = terms;
        this.types = settings.transactionTypes().size();
        int kinds = types * terms.lines();
        this.dayOfKindMinor = new long[kinds];
        this.weightOfKind = new double[kinds];
        this.firstOfKind = new double[kinds];
        this.usesLine = new boolean[terms.lines()];
    }

    @Override
    public void accept(DayTotal total) {
        if (!total.clientId().equals(client)) {
            finish();
            client = total.clientId();
        } else if (total.epochDay() != day) {
            closeDay();
        }
        day = total.epochDay();
        boolean principal = settings.transactionTypes().get(total.type()).isPrincipal();
        boolean counts = principal ? total.entries() > 0 : total.nonNegative() > 0;
        dayCounts |= counts;
        usesLine[total.line()] |= counts;
        if (!principal) {
            boolean hasRule = !Double.isNaN(terms.margins()[total.line()][total.type()]);
            dayRuled |= hasRule;
            dayUnruled |= !hasRule;
            if (hasRule) {
                beyondRange |= total.beyondRange();
                addIncome(total.line() * types + total.type(), total.totalMinor());
            }
        }
    }

    /** To be called after the last total. */
    void finish() {
        if (client == null) {
            return;
        }
        closeDay();
        UUID id = client;
        days.summary(untilEpochDay).ifPresent(summary -> clients.accept(activity(id, summary)));
        days = new CountedDays();
        unruled = false;
        ruled = false;
        beyondRange = false;
        recentDays = 0;
        Arrays.fill(weightOfKind, 0);
        Arrays.fill(usesLine, false);
    }

    private void addIncome(int kind, long minor) {
        try {
            dayIncomeMinor = Math.addExact(dayIncomeMinor, minor);
            dayOfKindMinor[kind] = minor; // a day has one total of each kind
        } catch (ArithmeticException e) {
            beyondRange = true;
        }
    }

    private void closeDay() {
        if (days.add(day, dayCounts)) {
            addDay();
        } else if (dayCounts) {
            beginWithDay();
        }
        dayCounts = false;
        dayRuled = false;
        dayUnruled = false;
        dayIncomeMinor = 0;
        Arrays.fill(dayOfKindMinor, 0);
    }

    private void beginWithDay() {
        firstRuled = dayRuled;
        firstUnruled = dayUnruled;
        firstIncomeMinor = dayIncomeMinor;
        for (int kind = 0; kind < firstOfKind.length; kind++) {
            firstOfKind[kind] = dayOfKindMinor[kind];
        }
    }

    private void addDay() {
        recentDays += dayCounts && day > untilEpochDay - RECENT_DAYS ? 1 : 0;
        ruled |= dayRuled;
        unruled |= dayUnruled;
        try {
            days.addIncome(dayIncomeMinor);
        } catch (ArithmeticException e) {
            beyondRange = true;
        }
        for (int kind = 0; kind < weightOfKind.length; kind++) {
            weightOfKind[kind] += dayOfKindMinor[kind];
        }
    }

    private ClientActivity activity(UUID id, TransactionSummary found) {
        TransactionSummary summary =
                beyondRange ? new TransactionSummary(found.history(), found.firstDay(), found.lastDay(), 0) : found;
        boolean oneTime = summary.history().repeats() == 0;
        boolean told = oneTime ? firstRuled && !firstUnruled : ruled && !unruled;
        double[] weights = oneTime ? firstOfKind : weightOfKind;
        return new ClientActivity(
                id,
                summary,
                beyondRange ? Income.BEYOND_RANGE : told ? Income.TOLD : Income.NO_RULE,
                margin(weights),
                firstIncomeMinor,
                recentDays,
                terms.costs() ? costPerTransaction(weights) : 0,
                terms.costs() ? costPerYear() : 0);
    }

    /** Kinds that took back more than they brought have no weight, so that the mean stays among the margins. */
    private double margin(double[] weights) {
        double earned = 0;
        double income = 0;
        for (int kind = 0; kind < weights.length; kind++) {
            if (weights[kind] > 0) {
                earned += weights[kind] * terms.margins()[kind / types][kind % types];
                income += weights[kind];
            }
        }
        return income > 0 ? earned / income : 1;
    }

    /** The lines' costs weighted with the income of each; without income those of the lines that are used. */
    private double costPerTransaction(double[] weights) {
        double cost = 0;
        double income = 0;
        double ofUsed = 0;
        int used = 0;
        for (int line = 0; line < terms.lines(); line++) {
            for (int type = 0; type < types; type++) {
                double weight = Math.max(0, weights[line * types + type]);
                cost += weight * terms.costPerTransaction()[line];
                income += weight;
            }
            if (usesLine[line]) {
                ofUsed += terms.costPerTransaction()[line];
                used++;
            }
        }
        return income > 0 ? cost / income : used > 0 ? ofUsed / used : 0;
    }

    private double costPerYear() {
        double cost = 0;
        for (int line = 0; line < terms.lines(); line++) {
            cost += usesLine[line] ? terms.costPerYear()[line] : 0;
        }
        return cost;
    }
}
