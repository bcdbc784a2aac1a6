package org.banyancms.server.operator;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.banyancms.server.start.CommandLine;
import org.banyancms.server.start.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * What an operator has said.
 *
 * @param command the first word
 * @param file the archive that it is about, null for a command that is about none
 * @param flags what was added, such as {@code --force}
 * @param settings settings as Spring Boot takes them
 */
record Wish(String command, @Nullable String file, Set<String> flags, List<String> settings) {
    static final String BACKUP = "backup";
    static final String RESTORE = "restore";
    static final String CHECK = "check";
    static final String VERIFY_AUDIT = "verify-audit";
    static final String FORCE = "--force";
    static final String DEEP = "--deep";
    static final String REPAIR = "--repair";
    static final String FROM = "--from";
    private static final String DATA = "--data";

    private static final Map<String, Set<String>> FLAGS =
            Map.of(
                    BACKUP,
                    Set.of(FORCE),
                    RESTORE,
                    Set.of(),
                    VERIFY_AUDIT,
                    Set.of(),
                    CHECK,
                    Set.of(DEEP, REPAIR));

    static boolean isKnown(String command) {
        return FLAGS.containsKey(command);
    }

    /**
     * Understands words.
     *
     * @throws Refusal when there is one that the command does not know, or one is missing
     */
    static Wish of(String... words) {
        var command = words[0];
        List<String> files = new ArrayList<>();
        List<String> options = new ArrayList<>();
        Set<String> flags = new HashSet<>();
        for (int i = 1; i < words.length; i++) {
            var word = words[i];
            if (FLAGS.getOrDefault(command, Set.of()).contains(word)) {
                flags.add(word);
            } else if (command.equals(CHECK) && word.equals(FROM)) {
                files.add(following(words, i++));
            } else if (word.equals(DATA)) {
                options.addAll(List.of(word, following(words, i++)));
            } else if (word.startsWith("--")) {
                options.add(word);
            } else if (command.equals(CHECK)) {
                throw new Refusal("check does not know \"" + word + "\".");
            } else {
                files.add(word);
            }
        }
        return complete(command, files, flags, CommandLine.of(options.toArray(String[]::new)));
    }

    private static String following(String[] words, int at) {
        if (at + 1 == words.length || words[at + 1].isBlank()) {
            throw new Refusal("The option " + words[at] + " needs a value.");
        }
        return words[at + 1];
    }

    private static Wish complete(
            String command, List<String> files, Set<String> flags, CommandLine line) {
        int least = command.equals(CHECK) ? 0 : 1;
        if (files.size() < least || files.size() > 1) {
            var kind = command.equals(VERIFY_AUDIT) ? "exported" : "archive";
            throw new Refusal(command + " takes the name of one " + kind + " file.");
        }
        if (command.equals(CHECK) && !files.isEmpty() && !flags.contains(REPAIR)) {
            throw new Refusal("--from names an archive to mend from, and goes with --repair.");
        }
        var file = files.isEmpty() ? null : files.getFirst();
        return new Wish(command, file, Set.copyOf(flags), line.settings());
    }

    boolean has(String flag) {
        return flags.contains(flag);
    }
}
