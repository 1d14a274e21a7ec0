package assay.bench.valuation;

import assay.scoring.valuation.domain.fitting.FitOutcome;
import assay.scoring.valuation.domain.timing.BgNbd;
import assay.scoring.valuation.domain.timing.BgNbdFit;
import assay.scoring.valuation.domain.timing.ClientHistory;
import assay.scoring.valuation.domain.timing.ForecastHorizon;
import assay.scoring.valuation.domain.timing.Forecaster;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
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
 * One thread. The clients to be scored are spread evenly over ages up to ten years and up to 60 repeats, which is harder
 * than a real portfolio where most have few.
 */
@State(Scope.Benchmark)
@Fork(value = 1, jvmArgsAppend = "--sun-misc-unsafe-memory-access=allow")
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class ValuationBenchmark {

    static final int CLIENTS = 1_000_000;

    private static final int MOST_DAYS = 3_650;
    private static final int MOST_REPEATS = 60;

    private final BgNbd model = new BgNbd(0.2425945, 4.4136019, 0.7929199, 2.4258881);
    private List<ClientHistory> cdnow = List.of();
    private ClientHistory[] clients = {};
    private Forecaster forecaster = new Forecaster(model, ForecastHorizon.DEFAULT);

    @Setup
    public void histories() {
        cdnow = Cdnow.histories();
        List<ClientHistory> spread = new ArrayList<>();
        for (int i = 0; i < CLIENTS; i++) {
            int days = 7 + (int) (i * 2_654_435_761L % MOST_DAYS);
            int repeats = (int) (i * 40_503L % (MOST_REPEATS + 1));
            int last = repeats == 0 ? 0 : (int) (i * 69_069L % days);
            spread.add(new ClientHistory(repeats, last / 7.0, days / 7.0));
        }
        clients = spread.toArray(ClientHistory[]::new);
    }

    /** A run of a portfolio begins with a forecaster that remembers nothing. */
    @Setup(Level.Invocation)
    public void freshForecaster() {
        forecaster = new Forecaster(model, ForecastHorizon.DEFAULT);
    }

    @Benchmark
    @BenchmarkMode(Mode.AverageTime)
    @OutputTimeUnit(TimeUnit.MILLISECONDS)
    public FitOutcome<BgNbd> fitOfCdnow() {
        return BgNbdFit.of(cdnow);
    }

    @Benchmark
    @BenchmarkMode(Mode.Throughput)
    @OutputTimeUnit(TimeUnit.SECONDS)
    @OperationsPerInvocation(CLIENTS)
    public double pAlive() {
        double sum = 0;
        for (ClientHistory client : clients) {
            sum += model.pAlive(client);
        }
        return sum;
    }

    @Benchmark
    @BenchmarkMode(Mode.Throughput)
    @OutputTimeUnit(TimeUnit.SECONDS)
    @OperationsPerInvocation(CLIENTS)
    public double expectedIn39Weeks() {
        double sum = 0;
        for (ClientHistory client : clients) {
            sum += model.expectedTransactions(client, 39);
        }
        return sum;
    }

    @Benchmark
    @BenchmarkMode(Mode.Throughput)
    @OutputTimeUnit(TimeUnit.SECONDS)
    @OperationsPerInvocation(CLIENTS)
    public double discountedOver52Weeks() {
        double sum = 0;
        for (ClientHistory client : clients) {
            sum += forecaster.forecast(client).discountedExpectedTransactions();
        }
        return sum;
    }

    /** The reference: the definition, week by week. */
    @Benchmark
    @BenchmarkMode(Mode.Throughput)
    @OutputTimeUnit(TimeUnit.SECONDS)
    @OperationsPerInvocation(CLIENTS / 100)
    public double discountedWeekByWeek() {
        double sum = 0;
        for (int i = 0; i < CLIENTS; i += 100) {
            sum += model.discountedExpectedTransactions(clients[i], ForecastHorizon.DEFAULT);
        }
        return sum;
    }
}
