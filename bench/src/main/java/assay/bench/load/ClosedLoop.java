package assay.bench.load;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/**
 * A number of workers, each doing one thing after the other for a fixed time. The first part is warm-up and not counted.
 */
final class ClosedLoop {

    private static final int MOST_SAMPLES = 2_000_000;

    private ClosedLoop() {}

    /** One worker's piece of work; done over and over. */
    interface Work {
        void once() throws Exception;
    }

    /** What a loop reached. */
    record Outcome(double perSecond, double medianMillis, double p99Millis) {}

    /** @param worker makes the work of the n-th worker, on the worker's own thread */
    static Outcome run(int workers, Duration warmUp, Duration counted, WorkerFactory worker) throws Exception {
        long begin = System.nanoTime() + warmUp.toNanos();
        long end = begin + counted.toNanos();
        try (ExecutorService pool = Executors.newFixedThreadPool(workers)) {
            List<Callable<long[]>> tasks = IntStream.range(0, workers)
                    .<Callable<long[]>>mapToObj(n -> () -> loop(worker.of(n), begin, end, MOST_SAMPLES / workers))
                    .toList();
            long[] all = new long[0];
            for (Future<long[]> done : pool.invokeAll(tasks)) {
                long[] some = done.get();
                int before = all.length;
                all = Arrays.copyOf(all, before + some.length);
                System.arraycopy(some, 0, all, before, some.length);
            }
            Arrays.sort(all);
            double seconds = counted.toNanos() / 1e9;
            return new Outcome(all.length / seconds, all[all.length / 2] / 1e6, all[(int) (all.length * 0.99)] / 1e6);
        } catch (ExecutionException e) {
            throw new IllegalStateException("a worker failed: " + e.getCause(), e.getCause());
        }
    }

    /** Makes workers. */
    interface WorkerFactory {
        Work of(int worker) throws Exception;
    }

    private static long[] loop(Work work, long begin, long end, int most) throws Exception {
        long[] samples = new long[most];
        int count = 0;
        for (long start = System.nanoTime(); start < end; ) {
            work.once();
            long done = System.nanoTime();
            if (start >= begin && count < most) {
                samples[count++] = done - start;
            }
            start = done;
        }
        if (work instanceof AutoCloseable closeable) {
            closeable.close();
        }
        return Arrays.copyOf(samples, count);
    }
}
