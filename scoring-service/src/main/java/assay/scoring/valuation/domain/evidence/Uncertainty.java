package assay.scoring.valuation.domain.evidence;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;

/**
 * What the replicates of a {@link Bootstrap} say about parameters and about any number computed from the models.
 *
 * @param replicates models of the draws that could be fitted, at least {@link #FEWEST}
 * @param refused draws whose fit was refused
 * @param level confidence of the intervals, above 0 and below 1
 */
public record Uncertainty(List<Bootstrap.Replicate> replicates, int refused, double level) {

    /** Fewer draws make no interval; the number is ours. */
    public static final int FEWEST = 20;

    /** @throws IllegalArgumentException with too few replicates or a level out of its range */
    public Uncertainty {
        replicates = List.copyOf(replicates);
        if (replicates.size() < FEWEST || refused < 0 || !(level > 0 && level < 1)) {
            throw new IllegalArgumentException("intervals need %d replicates and a level below 1: %d, %s"
                    .formatted(FEWEST, replicates.size(), level));
        }
    }

    /** Empty when too few draws could be fitted for an interval. */
    public static Optional<Uncertainty> of(Collection<Optional<Bootstrap.Replicate>> draws, double level) {
        List<Bootstrap.Replicate> fitted =
                draws.stream().flatMap(Optional::stream).toList();
        return fitted.size() < FEWEST
                ? Optional.empty()
                : Optional.of(new Uncertainty(fitted, draws.size() - fitted.size(), level));
    }

    /** Intervals of all parameters by name. */
    public SortedMap<String, Interval> parameters() {
        SortedMap<String, Interval> intervals = new TreeMap<>();
        for (String name : replicates.getFirst().repeats().parameters().keySet()) {
            intervals.put(name, of(replicate -> replicate.repeats().parameters().get(name)));
        }
        intervals.put("p", of(replicate -> replicate.spend().p()));
        intervals.put("q", of(replicate -> replicate.spend().q()));
        intervals.put("v", of(replicate -> replicate.spend().v()));
        return intervals;
    }

    /**
     * The interval of a number computed from the models, for example a client's value. It speaks of what is not known
     * about the models, not of the chance in what a client will do.
     */
    public Interval of(ToDoubleFunction<Bootstrap.Replicate> number) {
        return Interval.of(replicates.stream().mapToDouble(number).toArray(), level);
    }
}
