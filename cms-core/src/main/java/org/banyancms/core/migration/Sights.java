package org.banyancms.core.migration;

import java.util.function.Predicate;
import org.banyancms.core.locale.LocaleTag;
import org.banyancms.core.type.FieldDefinition;
import org.jspecify.annotations.Nullable;

/**
 * What one operation sees around it.
 *
 * @param index its number
 * @param key under which it remembers
 * @param witness told of what it does
 * @param before the field before it, null where there was none
 * @param after the field after it, null where there is none
 * @param concerned the holders in which the values stand; null is the shared part
 */
record Sights(
        int index,
        String key,
        Witness witness,
        @Nullable FieldDefinition before,
        @Nullable FieldDefinition after,
        Predicate<@Nullable LocaleTag> concerned) {

    /** The shape with each holder that is concerned changed. */
    Shape each(Shape shape, Shape.Change change) {
        return shape.each(
                (locale, fields) -> concerned.test(locale) ? change.of(locale, fields) : fields);
    }

    void changed(
            @Nullable LocaleTag locale,
            String place,
            String name,
            @Nullable Object from,
            @Nullable Object to) {
        witness.changed(index, sight(locale, place, name, from, to));
    }

    void kept(@Nullable LocaleTag locale, String place, String name, Object value, String why) {
        witness.kept(index, sight(locale, place, name, value, null), why);
    }

    private static Sight sight(
            @Nullable LocaleTag locale,
            String place,
            String name,
            @Nullable Object from,
            @Nullable Object to) {
        return new Sight(locale, "/fields" + place + "/" + name, from, to);
    }
}
