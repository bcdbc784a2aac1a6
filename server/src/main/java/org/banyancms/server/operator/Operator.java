package org.banyancms.server.operator;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.banyancms.server.start.CommandLine;
import org.banyancms.server.start.Refusal;
import org.banyancms.server.start.RefusalAnalyzer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Carries out what an operator says on the command line. */
public final class Operator {
    private static final Logger LOG = LoggerFactory.getLogger(Operator.class);
    private static final Set<String> COMMANDS = Set.of("backup", "restore");
    private static final int FAILED = 1;
    private static final int MISUSED = 2;

    private final PrintStream out;
    private final PrintStream err;

    public Operator(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    /** Whether these arguments are for an operator's command and not for the server. */
    public static boolean isMeant(String... arguments) {
        return arguments.length > 0 && COMMANDS.contains(arguments[0]);
    }

    /** Does it; 0 when all is well, 1 when not, 2 when nobody understands it. */
    public int run(String... arguments) {
        List<String> files = new ArrayList<>();
        List<String> options = new ArrayList<>();
        boolean force = sort(List.of(arguments).subList(1, arguments.length), files, options);
        CommandLine line;
        try {
            line = CommandLine.of(options.toArray(String[]::new));
        } catch (Refusal refusal) {
            return refused(refusal, MISUSED);
        }
        if (files.size() != 1) {
            return refused(
                    new Refusal(arguments[0] + " takes the name of one archive file."), MISUSED);
        }
        return attempt(arguments[0], files.getFirst(), force, line);
    }

    private static boolean sort(List<String> words, List<String> files, List<String> options) {
        boolean force = false;
        for (int i = 0; i < words.size(); i++) {
            var word = words.get(i);
            if (word.equals("--force")) {
                force = true;
            } else if (word.startsWith("--")) {
                options.add(word);
                if (word.equals("--data") && i + 1 < words.size()) {
                    options.add(words.get(++i));
                }
            } else {
                files.add(word);
            }
        }
        return force;
    }

    private int attempt(String command, String file, boolean force, CommandLine line) {
        var work = new ArchiveWork(line.settings(), out);
        try {
            return switch (command) {
                case "backup" -> work.backup(file, force);
                default -> work.restore(file);
            };
        } catch (Exception e) {
            var sentence = RefusalAnalyzer.sentence(e);
            if (sentence.isPresent()) {
                err.println("banyan: " + sentence.get());
            } else {
                LOG.error("banyan {} failed", Arrays.toString(new String[] {command, file}), e);
                err.println("banyan: " + command + " failed: " + e.getMessage());
            }
            return FAILED;
        }
    }

    private int refused(Refusal refusal, int exit) {
        err.println("banyan: " + refusal.getMessage());
        return exit;
    }
}
