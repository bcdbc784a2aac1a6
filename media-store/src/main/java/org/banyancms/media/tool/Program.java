package org.banyancms.media.tool;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
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
        var builder = new ProcessBuilder(line);
        builder.environment().put("VIPS_BLOCK_UNTRUSTED", "1");
        builder.environment().put("VIPS_CONCURRENCY", "1");
        var process = builder.start();
        try {
            return said(process, line.getFirst(), limit);
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

    private static String said(Process process, String name, Duration limit)
            throws IOException, TimeoutException, ExecutionException, InterruptedException {
        long millis = limit.toMillis();
        process.getOutputStream().close();
        var said = reading(process.getInputStream());
        var complaint = reading(process.getErrorStream());
        var words = said.get(millis, TimeUnit.MILLISECONDS);
        if (!process.waitFor(millis, TimeUnit.MILLISECONDS) || process.exitValue() != 0) {
            var why = complaint.get(millis, TimeUnit.MILLISECONDS);
            throw new IOException(name + " failed: " + why.strip());
        }
        return words;
    }

    /**
     * Reads a stream to its end beside us, so that neither of the two can fill up and stop the
     * program.
     */
    private static FutureTask<String> reading(InputStream stream) {
        var task =
                new FutureTask<>(() -> {
                    var said = new String(stream.readNBytes(MOST_OUTPUT), StandardCharsets.UTF_8);
                    stream.transferTo(OutputStream.nullOutputStream());
                    return said;
                });
        Thread.ofPlatform().daemon().name("output of a program").start(task);
        return task;
    }
}
