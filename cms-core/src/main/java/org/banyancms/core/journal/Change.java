package org.banyancms.core.journal;

import org.banyancms.core.entry.EntryId;
import org.banyancms.core.locale.LocaleTag;
import org.jspecify.annotations.Nullable;

/** What one commit does to one variant. */
public sealed interface Change {

    /** The entry concerned. */
    EntryId entry();

    /** The language concerned. */
    LocaleTag locale();

    /** A new version becomes live and takes the place of the one before. */
    record Publish(LiveVariant variant) implements Change {
        @Override
        public EntryId entry() {
            return variant.entry();
        }

        @Override
        public LocaleTag locale() {
            return variant.locale();
        }
    }

    /**
     * The variant is live no more.
     *
     * @param removal how: {@code UNPUBLISH} without a public notice, {@code HOLD}, {@code KILL} and
     *     {@code TAKEDOWN} with a tombstone
     * @param reason class of the reason, told to the public for a kill
     * @param notice the words of the tombstone in the language, if any
     */
    record Remove(
            EntryId entry,
            LocaleTag locale,
            Removal removal,
            String reason,
            @Nullable String notice)
            implements Change {}

    /** How a variant goes. */
    enum Removal {
        UNPUBLISH,
        HOLD,
        KILL,
        TAKEDOWN
    }
}
