package org.banyancms.core.store.access;

import java.util.List;
import java.util.Optional;
import org.banyancms.core.access.Organisation;
import org.banyancms.core.access.OrganisationCode;
import org.banyancms.core.access.OrganisationStore;
import org.springframework.data.mongodb.core.MongoOperations;

/** Organisations in the collection {@code organisations}, by code. */
final class MongoOrganisationStore implements OrganisationStore {
    private final Register<OrganisationDocument> organisations;

    MongoOrganisationStore(MongoOperations mongo) {
        this.organisations = new Register<>(mongo, OrganisationDocument.class, "organisations");
    }

    @Override
    public boolean insert(Organisation organisation) {
        return organisations.insert(OrganisationDocument.of(organisation));
    }

    @Override
    public boolean replace(Organisation organisation, long expectedRevision) {
        return organisations.replace(
                organisation.code().value(),
                expectedRevision,
                OrganisationDocument.of(organisation));
    }

    @Override
    public Optional<Organisation> find(OrganisationCode code) {
        return organisations.find(code.value()).map(OrganisationDocument::read);
    }

    @Override
    public List<Organisation> after(String code, int limit) {
        return organisations.after(code, limit).stream().map(OrganisationDocument::read).toList();
    }
}
