package org.banyancms.core.graphql;

import java.util.List;
import java.util.Map;
import org.banyancms.core.field.Fields;
import org.banyancms.core.journal.LiveVariant;
import org.jspecify.annotations.Nullable;

/**
 * A live variant, or a block of it.
 *
 * @param variant the variant
 * @param asked the language in which it was asked for, which what it refers to inherits
 * @param values the fields of the variant or of the block
 * @param whole whether it is the variant
 */
record Shown(LiveVariant variant, Asked asked, Map<String, ?> values, boolean whole) {

    static Shown of(LiveVariant variant, Asked asked) {
        return new Shown(variant, asked, tree(variant.document().get("fields")), true);
    }

    /** A block within. */
    Shown block(Object tree) {
        return new Shown(variant, asked, tree(tree), false);
    }

    @Nullable Object value(String name) {
        return values.get(name);
    }

    /** The values of a list; none where there is no list. */
    List<?> list(String name) {
        return values.get(name) instanceof List<?> list ? list : List.of();
    }

    /** What the document says besides the fields, such as {@code html}. */
    Map<String, ?> part(String member) {
        return tree(variant.document().get(member));
    }

    private static Map<String, ?> tree(@Nullable Object tree) {
        return tree instanceof Map<?, ?> map ? Fields.stringKeyed(map) : Map.of();
    }
}
