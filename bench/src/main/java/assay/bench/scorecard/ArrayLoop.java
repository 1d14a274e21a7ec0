package assay.bench.scorecard;

import assay.scoring.scorecards.domain.Bin;
import assay.scoring.scorecards.domain.Scorecard;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The reference: what somebody would write by hand for this one card, with arrays and nothing else. */
final class ArrayLoop {

    private static final int REASONS = 3;

    private final double intercept;
    private final double[][] cuts = new double[BenchCard.CHARACTERISTICS][];
    private final List<Map<String, Integer>> categories;
    private final int[][] points = new int[BenchCard.CHARACTERISTICS][];
    private final double[][] logOdds = new double[BenchCard.CHARACTERISTICS][];
    private final int[] best = new int[BenchCard.CHARACTERISTICS];

    final int[] reasons = new int[REASONS];
    private final int[] losses = new int[REASONS];

    ArrayLoop(Scorecard card) {
        intercept = card.intercept();
        categories = card.characteristics().stream()
                .map(characteristic -> {
                    Map<String, Integer> codes = new HashMap<>();
                    for (int i = 0; i < characteristic.bins().size(); i++) {
                        int code = i;
                        characteristic.bins().get(i).values().forEach(value -> codes.put(value, code));
                    }
                    return codes;
                })
                .toList();
        for (int j = 0; j < BenchCard.CHARACTERISTICS; j++) {
            List<Bin> bins = card.characteristics().get(j).bins();
            cuts[j] = bins.stream()
                    .map(Bin::lower)
                    .filter(lower -> lower != null)
                    .mapToDouble(Double::doubleValue)
                    .toArray();
            points[j] = bins.stream().mapToInt(Bin::points).toArray();
            logOdds[j] = bins.stream().mapToDouble(Bin::logGoodOdds).toArray();
            best[j] = Arrays.stream(points[j]).max().orElseThrow();
        }
    }

    /** Scores one record; its reasons stand in {@link #reasons} until the next. @return score plus probability */
    double score(double[] numbers, @Nullable String[] texts) {
        int score = 0;
        double odds = intercept;
        Arrays.fill(losses, 0);
        for (int j = 0; j < BenchCard.CHARACTERISTICS; j++) {
            int bin = BenchCard.isNumeric(j) ? interval(j, numbers[j]) : category(j, texts[j]);
            score += points[j][bin];
            odds += logOdds[j][bin];
            int loss = best[j] - points[j][bin];
            for (int rank = 0; rank < REASONS; rank++) {
                if (loss > losses[rank]) {
                    for (int k = REASONS - 1; k > rank; k--) {
                        losses[k] = losses[k - 1];
                        reasons[k] = reasons[k - 1];
                    }
                    losses[rank] = loss;
                    reasons[rank] = j;
                    break;
                }
            }
        }
        return score + 1 / (1 + Math.exp(odds));
    }

    private int interval(int j, double number) {
        if (Double.isNaN(number)) {
            return BenchCard.BINS;
        }
        int bin = 0;
        while (bin < cuts[j].length && number >= cuts[j][bin]) {
            bin++;
        }
        return bin;
    }

    private int category(int j, @Nullable String text) {
        return text == null ? BenchCard.BINS : categories.get(j).get(text);
    }
}
