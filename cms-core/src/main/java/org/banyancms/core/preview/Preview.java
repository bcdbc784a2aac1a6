package org.banyancms.core.preview;

import java.util.List;
import org.banyancms.core.journal.LiveVariant;
import org.banyancms.core.locale.LocaleTag;
import org.jspecify.annotations.Nullable;

/**
 * One variant as readers would see it.
 *
 * @param kind where it comes from
 * @param variant what they would see
 * @param locales the languages in which the entry would be there, in order of their tags
 * @param stage the workflow's stage of a draft, null for what is or was public
 * @param release the release that will bring it, null for all else
 */
public record Preview(
        Kind kind,
        LiveVariant variant,
        List<LocaleTag> locales,
        @Nullable String stage,
        @Nullable String release) {
    public Preview {
        locales = List.copyOf(locales);
    }

    /** Where what is shown comes from. */
    public enum Kind {
        /** As it stands at the desk now. */
        DRAFT,
        /** As it is public now, and will still be. */
        LIVE,
        /** As it was public. */
        PAST,
        /** As a scheduled release will bring it, if nobody changes it until then. */
        PLANNED
    }
}
