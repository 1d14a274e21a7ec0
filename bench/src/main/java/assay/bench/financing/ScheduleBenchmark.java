package assay.bench.financing;

import assay.scoring.proposals.domain.BusinessCalendar;
import assay.scoring.proposals.domain.CashForecast;
import assay.scoring.proposals.domain.CoverRatios;
import assay.scoring.proposals.domain.DayCount;
import assay.scoring.proposals.domain.DebtCapacity;
import assay.scoring.proposals.domain.Grace;
import assay.scoring.proposals.domain.InterestPeriod;
import assay.scoring.proposals.domain.LoanCalendar;
import assay.scoring.proposals.domain.RateTerms;
import assay.scoring.proposals.domain.Repayment;
import assay.scoring.proposals.domain.RepaymentShape;
import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** One thread; twenty years of months: the debt that the cash carries, its sculpted schedule, and every cover ratio. */
@State(Scope.Benchmark)
@Fork(value = 1, jvmArgsAppend = "--sun-misc-unsafe-memory-access=allow")
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class ScheduleBenchmark {

    private static final int MONTHS = 240;
    private static final double DSCR = 1.3;

    private final RateTerms rate = new RateTerms.Fixed(0.052);
    private final LoanCalendar calendar = new LoanCalendar(
            LocalDate.of(2026, 6, 30),
            1,
            true,
            BusinessCalendar.BusinessDayConvention.MODIFIED_FOLLOWING,
            BusinessCalendar.WEEKENDS,
            DayCount.ACT_365);
    private final List<InterestPeriod> periods = calendar.periods(MONTHS, rate);
    private CashForecast cash = CashForecast.ofAvailable();

    @Setup
    public void forecast() {
        SplittableRandom random = new SplittableRandom(42);
        long[] available = new long[MONTHS];
        for (int i = 0; i < MONTHS; i++) {
            available[i] = 90_000_000L + random.nextLong(40_000_000L);
        }
        cash = CashForecast.ofAvailable(available);
    }

    /** With the payment dates known, as for every round of an option's rate. */
    @Benchmark
    @BenchmarkMode(Mode.Throughput)
    @OutputTimeUnit(TimeUnit.SECONDS)
    public double sculpted() {
        return ratios(periods);
    }

    /** With the payment dates worked out too. */
    @Benchmark
    @BenchmarkMode(Mode.Throughput)
    @OutputTimeUnit(TimeUnit.SECONDS)
    public double sculptedWithDates() {
        return ratios(calendar.periods(MONTHS, rate));
    }

    private double ratios(List<InterestPeriod> life) {
        DebtCapacity capacity = DebtCapacity.of(cash, life, Grace.NONE, DSCR);
        Repayment.Outcome outcome =
                Repayment.schedule(capacity.debt(), life, Grace.NONE, new RepaymentShape.Sculpted(cash), false);
        if (!(outcome instanceof Repayment.Scheduled(var schedule))) {
            throw new IllegalStateException("not scheduled: " + outcome);
        }
        return CoverRatios.of(schedule, cash, life).minimumDscr();
    }
}
