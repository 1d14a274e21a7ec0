package assay.bench.financing;

import assay.bench.Figure;
import assay.bench.Measurement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Runs {@link ScheduleBenchmark}. */
public final class ScheduleMath implements Measurement {

    @Override
    public String name() {
        return "schedule";
    }

    @Override
    public List<Figure> measure() throws RunnerException {
        Map<String, Double> scores = new HashMap<>();
        for (RunResult result : new Runner(new OptionsBuilder()
                        .include(ScheduleBenchmark.class.getName())
                        .verbosity(VerboseMode.SILENT)
                        .build())
                .run()) {
            scores.put(
                    result.getPrimaryResult().getLabel(),
                    result.getPrimaryResult().getScore());
        }
        return List.of(
                Figure.absolute(
                        "sculpted schedule of 240 months with cover ratios, one thread",
                        scores.get("sculpted"),
                        "1/s",
                        "at least 20,000"),
                Figure.absolute("the same with its payment dates", scores.get("sculptedWithDates"), "1/s", "reported"));
    }
}
