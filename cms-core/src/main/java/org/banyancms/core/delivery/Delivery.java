package org.banyancms.core.delivery;

import java.util.List;
import org.banyancms.core.journal.LiveVariant;
import org.banyancms.core.journal.PastVariant;
import org.banyancms.core.locale.LocaleTag;

/** What a reader finds who asks for one variant. */
public sealed interface Delivery {

    /**
     * It is live.
     *
     * @param variant what is served
     * @param requested the language asked for; another one than the variant's only where a fallback
     *     was asked for
     * @param siblings every live variant of the entry, this one included
     * @param sequence the newest sequence that changed any of them
     */
    record Found(
            LiveVariant variant, LocaleTag requested, List<LiveVariant> siblings, long sequence)
            implements Delivery {
        public Found {
            siblings = List.copyOf(siblings);
        }
    }

    /**
     * It has another slug now.
     *
     * @param locale the language
     * @param slug the slug of today
     */
    record Moved(LocaleTag locale, String slug) implements Delivery {}

    /**
     * It is not live in this language.
     *
     * @param available languages in which it is
     */
    record NotLive(List<LocaleTag> available) implements Delivery {
        public NotLive {
            available = List.copyOf(available);
        }
    }

    /**
     * It was withdrawn for good.
     *
     * @param past its last version, with the reason
     */
    record Gone(PastVariant past) implements Delivery {}
}
