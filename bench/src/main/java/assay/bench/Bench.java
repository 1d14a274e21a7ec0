package assay.bench;

import assay.bench.financing.ScheduleMath;
import assay.bench.load.BenchStack;
import assay.bench.load.EvaluationBatchBench;
import assay.bench.load.FootprintBench;
import assay.bench.load.IngestBench;
import assay.bench.load.LatencyBench;
import assay.bench.load.ProposalBench;
import assay.bench.load.ReadBench;
import assay.bench.load.RescoringBench;
import assay.bench.scorecard.EvaluationMath;
import assay.bench.scorecard.ScorecardFit;
import assay.bench.valuation.ValuationMath;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** {@code make bench}: runs the measurements and prints one table in Markdown. */
public final class Bench {

    private static final Set<String> WITHOUT_STACK = Set.of("valuation", "scorecard", "evaluation", "schedule");

    private Bench() {}

    /** @param arguments names of the measurements wanted; none means all */
    public static void main(String[] arguments) throws Exception {
        Set<String> wanted = Arrays.stream(arguments).collect(Collectors.toUnmodifiableSet());
        List<Figure> figures = new ArrayList<>();
        if (isWanted(wanted, "valuation")) {
            figures.addAll(new ValuationMath().measure());
        }
        if (isWanted(wanted, "scorecard")) {
            figures.addAll(new ScorecardFit().measure());
        }
        if (isWanted(wanted, "evaluation")) {
            figures.addAll(new EvaluationMath().measure());
        }
        if (isWanted(wanted, "schedule")) {
            figures.addAll(new ScheduleMath().measure());
        }
        if (wanted.isEmpty() || !WITHOUT_STACK.containsAll(wanted)) {
            try (BenchStack stack = BenchStack.start()) {
                stack.loadDemo();
                List<Measurement> measurements = List.of(
                        new ReadBench(stack, "demo"),
                        new LatencyBench(stack, "demo"),
                        new IngestBench(stack),
                        new RescoringBench(stack, "demo"),
                        new EvaluationBatchBench(stack),
                        new ProposalBench(stack),
                        new FootprintBench(stack));
                for (Measurement measurement : measurements) {
                    if (isWanted(wanted, measurement.name())) {
                        figures.addAll(measurement.measure());
                    }
                }
            }
        }
        print(figures);
        System.exit(0);
    }

    private static boolean isWanted(Set<String> wanted, String name) {
        return wanted.isEmpty() || wanted.contains(name);
    }

    private static void print(List<Figure> figures) {
        System.out.printf(
                "%n%d processors, %d MiB heap for the driver, Java %s%n%n",
                Runtime.getRuntime().availableProcessors(),
                Runtime.getRuntime().maxMemory() >> 20,
                Runtime.version().feature());
        System.out.println("| what | measured | reference | ratio | goal |");
        System.out.println("|---|---|---|---|---|");
        figures.forEach(figure -> System.out.printf(
                "| %s | %s | %s | %s | %s |%n",
                figure.what(), figure.measured(), figure.reference(), figure.ratio(), figure.goal()));
    }
}
