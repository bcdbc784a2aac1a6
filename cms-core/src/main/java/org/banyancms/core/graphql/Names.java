package org.banyancms.core.graphql;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Names within one room of the schema, each given once. */
final class Names {
    private final Set<String> taken;

    Names(Set<String> taken) {
        this.taken = new HashSet<>(taken);
    }

    /** The wanted name, or the next like it that nobody has. */
    String fresh(String wanted) {
        var name = wanted;
        while (!taken.add(name)) {
            name += "_";
        }
        return name;
    }

    /** {@code fact-sheet} as {@code FactSheet}. */
    static String pascal(String name) {
        return Arrays.stream(name.split("-"))
                .filter(part -> !part.isEmpty())
                .map(part -> part.substring(0, 1).toUpperCase(Locale.ROOT) + part.substring(1))
                .collect(Collectors.joining());
    }

    /** {@code fact-sheet} as {@code factSheet}. */
    static String camel(String name) {
        var pascal = pascal(name);
        return pascal.substring(0, 1).toLowerCase(Locale.ROOT) + pascal.substring(1);
    }
}
