package org.banyancms.core.entry;

import java.util.List;
import java.util.Map;
import org.banyancms.core.access.OrganisationCode;
import org.jspecify.annotations.Nullable;

/**
 * What changes in the shared part; null leaves as it is.
 *
 * @param owner the organisation that answers for it
 * @param topics topic codes
 * @param fields a JSON merge patch over the shared fields
 */
public record EntryPatch(
        @Nullable OrganisationCode owner,
        @Nullable List<String> topics,
        Map<String, ? extends @Nullable Object> fields) {}
