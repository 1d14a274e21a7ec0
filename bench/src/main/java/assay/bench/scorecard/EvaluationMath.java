package assay.bench.scorecard;

import assay.bench.Figure;
import assay.bench.Measurement;
import assay.bench.Microbenchmarks;
import java.util.List;
import java.util.Map;
import org.openjdk.jmh.runner.RunnerException;

/** Runs {@link EvaluationBenchmark}: scoring with a card beside a loop written by hand. */
public final class EvaluationMath implements Measurement {

    private static final double MILLION = 1e6;

    @Override
    public String name() {
        return "evaluation";
    }

    @Override
    public List<Figure> measure() throws RunnerException {
        Map<String, Double> scores = Microbenchmarks.scores(EvaluationBenchmark.class);
        double evaluation = scores.get("evaluation") / MILLION;
        return List.of(
                Figure.absolute("score with three reasons, one thread", evaluation, "M records/s", "at least 1"),
                Figure.ratio(
                        "score with three reasons beside a loop by hand",
                        evaluation,
                        scores.get("arrayLoop") / MILLION,
                        "M records/s",
                        "at least 0.5"));
    }
}
