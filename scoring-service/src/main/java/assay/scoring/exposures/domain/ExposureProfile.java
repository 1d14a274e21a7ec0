package assay.scoring.exposures.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Exposure at default over the life of a facility, in periods of at most a year.
 *
 * @param periods without gaps from today to maturity
 */
public record ExposureProfile(List<Period> periods) {

    /**
     * @param startYears from today
     * @param endYears from today
     * @param exposure exposure at default in the period, major units
     */
    public record Period(double startYears, double endYears, double exposure) {}

    public ExposureProfile {
        periods = List.copyOf(periods);
    }

    /**
     * The profile of a schedule: in each period the scheduled amount, plus the conversion factor times what may still be
     * drawn. What was repaid may be drawn again only if the facility revolves. Periods are cut at anniversaries, so that
     * the first twelve months are a whole number of periods.
     *
     * @param schedule in the order of dates, all after {@code today}
     */
    static ExposureProfile of(LocalDate today, List<Instalment> schedule, ExposureAtDefault now, boolean revolving) {
        List<Period> periods = new ArrayList<>();
        double start = 0;
        double peak = now.drawn();
        for (Instalment instalment : schedule) {
            double end = YearFraction.between(today, instalment.date());
            Bounds.require(end > start, "schedule", end, "in the order of its dates and after today");
            peak = StrictMath.max(peak, instalment.outstanding());
            double undrawn = StrictMath.max(0, now.limit() - (revolving ? instalment.outstanding() : peak));
            double exposure = instalment.outstanding() + now.conversionFactor() * undrawn;
            while (start < end) {
                double cut = StrictMath.min(end, StrictMath.floor(start) + 1);
                periods.add(new Period(start, cut, exposure));
                start = cut;
            }
        }
        return new ExposureProfile(periods);
    }

    /** Effective maturity in years: the average time at which principal comes back (Basel Framework CRE32.46). */
    static double effectiveMaturityYears(LocalDate today, List<Instalment> schedule) {
        double weighted = 0;
        double repaid = 0;
        for (int i = 0; i < schedule.size(); i++) {
            double next = i + 1 < schedule.size() ? schedule.get(i + 1).outstanding() : 0;
            double flow = StrictMath.max(0, schedule.get(i).outstanding() - next);
            weighted += flow * YearFraction.between(today, schedule.get(i).date());
            repaid += flow;
        }
        return repaid > 0
                ? weighted / repaid
                : YearFraction.between(today, schedule.getLast().date());
    }
}
