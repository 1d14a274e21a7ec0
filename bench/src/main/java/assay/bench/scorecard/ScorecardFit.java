package assay.bench.scorecard;

import assay.bench.Figure;
import assay.bench.Measurement;
import assay.foundation.harness.SharedData;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Runs {@link FitBenchmark}. */
public final class ScorecardFit implements Measurement {

    @Override
    public String name() {
        return "scorecard";
    }

    @Override
    public List<Figure> measure() throws RunnerException {
        for (String file : List.of(PublicSample.GERMAN, PublicSample.TAIWAN)) {
            if (SharedData.file(file).isEmpty()) {
                throw new IllegalStateException(SharedData.absent(file));
            }
        }
        Map<String, Double> milliseconds = new HashMap<>();
        for (RunResult result : new Runner(new OptionsBuilder()
                        .include(FitBenchmark.class.getName())
                        .verbosity(VerboseMode.SILENT)
                        .build())
                .run()) {
            milliseconds.put(
                    result.getPrimaryResult().getLabel(),
                    result.getPrimaryResult().getScore());
        }
        return List.of(
                Figure.absolute(
                        "fit of a scorecard to 30,000 rows of 22 inputs, one thread",
                        milliseconds.get("fitOfTaiwan"),
                        "ms",
                        "at most 3,000"),
                Figure.absolute(
                        "fit of a scorecard to 1,000 rows of 19 inputs, one thread",
                        milliseconds.get("fitOfGerman"),
                        "ms",
                        "at most 300"),
                Figure.absolute(
                        "the larger one with five folds, calibration and self-test",
                        milliseconds.get("developmentOfTaiwan"),
                        "ms",
                        "reported"));
    }
}
