package org.banyancms.server.story;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The packaged product as a process of its own, on a data folder. */
final class RunningBanyan implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String VOCABULARY = "embeddedmongo.vocabulary";
    private static final Duration PATIENCE = Duration.ofSeconds(180);

    private final Path data;
    private final Path log;
    private Process process;
    private JsonNode access;

    private RunningBanyan(Path data, Process process, Path log, JsonNode access) {
        this.data = data;
        this.process = process;
        this.log = log;
        this.access = access;
    }

    static RunningBanyan start(Path data) throws IOException {
        var log = data.resolveSibling(data.getFileName() + ".log");
        Files.deleteIfExists(data.resolve("demo-access.json"));
        var process = launch(data, log);
        return new RunningBanyan(data, process, log, ready(process, data, log));
    }

    private static Process launch(Path data, Path log) throws IOException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        var agent = System.getProperty("banyan.agent", "");
        if (!agent.isBlank()) {
            command.add(agent);
        }
        command.add("-D" + VOCABULARY + "=" + System.getProperty(VOCABULARY, ""));
        command.addAll(
                List.of(
                        "--enable-native-access=ALL-UNNAMED",
                        "-XX:TieredStopAtLevel=1",
                        "-Xmx700m",
                        "-jar",
                        System.getProperty("banyan.jar"),
                        "--port",
                        "0",
                        "--data",
                        data.toString()));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
    }

    private static JsonNode ready(Process process, Path data, Path log) throws IOException {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < until) {
            if (!process.isAlive()) {
                throw new IllegalStateException("Banyan ended:\n" + Files.readString(log));
            }
            var said = Files.exists(log) ? Files.readString(log, StandardCharsets.UTF_8) : "";
            if (said.contains("Banyan is running at")) {
                return JSON.readTree(Files.readAllBytes(data.resolve("demo-access.json")));
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
        }
        throw new IllegalStateException("Banyan did not get ready:\n" + Files.readString(log));
    }

    URI base() {
        return URI.create(access.get("baseUrl").stringValue());
    }

    /** Somebody who calls the server with their own token. */
    Caller as(String username) {
        for (var user : access.get("users")) {
            if (user.get("username").stringValue().equals(username)) {
                return new Caller(this::base, user.get("token").stringValue());
            }
        }
        throw new IllegalArgumentException("no user " + username);
    }

    /** A reader without a name. */
    Caller anybody() {
        return new Caller(this::base, "");
    }

    /** Ends the process as a power cut would, as far as a process can. */
    void kill() {
        process.destroyForcibly();
        process.onExit().join();
    }

    /** Starts again on the same data. */
    void startAgain() throws IOException {
        Files.deleteIfExists(log);
        process = launch(data, log);
        access = ready(process, data, log);
    }

    @Override
    public void close() {
        process.destroy();
        if (process.onExit().orTimeout(30, TimeUnit.SECONDS).exceptionally(_ -> null).join()
                == null) {
            process.destroyForcibly();
        }
    }
}
