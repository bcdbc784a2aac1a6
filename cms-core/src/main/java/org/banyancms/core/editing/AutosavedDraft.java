package org.banyancms.core.editing;

import java.time.Instant;
import org.banyancms.core.entry.EntryId;
import org.banyancms.core.locale.LocaleTag;

/**
 * What somebody has written and not yet saved. It may be incomplete or wrong; saving it is what
 * checks it.
 *
 * @param entry the story
 * @param locale the language
 * @param username whose it is
 * @param basedOn revision that they began with; 0 where the variant is still to be made
 * @param content the fields as JSON
 * @param savedAt when it was kept last
 */
public record AutosavedDraft(
        EntryId entry,
        LocaleTag locale,
        String username,
        long basedOn,
        String content,
        Instant savedAt) {}
