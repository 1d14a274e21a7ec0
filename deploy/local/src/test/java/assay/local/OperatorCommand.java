package assay.local;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;

/** The packaged service called as a command-line tool beside the running one, as CONTRIBUTING tells an operator to. */
record OperatorCommand(int status, String output) {

    static CompletableFuture<OperatorCommand> started(Part part, String... arguments) {
        return CompletableFuture.supplyAsync(
                () -> {
                    try {
                        return run(part, arguments);
                    } catch (IOException | InterruptedException e) {
                        throw new CompletionException(e);
                    }
                },
                RunningStack.THREADS);
    }

    static OperatorCommand run(Part part, String... arguments) throws IOException, InterruptedException {
        DataFolder folder = RunningStack.get().folder();
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-jar",
                Home.directory()
                        .resolve(part.module)
                        .resolve("target/quarkus-app/quarkus-run.jar")
                        .toString()));
        command.addAll(List.of(arguments));
        Path output = Files.createTempFile(Path.of("target"), arguments[0], ".out");
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectOutput(output.toFile())
                .redirectError(folder.log(part.module + "-" + String.join("-", arguments))
                        .toFile());
        builder.environment()
                .put(
                        "QUARKUS_CONFIG_LOCATIONS",
                        folder.config(part.module).toUri().toString());
        Process process = builder.start();
        try {
            if (!process.waitFor(3, TimeUnit.MINUTES)) {
                throw new IllegalStateException(command + " did not end");
            }
            return new OperatorCommand(process.exitValue(), Files.readString(output, StandardCharsets.UTF_8));
        } finally {
            process.destroyForcibly();
        }
    }
}
