package assay.bench.financing;

import assay.bench.Figure;
import assay.bench.Measurement;
import assay.bench.Microbenchmarks;
import java.util.List;
import java.util.Map;
import org.openjdk.jmh.runner.RunnerException;

/** Runs {@link ScheduleBenchmark}. */
public final class ScheduleMath implements Measurement {

    @Override
    public String name() {
        return "schedule";
    }

    @Override
    public List<Figure> measure() throws RunnerException {
        Map<String, Double> scores = Microbenchmarks.scores(ScheduleBenchmark.class);
        return List.of(
                Figure.absolute(
                        "sculpted schedule of 240 months with cover ratios, one thread",
                        scores.get("sculpted"),
                        "1/s",
                        "at least 20,000"),
                Figure.absolute("the same with its payment dates", scores.get("sculptedWithDates"), "1/s", "reported"));
    }
}
