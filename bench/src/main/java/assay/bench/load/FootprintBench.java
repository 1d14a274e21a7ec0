package assay.bench.load;

import assay.bench.Figure;
import assay.bench.Measurement;
import assay.local.ChildProcess;
import assay.local.Part;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Start-up time and resident memory of each service at {@code -Xmx256m} with the serial collector. */
public final class FootprintBench implements Measurement {

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
            long start = System.nanoTime();
            service.restart();
            bench.stack().awaitReady();
            figures.add(Figure.absolute(
                    part.module + ": from exec to ready", (System.nanoTime() - start) / 1e9, "s", "reported"));
            Thread.sleep(5_000); // idle: caches of the start-up are collected or not, as they would be
            figures.add(Figure.absolute(
                    part.module + ": resident memory idle", residentMiB(service.pid()), "MiB", "at most 320"));
        }
        return figures;
    }

    static double residentMiB(long pid) throws IOException {
        return Files.readAllLines(Path.of("/proc/" + pid + "/status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToDouble(line -> Double.parseDouble(line.replaceAll("[^0-9]", "")) / 1024)
                .findFirst()
                .orElseThrow();
    }
}
