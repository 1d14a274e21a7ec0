package assay.bench.valuation;

import assay.bench.Figure;
import assay.bench.Measurement;
import assay.bench.Microbenchmarks;
import assay.foundation.harness.SharedData;
import java.util.List;
import java.util.Map;
import org.openjdk.jmh.runner.RunnerException;

/** Runs {@link ValuationBenchmark} and says what its figures mean for a portfolio of a million clients. */
public final class ValuationMath implements Measurement {

    private static final double MILLION = 1e6;

    @Override
    public String name() {
        return "valuation";
    }

    @Override
    public List<Figure> measure() throws RunnerException {
        if (SharedData.file(Cdnow.FILE).isEmpty()) {
            throw new IllegalStateException(SharedData.absent(Cdnow.FILE));
        }
        Map<String, Double> scores = Microbenchmarks.scores(ValuationBenchmark.class, FamilyBenchmark.class);
        double discounted = scores.get("discountedOver52Weeks");
        double weekByWeek = scores.get("discountedWeekByWeek");
        return List.of(
                Figure.absolute("fit of the CDNOW sample, one thread", scores.get("fitOfCdnow"), "ms", "at most 10"),
                Figure.absolute(
                        "probability of being active, one thread",
                        scores.get("pAlive") / MILLION,
                        "M clients/s",
                        "at least 3"),
                Figure.absolute(
                        "transactions expected in 39 weeks, one thread",
                        scores.get("expectedIn39Weeks") / MILLION,
                        "M clients/s",
                        "at least 1, stretch 2"),
                Figure.absolute(
                        "discounted 52 weeks of 1 M clients, one thread",
                        MILLION / discounted,
                        "s",
                        "at most 15, stretch 2"),
                Figure.absolute(
                        "fit of 23,570 clients, BG/NBD, one thread", scores.get("fitOfTenfold"), "ms", "at most 100"),
                Figure.absolute(
                        "fit of 23,570 clients, Pareto/NBD, one thread",
                        scores.get("paretoFitOfTenfold"),
                        "ms",
                        "at most 1,000"),
                Figure.absolute(
                        "probability of being active, Pareto/NBD, one thread",
                        scores.get("paretoPAlive") / MILLION,
                        "M clients/s",
                        "reported"),
                Figure.absolute(
                        "discounted without end, BG/NBD, one thread",
                        scores.get("residual"),
                        "clients/s",
                        "at least 100,000"),
                Figure.absolute(
                        "discounted without end, Pareto/NBD, one thread",
                        scores.get("paretoResidual"),
                        "clients/s",
                        "at least 100,000"),
                Figure.absolute(
                        "bootstrap of 200 fits of the CDNOW sample, two threads",
                        scores.get("bootstrap"),
                        "s",
                        "at most 5"),
                Figure.ratio(
                        "discounted 52 weeks beside the sum week by week",
                        discounted / MILLION,
                        weekByWeek / MILLION,
                        "M clients/s",
                        "reported"));
    }
}
