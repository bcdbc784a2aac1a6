package org.banyancms.core.store.access;

import java.util.List;
import java.util.Optional;
import org.banyancms.core.access.Duty;
import org.banyancms.core.access.DutyStore;
import org.springframework.data.mongodb.core.MongoOperations;

/** Duties in the collection {@code duties}. */
final class MongoDutyStore implements DutyStore {
    private final Register<DutyDocument> duties;

    MongoDutyStore(MongoOperations mongo) {
        this.duties = new Register<>(mongo, DutyDocument.class, "duties");
    }

    @Override
    public boolean insert(Duty duty) {
        return duties.insert(DutyDocument.of(duty));
    }

    @Override
    public boolean replace(Duty duty, long expectedRevision) {
        return duties.replace(duty.id(), expectedRevision, DutyDocument.of(duty));
    }

    @Override
    public Optional<Duty> find(String id) {
        return duties.find(id).map(DutyDocument::read);
    }

    @Override
    public List<Duty> after(String id, int limit) {
        return duties.after(id, limit).stream().map(DutyDocument::read).toList();
    }
}
