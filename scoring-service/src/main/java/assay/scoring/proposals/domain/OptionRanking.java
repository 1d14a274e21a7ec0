package assay.scoring.proposals.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Orders the options of a proposal by the weighted sum that a policy declares.
 *
 * <p>Every criterion is scaled to [0, 1] over the options at hand, 1 for the best of them (1 for all if they are equal);
 * score = sum of weight x scaled / sum of weights. An option that another one equals or beats in every criterion that
 * counts, and beats in one, is dominated and not shown.
 */
public final class OptionRanking {

    private OptionRanking() {}

    /** Which end of a criterion is better. */
    public enum BetterEnd {
        HIGHER,
        LOWER
    }

    /**
     * How much a criterion counts.
     *
     * @param weight above 0
     */
    public record Criterion(String name, double weight, BetterEnd better) {}

    /**
     * An option with its measures.
     *
     * @param measures value by name of the criterion; one for each criterion that counts
     */
    public record Option(String code, Map<String, Double> measures) {

        public Option {
            measures = Map.copyOf(measures);
        }
    }

    /**
     * An option in its place.
     *
     * @param rank from 1
     * @param score in [0, 1]
     * @param contributions part of the score by criterion; they sum to the score
     */
    public record Ranked(String code, int rank, double score, SortedMap<String, Double> contributions) {}

    /**
     * Ranks what is not dominated; ties by code, so that the order never depends on the input's.
     *
     * @throws IllegalArgumentException if there is no criterion or an option lacks a measure
     */
    public static List<Ranked> rank(List<Option> options, List<Criterion> criteria) {
        double weights = criteria.stream().mapToDouble(Criterion::weight).sum();
        if (!(weights > 0)) {
            throw new IllegalArgumentException("criteria without weight: " + criteria);
        }
        List<Option> shown = undominated(options, criteria);
        List<Ranked> ranked = new ArrayList<>();
        for (Option option : shown) {
            SortedMap<String, Double> contributions = new TreeMap<>();
            double score = 0;
            for (Criterion criterion : criteria) {
                double part = criterion.weight() / weights * scaled(option, criterion, shown);
                contributions.put(criterion.name(), part);
                score += part;
            }
            ranked.add(new Ranked(option.code(), 0, score, contributions));
        }
        ranked.sort(Comparator.comparingDouble(Ranked::score).reversed().thenComparing(Ranked::code));
        List<Ranked> placed = new ArrayList<>();
        for (Ranked one : ranked) {
            placed.add(new Ranked(one.code(), placed.size() + 1, one.score(), one.contributions()));
        }
        return List.copyOf(placed);
    }

    /** The options that no other dominates, in their order; of equal options the first stays. */
    public static List<Option> undominated(List<Option> options, List<Criterion> criteria) {
        List<Option> kept = new ArrayList<>();
        for (int i = 0; i < options.size(); i++) {
            boolean dominated = false;
            for (int j = 0; j < options.size() && !dominated; j++) {
                int balance = j == i ? 0 : compare(options.get(j), options.get(i), criteria);
                dominated = balance > 0 || (j < i && balance == 0 && equal(options.get(j), options.get(i), criteria));
            }
            if (!dominated) {
                kept.add(options.get(i));
            }
        }
        return kept;
    }

    /** 1 if the first is at least as good everywhere and better somewhere, else 0. */
    private static int compare(Option one, Option other, List<Criterion> criteria) {
        boolean better = false;
        for (Criterion criterion : criteria) {
            double lead = oriented(one, criterion) - oriented(other, criterion);
            if (lead < 0) {
                return 0;
            }
            better |= lead > 0;
        }
        return better ? 1 : 0;
    }

    private static boolean equal(Option one, Option other, List<Criterion> criteria) {
        return criteria.stream().allMatch(criterion -> oriented(one, criterion) == oriented(other, criterion));
    }

    private static double scaled(Option option, Criterion criterion, List<Option> options) {
        double least = options.stream()
                .mapToDouble(other -> oriented(other, criterion))
                .min()
                .orElseThrow();
        double most = options.stream()
                .mapToDouble(other -> oriented(other, criterion))
                .max()
                .orElseThrow();
        return most > least ? (oriented(option, criterion) - least) / (most - least) : 1;
    }

    private static double oriented(Option option, Criterion criterion) {
        Double measure = option.measures().get(criterion.name());
        if (measure == null) {
            throw new IllegalArgumentException("option " + option.code() + " lacks " + criterion.name());
        }
        return criterion.better() == BetterEnd.HIGHER ? measure : -measure;
    }
}
