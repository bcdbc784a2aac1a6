package org.banyancms.core.entry;

import java.util.List;
import java.util.Map;
import org.banyancms.core.access.OrganisationCode;
import org.banyancms.core.locale.LocaleTag;

/**
 * What an entry begins with.
 *
 * @param type content type
 * @param owner the organisation that answers for it
 * @param topics topic codes
 * @param sourceLocale the language it is written in
 * @param fields the shared fields
 */
public record EntryDraft(
        String type,
        OrganisationCode owner,
        List<String> topics,
        LocaleTag sourceLocale,
        Map<String, Object> fields) {}
