package org.banyancms.server.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/**
 * A machine made of a folder: only the tools that a test puts there, a project with the real
 * launcher in it, and a java and a mvn that say how they were called.
 */
final class Machine {

    private static final List<String> BASIC_TOOLS =
            List.of(
                    "sh",
                    "cat",
                    "dirname",
                    "find",
                    "head",
                    "readlink",
                    "sed",
                    "touch",
                    "rm",
                    "mkdir",
                    "mktemp");

    private final Path folder;
    private final Path tools;
    private final Path project;
    private final Map<String, String> environment = new TreeMap<>();

    /** What a run of the launcher said and how it ended. */
    record Outcome(int exit, String out, String err, long pid) {}

    Machine(Path folder) {
        this.folder = folder;
        this.tools = folder.resolve("bin");
        this.project = folder.resolve("pro ject");
        try {
            Files.createDirectories(tools);
            Files.createDirectories(project.resolve("server/src/main"));
            Files.createDirectories(folder.resolve("jvm"));
            Files.copy(launcher(), project.resolve("banyan"));
            Files.writeString(project.resolve("pom.xml"), "<project/>");
            for (String tool : BASIC_TOOLS) {
                lend(tool);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        environment.put("PATH", tools.toString());
        environment.put("HOME", folder.toString());
        environment.put("BANYAN_JVM_DIR", folder.resolve("jvm").toString());
    }

    Path folder() {
        return folder;
    }

    Path project() {
        return project;
    }

    Machine with(String variable, String value) {
        environment.put(variable, value);
        return this;
    }

    /** Puts a JDK there whose java tells its process, its own folder and its arguments. */
    Path withJdk(String name, String version) {
        Path jdk = folder.resolve("jvm").resolve(name);
        script(jdk.resolve("bin/javac"), "exit 0");
        script(
                jdk.resolve("bin/java"),
                "case \"$*\" in",
                "  *-Djarmode=tools*) for folder; do :; done; mkdir -p \"$folder\"",
                "    : > \"$folder/banyan.jar\"; exit ;;",
                "  *-XX:AOTCacheOutput=*) : > \"$PWD/server/target/banyan.aot\"; exit ;;",
                "esac",
                "echo \"process $$\"",
                "echo \"java " + name + "\"",
                "for argument in \"$@\"; do echo \"<$argument>\"; done");
        write(jdk.resolve("release"), "IMPLEMENTOR=\"x\"\nJAVA_VERSION=\"" + version + "\"\n");
        return jdk;
    }

    /** Puts a Maven there that tells its arguments and makes the jar. */
    Machine withMaven() {
        script(
                tools.resolve("mvn"),
                "echo \"maven $* with $JAVA_HOME in $(pwd)\"",
                "mkdir -p server/target && : > server/target/banyan.jar");
        return this;
    }

    /** Puts a Maven there that cannot build. */
    Machine withBrokenMaven() {
        script(tools.resolve("mvn"), "echo 'no such symbol' >&2", "exit 1");
        return this;
    }

    /** Puts a jar there that is as much older or newer than the sources. */
    Machine withJar(long secondsAfterTheSources) {
        Path jar = project.resolve("server/target/banyan.jar");
        write(jar, "jar");
        try {
            var now = Instant.now();
            for (Path source : List.of(Path.of("pom.xml"), Path.of("server/src/main"))) {
                Files.setLastModifiedTime(project.resolve(source), FileTime.from(now));
            }
            Files.setLastModifiedTime(jar, FileTime.from(now.plusSeconds(secondsAfterTheSources)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    Outcome launch(String... arguments) {
        return launchFrom(project, project.resolve("banyan"), arguments);
    }

    Outcome launchFrom(Path workingDirectory, Path launcher, String... arguments) {
        var command = new ArrayList<>(List.of(tools.resolve("sh").toString(), launcher.toString()));
        command.addAll(Arrays.asList(arguments));
        var out = folder.resolve("out.txt");
        var err = folder.resolve("err.txt");
        var builder = new ProcessBuilder(command).directory(workingDirectory.toFile());
        builder.redirectOutput(out.toFile()).redirectError(err.toFile());
        builder.environment().clear();
        builder.environment().putAll(environment);
        try {
            var process = builder.start();
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IllegalStateException("the launcher did not end");
            }
            return new Outcome(
                    process.exitValue(),
                    Files.readString(out),
                    Files.readString(err),
                    process.pid());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void lend(String tool) {
        script(tools.resolve(tool), "exec " + onRealPath(tool) + " \"$@\"");
    }

    private void script(Path file, String... lines) {
        write(file, "#!" + onRealPath("sh") + "\n" + String.join("\n", lines) + "\n");
        try {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path launcher() {
        Path here = Path.of("").toAbsolutePath();
        return Files.exists(here.resolve("banyan"))
                ? here.resolve("banyan")
                : here.resolveSibling("banyan");
    }

    private static Path onRealPath(String tool) {
        return Arrays.stream(System.getenv("PATH").split(":"))
                .map(folder -> Path.of(folder, tool))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("this machine has no " + tool));
    }
}
