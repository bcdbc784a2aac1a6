package org.banyancms.embeddedmongo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** A {@link KilledServer} in a process of its own; closing it is kill -9. */
record ChildProcess(Process process) implements AutoCloseable {

    private static final Duration STARTUP = Duration.ofSeconds(20);

    /** Returns when the first write has been acknowledged. */
    static ChildProcess writing(Path data, Path log, int round)
            throws IOException, InterruptedException {
        Path output = log.resolveSibling(log.getFileName() + ".out");
        Process process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-XX:TieredStopAtLevel=1",
                                "-cp",
                                System.getProperty("java.class.path"),
                                KilledServer.class.getName(),
                                data.toString(),
                                log.toString(),
                                String.valueOf(round))
                        .redirectErrorStream(true)
                        .redirectOutput(output.toFile())
                        .start();
        ChildProcess child = new ChildProcess(process);
        try {
            child.awaitFirstWrites(log, output);
        } catch (AssertionError | IOException e) {
            child.close();
            throw e;
        }
        return child;
    }

    private void awaitFirstWrites(Path log, Path output) throws IOException, InterruptedException {
        long end = System.nanoTime() + STARTUP.toNanos();
        while (!Files.exists(log) || Files.size(log) == 0) {
            boolean exited = process.waitFor(10, TimeUnit.MILLISECONDS);
            assertThat(exited)
                    .as("the child ended by itself: %s", exited ? Files.readString(output) : "")
                    .isFalse();
            assertThat(System.nanoTime()).as("the child writes nothing").isLessThan(end);
        }
    }

    void live(Duration time) throws InterruptedException {
        process.waitFor(time.toMillis(), TimeUnit.MILLISECONDS);
    }

    boolean isAlive() {
        return process.isAlive();
    }

    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }
}
