package org.banyancms.translations.demand;

import java.util.Collections;
import java.util.Set;
import org.banyancms.core.access.OrganisationCode;
import org.banyancms.core.entry.Entry;
import org.banyancms.core.locale.LocaleTag;

/**
 * Asks for languages.
 *
 * @param id identity
 * @param name what people call it
 * @param types content types it is for; empty means all
 * @param topics topics it is for, any of them; empty means all
 * @param organisations owners it is for; empty means all
 * @param locales the languages asked for
 * @param priority of the jobs; higher comes first
 * @param dueHours hours from the approval of the source to the day they are due; 0 means never
 */
public record DemandRule(
        String id,
        String name,
        Set<String> types,
        Set<String> topics,
        Set<OrganisationCode> organisations,
        Set<LocaleTag> locales,
        int priority,
        int dueHours) {

    public DemandRule {
        types = Set.copyOf(types);
        topics = Set.copyOf(topics);
        organisations = Set.copyOf(organisations);
        locales = Set.copyOf(locales);
    }

    DemandRule of(Set<OrganisationCode> others) {
        return new DemandRule(id, name, types, topics, others, locales, priority, dueHours);
    }

    /** Whether it is for an entry. */
    public boolean covers(Entry entry) {
        return (types.isEmpty() || types.contains(entry.type()))
                && (topics.isEmpty() || !Collections.disjoint(topics, entry.topics()))
                && (organisations.isEmpty() || organisations.contains(entry.owner()));
    }
}
