package assay.bench.scorecard;

import assay.scoring.scorecards.domain.development.Development;
import assay.scoring.scorecards.domain.development.DevelopmentOutcome;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** One thread. A fit is binning, selection and regression; a development tests them with five folds besides. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgsAppend = "--sun-misc-unsafe-memory-access=allow")
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class FitBenchmark {

    private final PublicSample german = PublicSample.german();
    private final PublicSample taiwan = PublicSample.taiwan();

    @Benchmark
    public Optional<Integer> fitOfGerman() {
        return Development.fitOnly(german.sample(), german.settings());
    }

    @Benchmark
    public Optional<Integer> fitOfTaiwan() {
        return Development.fitOnly(taiwan.sample(), taiwan.settings());
    }

    @Benchmark
    public DevelopmentOutcome developmentOfTaiwan() {
        return Development.of(taiwan.sample(), taiwan.settings());
    }
}
