package assay.scoring.monitoring.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * How people's departures from decisions fared, for records whose outcome is known. An override puts another grade in
 * place of the card's, a policy exception another outcome in place of the strategy's: two things, never counted together.
 *
 * @param overrides by direction, in the order of its values; directions without an override are left out
 * @param exceptions by what was put in place of what, in alphabetical order
 */
public record DepartureFollowUp(List<OverrideFigures> overrides, List<ExceptionFigures> exceptions) {

    /** Whether people saw less or more risk than the card. */
    public enum OverrideDirection {
        BETTER,
        WORSE
    }

    /**
     * An approved override.
     *
     * @param notches from the card's grade to the other one, above 0 when that is worse; not 0
     * @param cardPd probability of default of the card's grade, in (0, 1)
     * @param peoplesPd that of the grade put in its place
     * @param defaulted outcome; null while unknown
     */
    public record MadeOverride(
            int notches,
            double cardPd,
            double peoplesPd,
            @Nullable Boolean defaulted) {}

    /**
     * An approved policy exception.
     *
     * @param from the strategy's outcome
     * @param to the outcome put in its place
     * @param cardPd probability of default of the card's grade, in (0, 1)
     * @param defaulted outcome; null while unknown
     */
    public record MadeException(
            String from, String to, double cardPd, @Nullable Boolean defaulted) {}

    /**
     * Overrides of one direction.
     *
     * @param made all of them
     * @param outcomes of them those with a known outcome; the following figures are about these
     * @param defaults defaults among them
     * @param expectedByCard sum of the probabilities of the card's grades
     * @param expectedByPeople sum of the probabilities of the grades put in their place
     * @param brierOfCard mean of (card's pd - outcome)^2; null without outcomes
     * @param brierOfPeople the same of the other grades; people knew better where it is lower
     */
    public record OverrideFigures(
            OverrideDirection direction,
            int made,
            int outcomes,
            int defaults,
            double expectedByCard,
            double expectedByPeople,
            @Nullable Double brierOfCard,
            @Nullable Double brierOfPeople) {}

    /**
     * Policy exceptions of one kind.
     *
     * @param made all of them
     * @param outcomes of them those with a known outcome; the following figures are about these
     * @param defaults defaults among them
     * @param expectedByCard sum of the probabilities of their grades
     */
    public record ExceptionFigures(
            String from, String to, int made, int outcomes, int defaults, double expectedByCard) {}

    public DepartureFollowUp {
        overrides = List.copyOf(overrides);
        exceptions = List.copyOf(exceptions);
    }

    /** Counts; null where nobody departed from anything. */
    public static @Nullable DepartureFollowUp of(List<MadeOverride> overrides, List<MadeException> exceptions) {
        if (overrides.isEmpty() && exceptions.isEmpty()) {
            return null;
        }
        List<OverrideFigures> byDirection = new ArrayList<>();
        for (OverrideDirection direction : OverrideDirection.values()) {
            List<MadeOverride> of = overrides.stream()
                    .filter(one -> (one.notches() < 0) == (direction == OverrideDirection.BETTER))
                    .toList();
            if (!of.isEmpty()) {
                byDirection.add(figures(direction, of));
            }
        }
        TreeMap<Kind, List<MadeException>> byKind = new TreeMap<>();
        for (MadeException exception : exceptions) {
            byKind.computeIfAbsent(new Kind(exception.from(), exception.to()), _ -> new ArrayList<>())
                    .add(exception);
        }
        return new DepartureFollowUp(
                byDirection,
                byKind.entrySet().stream()
                        .map(entry -> figures(entry.getKey(), entry.getValue()))
                        .toList());
    }

    private record Kind(String from, String to) implements Comparable<Kind> {

        private static final Comparator<Kind> ORDER =
                Comparator.comparing(Kind::from).thenComparing(Kind::to);

        @Override
        public int compareTo(Kind other) {
            return ORDER.compare(this, other);
        }
    }

    private static OverrideFigures figures(OverrideDirection direction, List<MadeOverride> made) {
        List<MadeOverride> known =
                made.stream().filter(one -> one.defaulted() != null).toList();
        return new OverrideFigures(
                direction,
                made.size(),
                known.size(),
                (int) known.stream()
                        .filter(one -> Boolean.TRUE.equals(one.defaulted()))
                        .count(),
                known.stream().mapToDouble(MadeOverride::cardPd).sum(),
                known.stream().mapToDouble(MadeOverride::peoplesPd).sum(),
                brier(known, MadeOverride::cardPd),
                brier(known, MadeOverride::peoplesPd));
    }

    private static @Nullable Double brier(List<MadeOverride> known, ToDoubleFunction<MadeOverride> pd) {
        if (known.isEmpty()) {
            return null;
        }
        double sum = 0;
        for (MadeOverride one : known) {
            double error = pd.applyAsDouble(one) - (Boolean.TRUE.equals(one.defaulted()) ? 1 : 0);
            sum += error * error;
        }
        return sum / known.size();
    }

    private static ExceptionFigures figures(Kind kind, List<MadeException> made) {
        List<MadeException> known =
                made.stream().filter(one -> one.defaulted() != null).toList();
        return new ExceptionFigures(
                kind.from(),
                kind.to(),
                made.size(),
                known.size(),
                (int) known.stream()
                        .filter(one -> Boolean.TRUE.equals(one.defaulted()))
                        .count(),
                known.stream().mapToDouble(MadeException::cardPd).sum());
    }
}
