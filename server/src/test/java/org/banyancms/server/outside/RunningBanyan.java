package org.banyancms.server.outside;

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
public final class RunningBanyan implements AutoCloseable {
    /** What is asked of the store; see PortableSubsetIT. */
    private static final String VOCABULARY = "embeddedmongo.vocabulary";

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration PATIENCE = Duration.ofSeconds(180);
    private static final int TAIL = 80;

    private final Path data;
    private final Path log;
    private final String accessFile;
    private final List<String> command;
    private Process process;
    private JsonNode access = JSON.createObjectNode();

    private RunningBanyan(Path data, String accessFile, List<String> command) throws IOException {
        this.data = data;
        this.log = data.resolveSibling(data.getFileName() + ".log");
        this.accessFile = accessFile;
        this.command = command;
        this.process = launch(command, log);
    }

    /** Starts with demo content, and waits until it serves. */
    public static RunningBanyan start(Path data) throws IOException {
        Files.deleteIfExists(data.resolve("demo-access.json"));
        var jar = Path.of(System.getProperty("banyan.jar"));
        var command = command(jar, System.getProperty("banyan.agent", ""), data);
        return new RunningBanyan(data, "demo-access.json", command).ready();
    }

    /**
     * Starts a jar that was laid out, as the launcher does, with demo content and the JVM's own
     * choices; and waits until it serves.
     */
    public static RunningBanyan startAsLaunched(Path jar, Path data) throws IOException {
        Files.deleteIfExists(data.resolve("demo-access.json"));
        var command =
                List.of(
                        java(),
                        "--enable-native-access=ALL-UNNAMED",
                        "--sun-misc-unsafe-memory-access=allow",
                        "-Xms256m",
                        "-Xmx1g",
                        "-jar",
                        jar.toString(),
                        "--port",
                        "0",
                        "--data",
                        data.toString());
        return new RunningBanyan(data, "demo-access.json", command).ready();
    }

    /** Waits until it has done what it does behind the answers: until it hardly uses the CPU. */
    public void settle() {
        var before = worked();
        var busy = Duration.ofDays(1);
        while (busy.toMillis() > 100) {
            LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(2));
            var now = worked();
            busy = now.minus(before);
            before = now;
        }
    }

    private Duration worked() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /** The memory that the process holds now, in MB; Linux alone knows. */
    public long residentMegabytes() throws IOException {
        var status = Path.of("/proc", Long.toString(process.pid()), "status");
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .map(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElseThrow();
    }

    /** Lays the jar out as the launcher does, so that it starts faster; gives back what to run. */
    public static Path layOut(Path folder) throws IOException {
        var jar = System.getProperty("banyan.jar");
        var target = folder.resolve("banyan").toString();
        var tools = List.of(java(), "-Djarmode=tools", "-jar", jar, "extract");
        var command = new ArrayList<>(tools);
        command.addAll(List.of("--destination", target));
        var ended = ended(command, folder.resolve("banyan-laid-out.log"));
        if (ended.status() != 0) {
            throw new IllegalStateException(ended.said());
        }
        return folder.resolve("banyan").resolve(Path.of(jar).getFileName());
    }

    /** Starts a jar with nothing but one administrator, and does not wait until it serves. */
    public static RunningBanyan launchEmpty(Path jar, Path data) throws IOException {
        return new RunningBanyan(data, "initial-admin.json", emptyCommand(jar, data));
    }

    /** What a start said that was meant to fail. */
    public record Ended(int status, String said) {}

    /** Starts where it cannot succeed, and waits until it has ended. */
    public static Ended refused(Path jar, Path data, Path log) throws IOException {
        return ended(emptyCommand(jar, data), log);
    }

    private static Ended ended(List<String> command, Path log) throws IOException {
        var process = launch(command, log);
        try {
            process.onExit().orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
            return new Ended(process.exitValue(), Files.readString(log));
        } finally {
            process.destroyForcibly();
        }
    }

    /** What an operator's command says, such as {@code backup FILE --data FOLDER}. */
    public static Ended operate(Path jar, Path log, String... words) throws IOException {
        return operate(jar, log, 256, words);
    }

    /** The same, with so much memory in MB. */
    public static Ended operate(Path jar, Path log, int megabytes, String... words)
            throws IOException {
        Files.deleteIfExists(log);
        return ended(operating(jar, megabytes, words), log);
    }

    /**
     * The same, where no file may become larger than so many kilobytes: as if the disk were full.
     */
    public static Ended operateInNoRoom(Path jar, Path log, int kilobytes, String... words)
            throws IOException {
        Files.deleteIfExists(log);
        var command = new ArrayList<>(List.of("sh", "-c"));
        command.add("ulimit -f " + kilobytes * 2 + "; exec \"$@\""); // blocks of 512 bytes
        command.add("sh");
        command.addAll(operating(jar, 256, words));
        return ended(command, log);
    }

    private static List<String> operating(Path jar, int megabytes, String... words) {
        var command =
                new ArrayList<>(
                        List.of(
                                java(),
                                "--enable-native-access=ALL-UNNAMED",
                                "-XX:TieredStopAtLevel=1",
                                "-XX:+UseSerialGC",
                                "-XX:-UsePerfData",
                                "-Xmx" + megabytes + "m",
                                "-jar",
                                jar.toString()));
        command.addAll(List.of(words));
        return command;
    }

    private static List<String> emptyCommand(Path jar, Path data) {
        var command = new ArrayList<>(command(jar, "", data));
        command.add("--no-demo");
        return command;
    }

    private static List<String> command(Path jar, String agent, Path data) {
        var command = new ArrayList<String>();
        command.add(java());
        if (!agent.isBlank()) {
            command.add(agent);
        }
        command.add("-D" + VOCABULARY + "=" + System.getProperty(VOCABULARY, ""));
        command.addAll(
                List.of(
                        "--enable-native-access=ALL-UNNAMED",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Xmx700m",
                        "-jar",
                        jar.toString(),
                        "--port",
                        "0",
                        "--data",
                        data.toString()));
        return command;
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    /** The process is the JVM itself, with no shell around it: a kill hits what writes. */
    private static Process launch(List<String> command, Path log) throws IOException {
        var process =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                        .start();
        process.getOutputStream().close(); // it has nobody to ask
        return process;
    }

    /** This, once it serves; a process that does not come so far is ended, and its log told. */
    public RunningBanyan ready() throws IOException {
        long until = System.nanoTime() + PATIENCE.toNanos();
        boolean ready = false;
        try {
            while (!said().contains("Banyan is running at")) {
                if (!process.isAlive() || System.nanoTime() > until) {
                    var what = process.isAlive() ? "did not get ready" : "ended";
                    throw new IllegalStateException("Banyan " + what + ":\n" + tail());
                }
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
            }
            access = JSON.readTree(Files.readAllBytes(data.resolve(accessFile)));
            ready = true;
            return this;
        } finally {
            if (!ready) {
                kill();
            }
        }
    }

    private String said() throws IOException {
        return Files.exists(log) ? Files.readString(log, StandardCharsets.UTF_8) : "";
    }

    /** The end of what it said. */
    public String tail() throws IOException {
        var lines = said().lines().toList();
        return String.join("\n", lines.subList(Math.max(0, lines.size() - TAIL), lines.size()));
    }

    public URI base() {
        return URI.create(access.get("baseUrl").stringValue());
    }

    /** Somebody of the access file who calls the server with their own token. */
    public Caller as(String username) {
        for (var user : access.get("users")) {
            if (user.get("username").stringValue().equals(username)) {
                return bearing(user.get("token").stringValue());
            }
        }
        throw new IllegalArgumentException("no user " + username);
    }

    /** Somebody who has a token. */
    public Caller bearing(String token) {
        return new Caller(this::base, token);
    }

    /** A reader without a name. */
    public Caller anybody() {
        return bearing("");
    }

    /** Ends the process as a power cut would, as far as a process can. */
    public void kill() {
        process.destroyForcibly();
        process.onExit().join();
    }

    /** Starts again on the same data, and waits until it serves. */
    public void startAgain() throws IOException {
        launchAgain();
        ready();
    }

    /** Starts again on the same data, and does not wait. */
    public void launchAgain() throws IOException {
        Files.deleteIfExists(log);
        process = launch(command, log);
    }

    @Override
    public void close() {
        process.destroy();
        if (process.onExit().orTimeout(30, TimeUnit.SECONDS).exceptionally(_ -> null).join()
                == null) {
            kill();
        }
    }
}
