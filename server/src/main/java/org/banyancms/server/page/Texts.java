package org.banyancms.server.page;

import java.util.Map;
import org.banyancms.core.locale.LocaleTag;
import org.banyancms.core.problem.Messages;

/**
 * The words of a page in the reader's language.
 *
 * @param messages texts of all modules
 * @param language the reader's language
 */
public record Texts(Messages messages, LocaleTag language) {

    /** The text of a key. */
    public String say(String key) {
        return messages.text(language, key, Map.of());
    }

    /** The text of a key that counts something. */
    public String count(String key, long count) {
        return messages.text(language, key, Map.of("count", count));
    }

    /** The text of a key that speaks of a name. */
    public String about(String key, String name) {
        return messages.text(language, key, Map.of("name", name));
    }

    /** The text of a key, or the given words where no bundle has it. */
    public String sayOr(String key, String otherwise) {
        return messages.find(language, key, Map.of()).orElse(otherwise);
    }
}
