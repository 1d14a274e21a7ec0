package assay.scoring.valuation.domain.contract;

import java.util.List;

/**
 * How many contracts ended at each renewal and how many are still running, however long each has been watched.
 *
 * @param ended contracts not renewed at the 1st, 2nd, … renewal, none negative
 * @param running contracts renewed at the 1st, 2nd, … renewal and not yet asked again, of the same length
 */
public record RenewalCounts(List<Integer> ended, List<Integer> running) {

    /** @throws IllegalArgumentException unless both lists have the same length and no negative count */
    public RenewalCounts {
        ended = List.copyOf(ended);
        running = List.copyOf(running);
        if (ended.size() != running.size() || ended.isEmpty()) {
            throw new IllegalArgumentException("as many renewals with ended as with running contracts: %d, %d"
                    .formatted(ended.size(), running.size()));
        }
        if (ended.stream().anyMatch(count -> count < 0) || running.stream().anyMatch(count -> count < 0)) {
            throw new IllegalArgumentException("counts must not be negative: %s, %s".formatted(ended, running));
        }
    }

    /**
     * Counts of one cohort of contracts begun together.
     *
     * @param survivors contracts at the beginning and after each renewal, at least two numbers, never rising
     */
    public static RenewalCounts ofCohort(List<Integer> survivors) {
        Integer[] ended = new Integer[survivors.size() - 1];
        Integer[] running = new Integer[ended.length];
        for (int i = 0; i < ended.length; i++) {
            ended[i] = survivors.get(i) - survivors.get(i + 1);
            running[i] = i == ended.length - 1 ? survivors.get(i + 1) : 0;
        }
        return new RenewalCounts(List.of(ended), List.of(running));
    }

    /** Number of renewals watched. */
    public int renewals() {
        return ended.size();
    }

    /** Contracts that ended. */
    public int totalEnded() {
        return ended.stream().mapToInt(Integer::intValue).sum();
    }

    /** All contracts. */
    public int contracts() {
        return totalEnded() + running.stream().mapToInt(Integer::intValue).sum();
    }
}
