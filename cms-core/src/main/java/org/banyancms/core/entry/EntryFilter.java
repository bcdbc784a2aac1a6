package org.banyancms.core.entry;

import java.util.List;
import java.util.Set;
import org.banyancms.core.access.OrganisationCode;
import org.banyancms.core.locale.LocaleTag;
import org.jspecify.annotations.Nullable;

/**
 * Which entries to list; null and empty mean any.
 *
 * @param type content type
 * @param owner organisation
 * @param topic topic code
 * @param locale language that the entry must have a variant in
 * @param stage stage that this variant (or any, without a locale) must be in
 * @param folded words that the titles must contain, folded
 * @param archived whether archived ones are listed instead
 * @param within organisations beyond which nothing is listed; null means none
 */
public record EntryFilter(
        @Nullable String type,
        @Nullable OrganisationCode owner,
        @Nullable String topic,
        @Nullable LocaleTag locale,
        @Nullable String stage,
        List<String> folded,
        boolean archived,
        @Nullable Set<OrganisationCode> within) {
    /** Everything that is not archived. */
    public static final EntryFilter ALL =
            new EntryFilter(null, null, null, null, null, List.of(), false);

    /** Entries of every organisation. */
    public EntryFilter(
            @Nullable String type,
            @Nullable OrganisationCode owner,
            @Nullable String topic,
            @Nullable LocaleTag locale,
            @Nullable String stage,
            List<String> folded,
            boolean archived) {
        this(type, owner, topic, locale, stage, folded, archived, null);
    }
}
