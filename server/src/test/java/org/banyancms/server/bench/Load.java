package org.banyancms.server.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Loads a server with wrk: one thread, 32 connections kept open, after a warm-up. */
final class Load {
    private static final int CONNECTIONS = 32;

    private final Path folder;
    private final int seconds;

    Load(Path folder, int seconds) {
        this.folder = folder;
        this.seconds = seconds;
    }

    /**
     * What was measured.
     *
     * @param perSecond answers
     * @param median of the time to an answer, in milliseconds
     * @param slowest the 99th percentile of it
     */
    record Measured(double perSecond, double median, double slowest) {}

    /** Warms up and measures; in the order given, or at random. */
    Measured of(URI server, List<Request> requests, boolean inTurn) throws IOException {
        run(server, requests, inTurn, Math.max(3, seconds / 3));
        return run(server, requests, inTurn, seconds);
    }

    /** Measures at once. */
    Measured run(URI server, List<Request> requests, boolean inTurn, int duration)
            throws IOException {
        var file = folder.resolve("requests.tsv");
        Files.write(file, requests.stream().map(Request::line).toList());
        var script = folder.resolve("requests.lua");
        try (var in = Load.class.getResourceAsStream("/bench/requests.lua")) {
            Files.write(script, in.readAllBytes());
        }
        var command =
                new ProcessBuilder(
                        "wrk",
                        "-t1",
                        "-c" + CONNECTIONS,
                        "-d" + duration + "s",
                        "--latency",
                        "-s",
                        script.toString(),
                        server.toString());
        command.environment().put("BENCH_REQUESTS", file.toString());
        if (inTurn) {
            command.environment().put("BENCH_IN_TURN", "yes");
        }
        var process = command.redirectErrorStream(true).start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return read(said, requests);
    }

    private static Measured read(String said, List<Request> requests) {
        var words =
                said.lines()
                        .filter(line -> line.startsWith("RESULT "))
                        .map(line -> line.split(" "))
                        .findFirst()
                        .orElseThrow(() -> new IllegalStateException(said));
        if (!words[4].equals("0") || !words[5].equals("0")) {
            throw new IllegalStateException("refusals at " + requests.getFirst() + ": " + said);
        }
        return new Measured(
                Double.parseDouble(words[1]),
                Double.parseDouble(words[2]),
                Double.parseDouble(words[3]));
    }
}
