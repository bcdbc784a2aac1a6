package org.banyancms.core.migration;

import java.util.LinkedHashMap;
import java.util.Map;
import org.banyancms.core.field.Fields;
import org.banyancms.core.locale.LocaleTag;
import org.jspecify.annotations.Nullable;

/**
 * The values of one entry in the shape of one version of its type.
 *
 * @param source the language that it is written in
 * @param shared the fields that all variants share
 * @param variants the localised fields, by language
 * @param attic what migrations took away or changed, by {@link
 *     org.banyancms.core.type.Migration#key}
 */
record Shape(LocaleTag source, Fields shared, Map<LocaleTag, Fields> variants, Fields attic) {
    Shape {
        variants = Map.copyOf(variants);
    }

    /** Changes the values of one holder: the shared part (null) or a variant. */
    interface Change {
        Fields of(@Nullable LocaleTag locale, Fields fields);
    }

    /** Both the shared part and each variant changed. */
    Shape each(Change change) {
        var changed = new LinkedHashMap<LocaleTag, Fields>();
        variants.forEach((locale, fields) -> changed.put(locale, change.of(locale, fields)));
        return new Shape(source, change.of(null, shared), changed, attic);
    }

    /** The same with other values of one field, null for none. */
    Shape with(String name, @Nullable Object inShared, Map<LocaleTag, Object> inVariants) {
        return each((locale, fields) ->
                fields.with(name, locale == null ? inShared : inVariants.get(locale)));
    }

    /** The values of one field, by language; those that lack it are left out. */
    Map<LocaleTag, Object> values(String name) {
        var values = new LinkedHashMap<LocaleTag, Object>();
        variants.keySet().stream()
                .sorted()
                .forEach(locale -> {
                    var fields = variants.get(locale);
                    var value = fields == null ? null : fields.get(name);
                    if (value != null) {
                        values.put(locale, value);
                    }
                });
        return values;
    }

    Shape remembering(String key, Memory memory) {
        return memory.isEmpty()
                ? this
                : new Shape(source, shared, variants, attic.with(key, memory.tree()));
    }

    Memory memory(@Nullable String key) {
        return Memory.of(key == null ? null : attic.get(key));
    }
}
