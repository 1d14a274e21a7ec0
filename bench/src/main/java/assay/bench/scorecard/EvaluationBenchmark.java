package assay.bench.scorecard;

import assay.scoring.scorecards.domain.Scorecard;
import assay.scoring.scorecards.domain.evaluation.Baseline;
import assay.scoring.scorecards.domain.evaluation.CardEvaluator;
import assay.scoring.scorecards.domain.evaluation.CardInput;
import assay.scoring.scorecards.domain.evaluation.CardScore;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** One thread; score, probability of default and the three top reasons of each record. One value in ten is missing. */
@State(Scope.Benchmark)
@Fork(value = 1, jvmArgsAppend = "--sun-misc-unsafe-memory-access=allow")
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class EvaluationBenchmark {

    static final int RECORDS = 10_000;

    private static final int REASONS = 3;

    private final Scorecard card = BenchCard.card();
    private final CardEvaluator evaluator = new CardEvaluator(card, Baseline.max(card), REASONS);
    private final ArrayLoop loop = new ArrayLoop(card);
    private final double[][] numbers = new double[RECORDS][BenchCard.CHARACTERISTICS];
    private final @Nullable String[][] texts = new String[RECORDS][BenchCard.CHARACTERISTICS];
    private final CardInput[] inputs = new CardInput[RECORDS];

    @Setup
    public void records() {
        SplittableRandom random = new SplittableRandom(42);
        for (int i = 0; i < RECORDS; i++) {
            for (int j = 0; j < BenchCard.CHARACTERISTICS; j++) {
                boolean missing = random.nextInt(10) == 0;
                numbers[i][j] = missing ? Double.NaN : random.nextDouble() * 70;
                texts[i][j] = missing ? null : "category " + random.nextInt(BenchCard.BINS);
            }
            inputs[i] = new CardInput(numbers[i], texts[i]);
        }
    }

    @Benchmark
    @BenchmarkMode(Mode.Throughput)
    @OutputTimeUnit(TimeUnit.SECONDS)
    @OperationsPerInvocation(RECORDS)
    public double evaluation() {
        double sum = 0;
        for (CardInput input : inputs) {
            CardScore scored = evaluator.score(input);
            sum += scored.score() + scored.pd() + scored.reason(0);
        }
        return sum;
    }

    /** The reference: the same by hand. */
    @Benchmark
    @BenchmarkMode(Mode.Throughput)
    @OutputTimeUnit(TimeUnit.SECONDS)
    @OperationsPerInvocation(RECORDS)
    public double arrayLoop() {
        double sum = 0;
        for (int i = 0; i < RECORDS; i++) {
            sum += loop.score(numbers[i], texts[i]) + loop.reasons[0];
        }
        return sum;
    }
}
