package org.banyancms.media.importing;

import java.util.List;
import java.util.Set;
import org.banyancms.core.access.Matter;
import org.banyancms.core.access.OrganisationCode;
import org.banyancms.core.locale.LocaleTag;

/**
 * What a document shall become.
 *
 * @param type content type of the new entry
 * @param owner the organisation that answers for it
 * @param locale the language of the document
 * @param topics topic codes
 */
public record ImportOrder(
        String type, OrganisationCode owner, LocaleTag locale, List<String> topics) {

    Matter matter() {
        return new Matter(owner, type, Set.copyOf(topics), locale);
    }
}
