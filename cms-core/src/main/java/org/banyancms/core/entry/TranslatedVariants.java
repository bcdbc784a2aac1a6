package org.banyancms.core.entry;

import java.util.Set;
import org.banyancms.core.access.Actor;
import org.banyancms.core.field.Fields;
import org.banyancms.core.locale.LocaleTag;

/** Where finished translations are handed in. */
public interface TranslatedVariants {

    /**
     * Writes a reviewed translation as the entry's variant in its language: a new revision, in the
     * approved stage, with the reviewer's language sign-off on its content hash. Handing in the
     * same fields for the same source revision again changes nothing.
     *
     * @throws org.banyancms.core.problem.ProblemException when the reviewer may not review that
     *     language, translated it in part, or the fields break the type's rules
     */
    Variant deliver(Delivered delivered);

    /**
     * A finished translation.
     *
     * @param entry the entry
     * @param locale the language translated into
     * @param source the language translated from
     * @param sourceRevision the source revision translated
     * @param fields the localised fields in the target language
     * @param translators who translated any of it
     * @param reviewer who approved it; none of the translators
     */
    record Delivered(
            EntryId entry,
            LocaleTag locale,
            LocaleTag source,
            long sourceRevision,
            Fields fields,
            Set<String> translators,
            Actor reviewer) {
        public Delivered {
            translators = Set.copyOf(translators);
        }
    }
}
