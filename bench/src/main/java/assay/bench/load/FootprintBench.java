package assay.bench.load;

import assay.bench.Figure;
import assay.bench.Measurement;
import assay.local.ChildProcess;
import assay.local.Part;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Start-up time and resident memory of each service at {@code -Xmx256m} with the serial collector, as it is shipped and
 * with an ahead-of-time cache of the virtual machine (JEP 483 and 514) that a start of the same service has made.
 */
public final class FootprintBench implements Measurement {

    private static final Duration IDLE = Duration.ofSeconds(10);

    /** The virtual machine writes the cache after the service has ended. */
    private static final Duration WRITING_THE_CACHE = Duration.ofMinutes(3);

    private final BenchStack bench;

    public FootprintBench(BenchStack bench) {
        this.bench = bench;
    }

    @Override
    public String name() {
        return "footprint";
    }

    @Override
    public List<Figure> measure() throws Exception {
        List<Figure> figures = new ArrayList<>();
        for (Part part : Part.values()) {
            ChildProcess service = bench.stack().service(part);
            figures.add(Figure.absolute(
                    part.module + ": resident memory after the load", residentMiB(service.pid()), "MiB", "reported"));
            service.close();
            figures.addAll(started(part, "", List.of()));
            Path cache = cacheOf(part, service);
            figures.addAll(started(part, " with an ahead-of-time cache", List.of("-XX:AOTCache=" + cache)));
            service.close();
            service.restart();
            bench.stack().awaitReady();
        }
        return figures;
    }

    /** Starts the stopped service, and stops it in the end. */
    private List<Figure> started(Part part, String how, List<String> jvmOptions) throws Exception {
        ChildProcess service = bench.stack().service(part);
        long start = System.nanoTime();
        service.restart(jvmOptions);
        bench.stack().awaitReady();
        double seconds = (System.nanoTime() - start) / 1e9;
        double cpuSeconds = cpuSeconds(service.pid());
        Thread.sleep(IDLE); // caches of the start-up are collected or not, as they would be
        double idle = residentMiB(service.pid());
        double idleCpu = (cpuSeconds(service.pid()) - cpuSeconds) / IDLE.toSeconds();
        service.close();
        return List.of(
                Figure.absolute(part.module + ": from exec to ready" + how, seconds, "s", "reported"),
                Figure.absolute(part.module + ": processor time until then" + how, cpuSeconds, "s", "reported"),
                Figure.absolute(part.module + ": resident memory idle" + how, idle, "MiB", "at most 320"),
                Figure.absolute(part.module + ": processor time idle" + how, idleCpu * 100, "% of one", "reported"));
    }

    /** Lets the stopped service start once to learn what it loads. */
    private Path cacheOf(Part part, ChildProcess service) throws Exception {
        Path cache = bench.stack().folder().root().resolve(part.module + ".aot");
        service.restart(List.of("-XX:AOTCacheOutput=" + cache));
        bench.stack().awaitReady();
        ProcessHandle.of(service.pid()).ifPresent(ProcessHandle::destroy);
        for (long waited = 0; service.isAlive(); waited += 100) {
            if (waited > WRITING_THE_CACHE.toMillis()) {
                throw new IllegalStateException("no cache was written for " + part.module);
            }
            Thread.sleep(100);
        }
        return cache;
    }

    private static double cpuSeconds(long pid) {
        return ProcessHandle.of(pid)
                        .flatMap(process -> process.info().totalCpuDuration())
                        .orElseThrow()
                        .toNanos()
                / 1e9;
    }

    static double residentMiB(long pid) throws IOException {
        return Files.readAllLines(Path.of("/proc/" + pid + "/status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToDouble(line -> Double.parseDouble(line.replaceAll("[^0-9]", "")) / 1024)
                .findFirst()
                .orElseThrow();
    }
}
