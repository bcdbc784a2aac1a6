package org.banyancms.core.web;

import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** The ledger of creations in memory. */
final class MemoryCreationLedger implements CreationLedger {
    private final ConcurrentMap<String, Creation> creations = new ConcurrentHashMap<>();

    @Override
    public boolean begin(Creation creation) {
        return creations.putIfAbsent(creation.key(), creation) == null;
    }

    @Override
    public Optional<Creation> find(String key) {
        return Optional.ofNullable(creations.get(key));
    }

    @Override
    public boolean replace(Creation seen, Creation next) {
        return creations.replace(seen.key(), seen, next);
    }

    @Override
    public void forget(Creation seen) {
        creations.remove(seen.key(), seen);
    }

    @Override
    public long sweep(Instant now) {
        int before = creations.size();
        creations.values().removeIf(creation -> creation.expiresAt().isBefore(now));
        return (long) before - creations.size();
    }
}
