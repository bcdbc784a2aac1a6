package org.banyancms.publishing.adapter.story;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.banyancms.core.field.Fields;
import org.banyancms.core.locale.LocaleTag;
import org.jspecify.annotations.Nullable;

/**
 * An object of a JSON tree, read without surprise: what is missing or of another kind is nothing.
 *
 * @param values its members
 */
record Tree(Map<String, Object> values) {

    static Tree of(@Nullable Object value) {
        return new Tree(value instanceof Map<?, ?> map ? Fields.stringKeyed(map) : Map.of());
    }

    Tree object(String name) {
        return of(values.get(name));
    }

    List<Tree> objects(String name) {
        var result = new ArrayList<Tree>();
        if (values.get(name) instanceof List<?> list) {
            list.stream().filter(Map.class::isInstance).map(Tree::of).forEach(result::add);
        }
        return result;
    }

    List<String> texts(String name) {
        return values.get(name) instanceof List<?> list
                ? list.stream().filter(String.class::isInstance).map(String.class::cast).toList()
                : List.of();
    }

    @Nullable String text(String name) {
        return values.get(name) instanceof String text && !text.isBlank() ? text : null;
    }

    String text(String name, String otherwise) {
        var text = text(name);
        return text == null ? otherwise : text;
    }

    int number(String name) {
        return values.get(name) instanceof Number number ? number.intValue() : 0;
    }

    /**
     * A text by language, or a plain text: the language's own, else English, else Vietnamese, else
     * any.
     */
    @Nullable String words(String name, LocaleTag locale) {
        var plain = text(name);
        if (plain != null) {
            return plain;
        }
        var byLanguage = object(name);
        return Optional.ofNullable(byLanguage.text(locale.value()))
                .or(() -> Optional.ofNullable(byLanguage.text("en")))
                .or(() -> Optional.ofNullable(byLanguage.text("vi")))
                .or(() -> byLanguage.values().keySet().stream().map(byLanguage::text).findFirst())
                .orElse(null);
    }
}
