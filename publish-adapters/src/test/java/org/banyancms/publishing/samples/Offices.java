package org.banyancms.publishing.samples;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.banyancms.core.access.Organisation;
import org.banyancms.core.access.OrganisationCode;
import org.banyancms.core.access.OrganisationStore;

/** A register of organisations in memory. */
public final class Offices implements OrganisationStore {
    private final Map<OrganisationCode, Organisation> kept = new HashMap<>();

    @Override
    public boolean insert(Organisation organisation) {
        return kept.putIfAbsent(organisation.code(), organisation) == null;
    }

    @Override
    public boolean replace(Organisation organisation, long expectedRevision) {
        return kept.replace(organisation.code(), organisation) != null;
    }

    @Override
    public Optional<Organisation> find(OrganisationCode code) {
        return Optional.ofNullable(kept.get(code));
    }

    @Override
    public List<Organisation> after(String code, int limit) {
        return kept.values().stream()
                .filter(one -> one.code().value().compareTo(code) > 0)
                .sorted((one, other) -> one.code().value().compareTo(other.code().value()))
                .limit(limit)
                .toList();
    }
}
