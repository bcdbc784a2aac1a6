package org.banyancms.translations.job;

import java.time.Instant;
import org.banyancms.core.access.OrganisationCode;
import org.banyancms.core.entry.EntryId;
import org.banyancms.core.locale.LocaleTag;

/**
 * What a job is about; it never changes, but for its owner when organisations are merged.
 *
 * @param id identity of the job
 * @param entry the entry
 * @param type name of the entry's content type
 * @param owner the organisation that answers for the entry
 * @param source the language translated from
 * @param target the language translated into
 * @param createdAt when the job was opened
 */
public record JobHeader(
        String id,
        EntryId entry,
        String type,
        OrganisationCode owner,
        LocaleTag source,
        LocaleTag target,
        Instant createdAt) {

    JobHeader of(OrganisationCode other) {
        return new JobHeader(id, entry, type, other, source, target, createdAt);
    }
}
