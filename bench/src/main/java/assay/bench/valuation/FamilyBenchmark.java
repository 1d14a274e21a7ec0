package assay.bench.valuation;

import assay.scoring.valuation.domain.evidence.Bootstrap;
import assay.scoring.valuation.domain.fitting.FitOutcome;
import assay.scoring.valuation.domain.timing.BgNbd;
import assay.scoring.valuation.domain.timing.ClientHistory;
import assay.scoring.valuation.domain.timing.ParetoNbd;
import assay.scoring.valuation.domain.timing.RepeatFit;
import assay.scoring.valuation.domain.timing.RepeatModel;
import assay.scoring.valuation.domain.timing.ResidualForecaster;
import assay.scoring.valuation.domain.timing.WeightedHistories;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * One thread but for the bootstrap. Fits are of the CDNOW sample tenfold, 23,570 clients, each copy a little older than the
 * one before so that no two histories are equal; forecasts without end are of clients spread as in
 * {@link ValuationBenchmark}.
 */
@State(Scope.Benchmark)
@Fork(value = 1, jvmArgsAppend = "--sun-misc-unsafe-memory-access=allow")
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class FamilyBenchmark {

    static final int CLIENTS = 100_000;
    static final int DRAWS = 200;

    private static final int COPIES = 10;
    private static final int MOST_DAYS = 3_650;
    private static final int MOST_REPEATS = 60;
    private static final double RATE = 0.15;

    private final BgNbd bgNbd = new BgNbd(0.2425945, 4.4136019, 0.7929199, 2.4258881);
    private final ParetoNbd pareto = new ParetoNbd(0.553, 10.578, 0.606, 11.669);
    private WeightedHistories tenfold = WeightedHistories.of(List.of());
    private ClientHistory[] clients = {};
    private List<Bootstrap.Client> sample = List.of();
    private ResidualForecaster bgForecaster = new ResidualForecaster(bgNbd, RATE);
    private ResidualForecaster paretoForecaster = new ResidualForecaster(pareto, RATE);

    @Setup
    public void histories() {
        List<ClientHistory> jittered = new ArrayList<>();
        List<ClientHistory> cdnow = Cdnow.histories();
        for (int copy = 0; copy < COPIES; copy++) {
            for (int i = 0; i < cdnow.size(); i++) {
                ClientHistory client = cdnow.get(i);
                double older = copy * 0.01 + i * 1e-6;
                jittered.add(new ClientHistory(client.repeats(), client.lastRepeatWeeks(), client.ageWeeks() + older));
            }
        }
        tenfold = WeightedHistories.of(jittered);
        sample = Cdnow.clients();
        List<ClientHistory> spread = new ArrayList<>();
        for (int i = 0; i < CLIENTS; i++) {
            int days = 7 + (int) (i * 2_654_435_761L % MOST_DAYS);
            int repeats = (int) (i * 40_503L % (MOST_REPEATS + 1));
            int last = repeats == 0 ? 0 : (int) (i * 69_069L % days);
            spread.add(new ClientHistory(repeats, last / 7.0, days / 7.0));
        }
        clients = spread.toArray(ClientHistory[]::new);
    }

    /** A run of a portfolio begins with forecasters that remember nothing. */
    @Setup(Level.Invocation)
    public void freshForecasters() {
        bgForecaster = new ResidualForecaster(bgNbd, RATE);
        paretoForecaster = new ResidualForecaster(pareto, RATE);
    }

    @Benchmark
    @BenchmarkMode(Mode.AverageTime)
    @OutputTimeUnit(TimeUnit.MILLISECONDS)
    public FitOutcome<? extends RepeatModel> fitOfTenfold() {
        return RepeatFit.bgNbd(tenfold);
    }

    @Benchmark
    @BenchmarkMode(Mode.AverageTime)
    @OutputTimeUnit(TimeUnit.MILLISECONDS)
    public FitOutcome<? extends RepeatModel> paretoFitOfTenfold() {
        return RepeatFit.paretoNbd(tenfold);
    }

    @Benchmark
    @BenchmarkMode(Mode.Throughput)
    @OutputTimeUnit(TimeUnit.SECONDS)
    @OperationsPerInvocation(CLIENTS)
    public double paretoPAlive() {
        double sum = 0;
        for (ClientHistory client : clients) {
            sum += pareto.pAlive(client);
        }
        return sum;
    }

    @Benchmark
    @BenchmarkMode(Mode.Throughput)
    @OutputTimeUnit(TimeUnit.SECONDS)
    @OperationsPerInvocation(CLIENTS)
    public double residual() {
        double sum = 0;
        for (ClientHistory client : clients) {
            sum += bgForecaster.residualTransactions(client);
        }
        return sum;
    }

    @Benchmark
    @BenchmarkMode(Mode.Throughput)
    @OutputTimeUnit(TimeUnit.SECONDS)
    @OperationsPerInvocation(CLIENTS)
    public double paretoResidual() {
        double sum = 0;
        for (ClientHistory client : clients) {
            sum += paretoForecaster.residualTransactions(client);
        }
        return sum;
    }

    /** Both models of 200 draws of the sample, on two threads. */
    @Benchmark
    @BenchmarkMode(Mode.SingleShotTime)
    @OutputTimeUnit(TimeUnit.SECONDS)
    public long bootstrap() {
        Bootstrap bootstrap = new Bootstrap(bgNbd, sample, 1);
        return IntStream.range(0, 2)
                .mapToObj(half -> Thread.ofPlatform().start(() -> {
                    for (int number = half; number < DRAWS; number += 2) {
                        bootstrap.replicate(number);
                    }
                }))
                .toList()
                .stream()
                .filter(FamilyBenchmark::joined)
                .count();
    }

    private static boolean joined(Thread thread) {
        try {
            thread.join();
            return true;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
