package org.banyancms.embeddedmongo;

import de.bwaldvogel.mongo.bson.Document;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Writes down which commands, options and operators clients use, each once, so that a program's
 * need can be compared with what other servers offer.
 *
 * <p>A line is a word with its place: {@code find.sort}, {@code filter $in}, {@code update $push
 * $slice}, {@code stage $match}, {@code index unique}. Values and field names are not in it.
 */
final class Vocabulary {

    /** The system property that names the file to which words are added; without it none are. */
    static final String FILE = "embeddedmongo.vocabulary";

    private static final Set<String> ENVELOPE =
            Set.of("$db", "$readPreference", "$clusterTime", "comment", "lsid", "txnNumber");
    private static final Set<String> HANDSHAKE =
            Set.of("hello", "ismaster", "saslstart", "saslcontinue", "endsessions");

    /** The places whose content is an expression language of its own, by the option's name. */
    private static final Map<String, String> LANGUAGES =
            Map.of(
                    "filter", "filter",
                    "query", "filter",
                    "q", "filter",
                    "arrayFilters", "filter",
                    "u", "update",
                    "update", "update",
                    "pipeline", "stage",
                    "projection", "projection",
                    "fields", "projection");

    /** The place in an array that a path of an update names: $, $[] or $[name]. */
    private static final Pattern POSITION = Pattern.compile("(?<=\\.)\\$(\\[\\w*])?");

    private final Path file;
    private final Set<String> known = ConcurrentHashMap.newKeySet();

    private Vocabulary(Path file) {
        this.file = file;
    }

    /** Null when nobody asked for it. */
    static @Nullable Vocabulary wanted() {
        String name = System.getProperty(FILE);
        return name == null || name.isBlank() ? null : new Vocabulary(Path.of(name));
    }

    void hear(Document command) {
        String name = command.keySet().iterator().next();
        if (HANDSHAKE.contains(name.toLowerCase(Locale.ROOT))) {
            return;
        }
        note(name);
        command.forEach((option, value) -> {
            if (!option.equals(name) && !ENVELOPE.contains(option)) {
                option(name, option, value);
            }
        });
    }

    private void option(String place, String option, @Nullable Object value) {
        note(place + "." + option);
        switch (option) {
            case "updates", "deletes" -> each(value, statement -> statement(place, statement));
            case "indexes" -> each(value, this::index);
            case "documents" -> {
                // what is stored is no language
            }
            default -> {
                String language = LANGUAGES.get(option);
                if (language != null) {
                    walk(language, value);
                }
            }
        }
    }

    private void statement(String place, Document statement) {
        statement.forEach((option, value) -> option(place, option, value));
    }

    private void index(Document index) {
        index.keySet().forEach(option -> note("index " + option));
        if (index.get("key") instanceof Document key) {
            note(key.size() > 1 ? "index of several fields" : "index of one field");
            key.values().forEach(direction -> note("index direction " + direction));
        }
    }

    private void walk(String place, @Nullable Object value) {
        if (value instanceof Document document) {
            document.forEach((key, inner) -> walk(spoken(place, key), inner));
        } else if (value instanceof Collection<?> several) {
            several.forEach(each -> walk(place, each));
        }
    }

    /** Notes the key when it is an operator; tells which language is spoken inside it. */
    private String spoken(String place, String key) {
        if (!key.startsWith("$")) {
            Matcher position = POSITION.matcher(key);
            if (place.startsWith("update") && position.find()) {
                note("update position " + position.group().replaceAll("\\w+", "name"));
            }
            return place;
        }
        note(place + " " + key);
        return switch (key) {
            case "$match", "$elemMatch" -> "filter";
            case "$pull" -> "update $pull";
            case "$push", "$addToSet" -> "update " + key;
            case "$expr" -> "expression";
            case "$facet" -> "stage";
            default -> place.equals("stage") ? "stage " + key : place;
        };
    }

    private static void each(@Nullable Object value, Consumer<Document> action) {
        if (value instanceof Collection<?> several) {
            several.forEach(each -> action.accept((Document) each));
        }
    }

    private void note(String word) {
        if (known.add(word)) {
            try {
                Files.createDirectories(file.toAbsolutePath().getParent());
                Files.writeString(
                        file, word + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
