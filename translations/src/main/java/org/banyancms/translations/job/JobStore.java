package org.banyancms.translations.job;

import java.util.List;
import java.util.Optional;
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

    /** Writes the next version; false when another one was faster. */
    boolean replace(Job next);

    /** The jobs asked for, in the order asked for. */
    List<Job> list(JobQuery query);
}
