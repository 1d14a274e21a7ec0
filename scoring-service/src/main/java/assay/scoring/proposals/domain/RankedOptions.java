package assay.scoring.proposals.domain;

import assay.scoring.proposals.domain.FinancingPolicy.ClientRule;
import assay.scoring.proposals.domain.FinancingPolicy.CriterionText;
import assay.scoring.proposals.domain.FinancingPolicy.OptionTemplate;
import assay.scoring.proposals.domain.OptionPlanner.FrontierPoint;
import assay.scoring.proposals.domain.OptionPlanner.Impossible;
import assay.scoring.proposals.domain.OptionPlanner.Planned;
import assay.scoring.proposals.domain.OptionRanking.Criterion;
import assay.scoring.proposals.domain.OptionRanking.Ranked;
import assay.scoring.scorecards.domain.BilingualText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * All that is offered to one client for one case: options in the order of the policy with the reasons of their rank, and
 * the options that do not work with why.
 *
 * @param options best first
 * @param impossible options of the rule that do not work for the case
 * @param frontier the leading option over shorter lives; empty if no option works
 */
public record RankedOptions(List<Placed> options, List<Impossible> impossible, List<FrontierPoint> frontier) {

    /** Lives of the frontier, at most. */
    private static final int FRONTIER_LIVES = 8;

    /** Reasons that are told, at most. */
    private static final int MOST_REASONS = 3;

    /** Share of a criterion's weight from which an option is called good in it. */
    private static final double GOOD = 0.5;

    /**
     * An option in its place.
     *
     * @param reasons why it stands there, the heaviest first; at least one
     */
    public record Placed(OptionTemplate template, OptionPlan plan, Ranked place, List<BilingualText> reasons) {}

    public RankedOptions {
        options = List.copyOf(options);
        impossible = List.copyOf(impossible);
        frontier = List.copyOf(frontier);
    }

    /** Works out and ranks what a rule offers for a case. */
    public static RankedOptions of(FinancingCase project, FinancingPolicy policy, ClientRule rule) {
        OptionPlanner planner = new OptionPlanner(project, policy);
        Map<String, OptionTemplate> templates = new LinkedHashMap<>();
        Map<String, OptionPlan> plans = new LinkedHashMap<>();
        List<Impossible> impossible = new ArrayList<>();
        for (OptionTemplate template : policy.optionsOf(rule)) {
            OptionTerms terms = project.wishes()
                    .limit(template.terms(
                            project.cash().periods(), project.calendar().monthsPerPeriod()));
            switch (planner.plan(terms)) {
                case Planned(OptionPlan plan) -> {
                    templates.put(template.code(), template);
                    plans.put(template.code(), plan);
                }
                case Impossible not -> impossible.add(not);
            }
        }
        List<OptionRanking.Option> options = plans.entrySet().stream()
                .map(plan ->
                        new OptionRanking.Option(plan.getKey(), plan.getValue().measures(project.periodsPerYear())))
                .toList();
        List<Placed> placed = OptionRanking.rank(options, rule.criteria()).stream()
                .map(place -> new Placed(
                        templates.get(place.code()),
                        plans.get(place.code()),
                        place,
                        reasons(place, rule.criteria(), policy.criteria())))
                .toList();
        return new RankedOptions(placed, impossible, frontier(planner, placed));
    }

    private static List<FrontierPoint> frontier(OptionPlanner planner, List<Placed> placed) {
        if (placed.isEmpty()) {
            return List.of();
        }
        OptionTerms leading = placed.getFirst().plan().terms();
        List<Integer> lives = IntStream.rangeClosed(1, FRONTIER_LIVES)
                .map(step -> leading.tenorPeriods() * step / FRONTIER_LIVES)
                .filter(life -> life > 0)
                .distinct()
                .boxed()
                .toList();
        return planner.frontier(leading, lives);
    }

    private static List<BilingualText> reasons(
            Ranked place, List<Criterion> criteria, Map<String, CriterionText> texts) {
        double weights = criteria.stream().mapToDouble(Criterion::weight).sum();
        List<Criterion> heaviest = criteria.stream()
                .sorted(Comparator.comparingDouble(
                                (Criterion criterion) -> place.contributions().get(criterion.name()))
                        .reversed())
                .toList();
        List<BilingualText> reasons = new ArrayList<>();
        for (Criterion criterion : heaviest) {
            double reached = place.contributions().get(criterion.name()) * weights / criterion.weight();
            CriterionText text = texts.get(criterion.name());
            if (reasons.size() < MOST_REASONS && reached >= GOOD) {
                reasons.add(reached >= 1 - 1e-9 ? text.best() : text.good());
            }
        }
        if (reasons.isEmpty()) {
            reasons.add(texts.get(heaviest.getFirst().name()).title());
        }
        return reasons;
    }
}
