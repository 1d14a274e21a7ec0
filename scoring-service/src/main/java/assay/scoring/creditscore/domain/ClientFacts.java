package assay.scoring.creditscore.domain;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Everything that features of one client are computed from. What lies after the day is dropped here, once for all
 * features.
 *
 * @param profile as known on the day
 * @param days what the client did, in ascending order of days
 * @param worth as of the day
 * @param supplied what came with the request
 * @param fractionDigits decimal digits of the portfolio's currency
 * @param asOf the day, inclusive
 */
public record ClientFacts(
        Profile profile, List<DayFacts> days, Worth worth, Supplied supplied, int fractionDigits, LocalDate asOf) {

    public ClientFacts {
        LocalDate last = asOf;
        days = days.stream()
                .filter(day -> !day.day().isAfter(last))
                .sorted(Comparator.comparing(DayFacts::day))
                .toList();
        supplied = supplied.describesAfter(asOf) ? Supplied.NOTHING : supplied;
    }

    /** Transactions of the last days up to the day of the score that still stand. */
    Stream<DayFacts> transactions(int window) {
        return within(window, facts -> facts.transactions() && !facts.reversed());
    }

    /** The same of one type. */
    Stream<DayFacts> transactions(int window, String type) {
        return transactions(window).filter(facts -> type.equals(facts.type()));
    }

    /** Transactions of the window, those taken back included. */
    Stream<DayFacts> entered(int window) {
        return within(window, DayFacts::transactions);
    }

    /** Contacts of the window. */
    Stream<DayFacts> contacts(int window) {
        return within(window, facts -> !facts.transactions() && !facts.reversed());
    }

    /** Latest day among facts; null without any. */
    @Nullable
    LocalDate lastDay(Stream<DayFacts> facts) {
        return facts.map(DayFacts::day).max(Comparator.naturalOrder()).orElse(null);
    }

    /** The first day on which the client did anything; null if it never did. */
    @Nullable
    LocalDate firstDay() {
        return days.isEmpty() ? null : days.getFirst().day();
    }

    /** Sum of amounts in major units. */
    double sum(Stream<DayFacts> facts) {
        return new BigDecimal(facts.map(DayFacts::totalMinor).reduce(BigInteger.ZERO, BigInteger::add), fractionDigits)
                .doubleValue();
    }

    static long count(Stream<DayFacts> facts) {
        return facts.mapToLong(DayFacts::entries).sum();
    }

    private Stream<DayFacts> within(int window, Predicate<DayFacts> which) {
        LocalDate before = asOf.minusDays(window);
        return days.stream().filter(facts -> facts.day().isAfter(before) && which.test(facts));
    }
}
