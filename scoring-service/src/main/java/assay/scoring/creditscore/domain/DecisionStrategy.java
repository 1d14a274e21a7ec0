package assay.scoring.creditscore.domain;

import assay.scoring.scorecards.domain.ScoreScale;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How points become a decision: knock-out rules first, the harshest of those that apply; then the cut-offs of the
 * first segment that the client belongs to.
 *
 * @param name what people call it
 * @param scale scale of the points that the cut-offs are for; points of another scale are not compared
 * @param knockOuts in the order in which they are told
 * @param segments in order; the last one, and only it, has no condition
 * @param overrides how far people may depart from it
 */
public record DecisionStrategy(
        String name,
        ScoreScale scale,
        List<KnockOut> knockOuts,
        List<StrategySegment> segments,
        OverrideRules overrides) {

    /** @throws IllegalArgumentException if some client would belong to no segment, or a segment is out of reach */
    public DecisionStrategy {
        knockOuts = List.copyOf(knockOuts);
        segments = List.copyOf(segments);
        long open = segments.stream().filter(segment -> segment.when() == null).count();
        if (open != 1 || segments.getLast().when() != null) {
            throw new IllegalArgumentException("the last segment, and only it, takes everybody: " + segments);
        }
    }

    /** Features that the strategy asks for. */
    public SortedSet<String> features() {
        SortedSet<String> names = new TreeSet<>();
        Stream.concat(knockOuts.stream().map(KnockOut::when), segments.stream().map(StrategySegment::when))
                .filter(Objects::nonNull)
                .map(FeatureCondition::feature)
                .forEach(names::add);
        return names;
    }

    /**
     * The decision on a client.
     *
     * @param points on {@link #scale}
     * @param features at least {@link #features}; one that is absent counts as missing
     */
    public Decision decide(int points, Map<String, FeatureValue> features) {
        StrategySegment segment = segmentOf(features);
        KnockOut rule = harshest(features);
        CreditOutcome byPoints = segment.outcomeOf(points);
        if (rule != null && rule.outcome().compareTo(byPoints) >= 0) {
            return new Decision(rule.outcome(), Decision.Kind.KNOCK_OUT, rule.code(), segment.name(), rule.reason());
        }
        return new Decision(byPoints, Decision.Kind.CUT_OFF, segment.name(), segment.name(), null);
    }

    /** The same strategy with every band higher by some points. */
    public DecisionStrategy raised(int points) {
        return new DecisionStrategy(
                name,
                scale,
                knockOuts,
                segments.stream().map(segment -> segment.raised(points)).toList(),
                overrides);
    }

    private StrategySegment segmentOf(Map<String, FeatureValue> features) {
        for (StrategySegment segment : segments) {
            if (segment.when() == null || applies(segment.when(), features)) {
                return segment;
            }
        }
        throw new IllegalStateException("the last segment takes everybody");
    }

    private @Nullable KnockOut harshest(Map<String, FeatureValue> features) {
        KnockOut harshest = null;
        for (KnockOut rule : knockOuts) {
            boolean harsher = harshest == null || rule.outcome().compareTo(harshest.outcome()) > 0;
            if (harsher && applies(rule.when(), features)) {
                harshest = rule;
            }
        }
        return harshest;
    }

    private static boolean applies(FeatureCondition condition, Map<String, FeatureValue> features) {
        return condition.holds(features.getOrDefault(condition.feature(), FeatureValue.MISSING));
    }
}
