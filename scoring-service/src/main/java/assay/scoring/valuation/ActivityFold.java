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
 * or a principal flow in either direction; the latter is never value.
 */
final class ActivityFold implements Consumer<DayTotal> {

    private final ModelSettings settings;
    private final long untilEpochDay;
    private final double[] margins; // by place of the type in the settings; not a number where there is no rule
    private final Consumer<ClientActivity> clients;

    private @Nullable UUID client;
    private long day = Long.MIN_VALUE;
    private boolean dayCounts;
    private boolean dayUnruled;
    private boolean dayRuled;
    private long dayIncomeMinor;
    private final long[] dayOfTypeMinor;

    private CountedDays days = new CountedDays();
    private boolean unruled;
    private boolean ruled;
    private boolean beyondRange;
    private final double[] weightOfType;

    ActivityFold(ModelSettings settings, LocalDate until, Consumer<ClientActivity> clients) {
        this.settings = settings;
        this.untilEpochDay = until.toEpochDay();
        this.clients = clients;
        this.margins = settings.transactionTypes().stream()
                .mapToDouble(
                        type -> settings.marginOf(type).map(Number::doubleValue).orElse(Double.NaN))
                .toArray();
        this.dayOfTypeMinor = new long[margins.length];
        this.weightOfType = new double[margins.length];
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
        if (!principal) {
            boolean hasRule = !Double.isNaN(margins[total.type()]);
            dayRuled |= hasRule;
            dayUnruled |= !hasRule;
            if (hasRule) {
                beyondRange |= total.beyondRange();
                addIncome(total.type(), total.totalMinor());
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
        Arrays.fill(weightOfType, 0);
    }

    private void addIncome(int type, long minor) {
        try {
            dayIncomeMinor = Math.addExact(dayIncomeMinor, minor);
            dayOfTypeMinor[type] = minor; // a day has one total of each type
        } catch (ArithmeticException e) {
            beyondRange = true;
        }
    }

    private void closeDay() {
        if (days.add(day, dayCounts)) {
            addDay();
        }
        dayCounts = false;
        dayRuled = false;
        dayUnruled = false;
        dayIncomeMinor = 0;
        Arrays.fill(dayOfTypeMinor, 0);
    }

    private void addDay() {
        ruled |= dayRuled;
        unruled |= dayUnruled;
        try {
            days.addIncome(dayIncomeMinor);
        } catch (ArithmeticException e) {
            beyondRange = true;
        }
        for (int type = 0; type < weightOfType.length; type++) {
            weightOfType[type] += dayOfTypeMinor[type];
        }
    }

    private ClientActivity activity(UUID id, TransactionSummary found) {
        TransactionSummary summary =
                beyondRange ? new TransactionSummary(found.history(), found.firstDay(), found.lastDay(), 0) : found;
        Income income = beyondRange ? Income.BEYOND_RANGE : unruled || !ruled ? Income.NO_RULE : Income.TOLD;
        return new ClientActivity(id, summary, income, margin());
    }

    /** Types that took back more than they brought have no weight, so that the mean stays among the margins. */
    private double margin() {
        double earned = 0;
        double income = 0;
        for (int type = 0; type < weightOfType.length; type++) {
            if (weightOfType[type] > 0) {
                earned += weightOfType[type] * margins[type];
                income += weightOfType[type];
            }
        }
        return income > 0 ? earned / income : 1;
    }
}
