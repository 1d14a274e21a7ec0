package assay.scoring.proposals.domain;

import java.time.LocalDate;
import java.util.List;

/** Which rate of interest applies from which day; decimals per year. */
public sealed interface RateTerms {

    /** The rate of a period that starts on a day. */
    double rateFrom(LocalDate day);

    /** The same terms after a parallel shift of what can move: an agreed rate stays. */
    RateTerms shifted(double shift);

    /** One rate for the whole life. */
    record Fixed(double rate) implements RateTerms {
        @Override
        public double rateFrom(LocalDate day) {
            return rate;
        }

        @Override
        public RateTerms shifted(double shift) {
            return this;
        }
    }

    /** Agreed rates, each from a day on; the first also holds before its day. */
    record Stepped(List<Step> steps) implements RateTerms {

        public Stepped {
            steps = ascending(steps);
        }

        @Override
        public double rateFrom(LocalDate day) {
            return valid(steps, day);
        }

        @Override
        public RateTerms shifted(double shift) {
            return this;
        }
    }

    /**
     * An index and a margin.
     *
     * @param index name of the index
     * @param curve expected index rates, each from a day on; the first also holds before its day
     * @param margin added to the index
     * @param floor the index never counts less
     */
    record Floating(String index, List<Step> curve, double margin, double floor) implements RateTerms {

        public Floating {
            curve = ascending(curve);
        }

        @Override
        public double rateFrom(LocalDate day) {
            return Math.max(floor, valid(curve, day)) + margin;
        }

        @Override
        public RateTerms shifted(double shift) {
            return new Floating(
                    index,
                    curve.stream()
                            .map(step -> new Step(step.from(), step.rate() + shift))
                            .toList(),
                    margin,
                    floor);
        }
    }

    /**
     * A rate from a day on.
     *
     * @param from first day
     * @param rate decimal per year
     */
    record Step(LocalDate from, double rate) {}

    private static List<Step> ascending(List<Step> steps) {
        if (steps.isEmpty()) {
            throw new IllegalArgumentException("no rate at all");
        }
        for (int i = 1; i < steps.size(); i++) {
            if (!steps.get(i - 1).from().isBefore(steps.get(i).from())) {
                throw new IllegalArgumentException(
                        "rates out of order at " + steps.get(i).from());
            }
        }
        return List.copyOf(steps);
    }

    private static double valid(List<Step> steps, LocalDate day) {
        double rate = steps.getFirst().rate();
        for (Step step : steps) {
            if (step.from().isAfter(day)) {
                break;
            }
            rate = step.rate();
        }
        return rate;
    }
}
