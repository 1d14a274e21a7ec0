package assay.scoring.scorecards.domain.evaluation;

import assay.scoring.scorecards.domain.Bin;
import assay.scoring.scorecards.domain.Characteristic;
import assay.scoring.scorecards.domain.Characteristic.InvestorQuestion;
import assay.scoring.scorecards.domain.Characteristic.RepaymentAspect;
import assay.scoring.scorecards.domain.Scorecard;
import assay.scoring.scorecards.domain.evaluation.Evaluation.Awarded;
import assay.scoring.scorecards.domain.evaluation.Evaluation.Reason;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hipparchus.util.FastMath;

/**
 * A scorecard made ready to score: bins as arrays, losses against the baseline computed beforehand. Immutable,
 * thread-safe.
 *
 * <p>score = sum of the points awarded; pd = 1 / (1 + e^(intercept + sum of the bins' log-odds)). Reasons: loss =
 * baseline - points awarded; losses above 0, largest first, ties in model order, at most so many.
 */
public final class CardEvaluator {

    /** Reasons given unless another number is asked for. */
    public static final int DEFAULT_REASONS = 4;

    /** Named values as a card understands them, or why it does not. */
    public sealed interface Reading permits CardInput, RecordRefusal {}

    private final Scorecard card;
    private final CompiledCharacteristic[] characteristics;
    private final Map<String, Integer> positions = new HashMap<>();
    private final Baseline baseline;
    private final int most;
    private final double[][] losses;
    private final double[][] lossesToMax;
    private final double intercept;
    private final DataWeights weights;

    /** Compiles a card with the default number of reasons against the best attainable points. */
    public CardEvaluator(Scorecard card) {
        this(card, Baseline.max(card), DEFAULT_REASONS);
    }

    /**
     * Compiles a card.
     *
     * @param baseline what reasons compare with
     * @param mostReasons reasons wanted, at least 1
     * @throws IllegalArgumentException if the card has no characteristic, two of one name or intervals out of order, or
     *     the baseline is not one of this card
     */
    public CardEvaluator(Scorecard card, Baseline baseline, int mostReasons) {
        int n = card.characteristics().size();
        if (n == 0 || baseline.points().size() != n || mostReasons < 1) {
            throw new IllegalArgumentException(
                    n + " characteristics, " + baseline.points().size() + " baselines, " + mostReasons + " reasons");
        }
        this.card = card;
        this.baseline = baseline;
        this.most = Math.min(mostReasons, n);
        this.intercept = card.intercept();
        characteristics = new CompiledCharacteristic[n];
        for (int j = 0; j < n; j++) {
            characteristics[j] =
                    new CompiledCharacteristic(card.characteristics().get(j));
            if (positions.put(card.characteristics().get(j).name(), j) != null) {
                throw new IllegalArgumentException(
                        "two characteristics " + card.characteristics().get(j).name());
            }
        }
        losses = losses(baseline);
        lossesToMax = losses(Baseline.max(card));
        weights = new DataWeights(card);
    }

    public Scorecard card() {
        return card;
    }

    /**
     * Reads named values for this card.
     *
     * @param minimumCompleteness smallest share of data that is scored, in [0, 1]
     * @return the values in model order, or every fault found
     */
    public Reading read(Map<String, InputValue> values, double minimumCompleteness) {
        return RecordReading.read(card, characteristics, positions, weights, values, minimumCompleteness);
    }

    /**
     * Scores a record.
     *
     * @throws IllegalArgumentException if the card has no bin for a value; {@link #read} refuses such records
     */
    public CardScore score(CardInput input) {
        int n = characteristics.length;
        int[] bins = new int[n];
        int[] reasons = new int[most];
        int found = 0;
        int score = 0;
        double logGoodOdds = intercept;
        double lossToBeat = 0;
        for (int j = 0; j < n; j++) {
            CompiledCharacteristic characteristic = characteristics[j];
            int bin = characteristic.numeric
                    ? characteristic.binOf(input.number(j))
                    : characteristic.binOf(input.category(j));
            if (bin < 0) {
                throw new IllegalArgumentException(
                        "no bin for " + card.characteristics().get(j).name());
            }
            bins[j] = bin;
            score += characteristic.points[bin];
            logGoodOdds += characteristic.logGoodOdds[bin];
            if (losses[j][bin] > lossToBeat) {
                found = insert(reasons, found, j, bins, losses);
                lossToBeat = found < most ? 0 : losses[reasons[most - 1]][bins[reasons[most - 1]]];
            }
        }
        return new CardScore(score, logGoodOdds, 1 / (1 + FastMath.exp(logGoodOdds)), bins, reasons, found);
    }

    /** What the score consists of, and why it is not higher. */
    public Evaluation explain(CardScore scored) {
        return explain(scored, false);
    }

    /**
     * As {@link #explain(CardScore)}, for a client who is declined: when the baseline leaves no reason, the best
     * attainable points are compared with. Reasons are empty then only if the record has the best points everywhere, so
     * that no change of it could have been accepted and the rule that declined is the reason.
     */
    public Evaluation explainDecline(CardScore scored) {
        return explain(scored, true);
    }

    private Evaluation explain(CardScore scored, boolean declined) {
        List<Awarded> awarded = new ArrayList<>();
        Map<RepaymentAspect, Integer> repayment = zeros(RepaymentAspect.class);
        Map<InvestorQuestion, Integer> questions = zeros(InvestorQuestion.class);
        for (int j = 0; j < characteristics.length; j++) {
            Characteristic characteristic = card.characteristics().get(j);
            Bin bin = characteristic.bins().get(scored.bin(j));
            awarded.add(new Awarded(characteristic.name(), scored.bin(j), bin.kind(), bin.points()));
            repayment.merge(characteristic.repayment(), bin.points(), Integer::sum);
            questions.merge(characteristic.question(), bin.points(), Integer::sum);
        }
        return new Evaluation(
                scored.score(),
                scored.logGoodOdds(),
                scored.pd(),
                awarded,
                repayment,
                questions,
                reasons(scored, declined),
                weights.of(scored.bins()));
    }

    private List<Reason> reasons(CardScore scored, boolean declined) {
        if (scored.reasons() == 0 && declined) {
            int[] ranked = new int[most];
            int found = 0;
            for (int j = 0; j < characteristics.length; j++) {
                if (lossesToMax[j][scored.bin(j)] > 0) {
                    found = insert(ranked, found, j, scored.bins(), lossesToMax);
                }
            }
            return texts(ranked, found, scored, lossesToMax, Baseline.BaselineKind.MAX);
        }
        int[] ranked = new int[scored.reasons()];
        for (int i = 0; i < ranked.length; i++) {
            ranked[i] = scored.reason(i);
        }
        return texts(ranked, ranked.length, scored, losses, baseline.kind());
    }

    private List<Reason> texts(int[] ranked, int found, CardScore scored, double[][] lost, Baseline.BaselineKind kind) {
        List<Reason> reasons = new ArrayList<>();
        for (int i = 0; i < found; i++) {
            Characteristic characteristic = card.characteristics().get(ranked[i]);
            reasons.add(new Reason(
                    characteristic.name(), characteristic.reason(), lost[ranked[i]][scored.bin(ranked[i])], kind));
        }
        return reasons;
    }

    /** Puts characteristic j where its loss belongs, behind equal ones. @return reasons found now */
    private static int insert(int[] ranked, int found, int j, int[] bins, double[][] losses) {
        double loss = losses[j][bins[j]];
        int place = found;
        while (place > 0 && loss > losses[ranked[place - 1]][bins[ranked[place - 1]]]) {
            place--;
        }
        if (place == ranked.length) {
            return found;
        }
        int kept = Math.min(found + 1, ranked.length);
        for (int i = kept - 1; i > place; i--) {
            ranked[i] = ranked[i - 1];
        }
        ranked[place] = j;
        return kept;
    }

    private double[][] losses(Baseline against) {
        double[][] lost = new double[characteristics.length][];
        for (int j = 0; j < lost.length; j++) {
            int[] points = characteristics[j].points;
            lost[j] = new double[points.length];
            for (int bin = 0; bin < points.length; bin++) {
                lost[j][bin] = against.points().get(j) - points[bin];
            }
        }
        return lost;
    }

    private static <E extends Enum<E>> Map<E, Integer> zeros(Class<E> type) {
        Map<E, Integer> zeros = new EnumMap<>(type);
        for (E constant : type.getEnumConstants()) {
            zeros.put(constant, 0);
        }
        return zeros;
    }
}
