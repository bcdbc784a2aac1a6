package org.banyancms.translations.job;

import java.util.List;
import java.util.Optional;
import org.banyancms.core.access.OrganisationCode;
import org.banyancms.core.entry.EntryId;
import org.banyancms.core.locale.LocaleTag;

/** Where jobs are kept: at most one for each entry and target language. */
public interface JobStore {

    /** Adds a new job; false when the entry has one in that language already. */
    boolean insert(Job job);

    /** The job of an identity. */
    Optional<Job> find(String id);

    /** The job of an entry in a language. */
    Optional<Job> find(EntryId entry, LocaleTag target);

    /** All jobs of an entry. */
    List<Job> ofEntry(EntryId entry);

    /** How many jobs there are for an organisation's entries. */
    long count(OrganisationCode owner);

    /** Identities of the jobs for an organisation's entries, in order, after one. */
    List<String> ids(OrganisationCode owner, String after, int limit);

    /** Writes the next version; false when another one was faster. */
    boolean replace(Job next);

    /** The jobs asked for, in the order asked for. */
    List<Job> list(JobQuery query);
}
