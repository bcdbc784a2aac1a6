package org.banyancms.translations.termbase;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.banyancms.core.locale.LocaleTag;
import org.jspecify.annotations.Nullable;

/**
 * One concept.
 *
 * @param key stable name such as {@code tan-trao}; identity of the concept
 * @param kind what sort of thing it is: {@code place}, {@code organisation}, {@code product},
 *     {@code person}, {@code term}, …
 * @param terms what it is called, by language
 * @param note said to translators
 * @param source where the names come from
 */
public record Term(
        String key,
        String kind,
        Map<LocaleTag, Forms> terms,
        @Nullable String note,
        @Nullable String source) {

    public Term {
        terms = Map.copyOf(terms);
    }

    /** What it is called in a language. */
    public Optional<Forms> in(LocaleTag locale) {
        return Optional.ofNullable(terms.get(locale));
    }

    /**
     * The words for a concept in one language.
     *
     * @param preferred the word to use, null where only forbidden ones are known
     * @param allowed words that may be used as well
     * @param forbidden words that must not be used
     */
    public record Forms(@Nullable String preferred, List<String> allowed, List<String> forbidden) {

        public Forms {
            allowed = List.copyOf(allowed);
            forbidden = List.copyOf(forbidden);
        }

        /** The words that may be used. */
        public List<String> usable() {
            return Stream.concat(Stream.ofNullable(preferred), allowed.stream()).toList();
        }

        /** Every word, the forbidden ones too: what a source may say. */
        public List<String> all() {
            return Stream.concat(usable().stream(), forbidden.stream()).toList();
        }
    }
}
