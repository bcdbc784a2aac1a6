package org.banyancms.media.tool;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A program that was found on this machine.
 *
 * @param command its name or path
 * @param version the first line that it says of itself
 */
public record Program(String command, String version) {
    private static final Duration PROBE = Duration.ofSeconds(5);
    private static final int MOST_OUTPUT = 1 << 20;

    /** The program, if it is here and answers. */
    public static Optional<Program> find(String command, String versionFlag) {
        try {
            var said = run(List.of(command, versionFlag), PROBE);
            return said.lines().findFirst().map(line -> new Program(command, line));
        } catch (IOException _) {
            return Optional.empty(); // not installed, or it does not work: the same for us
        }
    }

    /**
     * Runs the program and gives what it says.
     *
     * @throws IOException when it fails or takes longer than the limit; it is ended then
     */
    public String run(Duration limit, String... arguments) throws IOException {
        var line = new ArrayList<String>();
        line.add(command);
        line.addAll(List.of(arguments));
        return run(line, limit);
    }

    private static String run(List<String> line, Duration limit) throws IOException {
        var process = new ProcessBuilder(line).redirectErrorStream(true).start();
        var output =
                new FutureTask<>(() ->
                        new String(
                                process.getInputStream().readNBytes(MOST_OUTPUT),
                                StandardCharsets.UTF_8));
        Thread.ofVirtual().name("output of " + line.getFirst()).start(output);
        try {
            process.getOutputStream().close();
            var said = output.get(limit.toMillis(), TimeUnit.MILLISECONDS);
            if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)
                    || process.exitValue() != 0) {
                throw new IOException(line.getFirst() + " failed: " + said.strip());
            }
            return said;
        } catch (TimeoutException e) {
            throw new IOException(line.getFirst() + " took longer than " + limit, e);
        } catch (ExecutionException e) {
            throw new IOException(line.getFirst() + " could not be read", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(line.getFirst() + " was interrupted", e);
        } finally {
            process.destroyForcibly();
        }
    }
}
