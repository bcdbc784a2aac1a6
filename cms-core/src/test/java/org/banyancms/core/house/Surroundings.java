package org.banyancms.core.house;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.banyancms.core.access.Organisation;
import org.banyancms.core.access.OrganisationCode;
import org.banyancms.core.access.OrganisationStore;
import org.banyancms.core.channel.ChannelDirectory;
import org.banyancms.core.channel.ChannelTarget;
import org.banyancms.core.entry.Entry;
import org.banyancms.core.entry.EntryId;
import org.banyancms.core.locale.LocaleTag;

/** What lies around the repository, in a test's hands: the register of offices, and channels. */
public final class Surroundings implements ChannelDirectory, OrganisationStore {
    private final Map<OrganisationCode, Organisation> offices = new ConcurrentHashMap<>();

    /** Where every variant would go. */
    public final List<ChannelTarget> targets = new ArrayList<>();

    /** Where variants of every entry stand. */
    public final List<PublicationView> publications = new ArrayList<>();

    /** Registers an office, in the place of another of its code. */
    public void put(Organisation office) {
        offices.put(office.code(), office);
    }

    /** Forgets an office. */
    public void forget(OrganisationCode code) {
        offices.remove(code);
    }

    @Override
    public List<ChannelTarget> targets(Entry entry, LocaleTag locale) {
        return List.copyOf(targets);
    }

    @Override
    public List<PublicationView> publications(EntryId entry) {
        return List.copyOf(publications);
    }

    @Override
    public boolean insert(Organisation other) {
        return offices.putIfAbsent(other.code(), other) == null;
    }

    @Override
    public boolean replace(Organisation other, long expectedRevision) {
        return offices.replace(other.code(), other) != null;
    }

    @Override
    public Optional<Organisation> find(OrganisationCode code) {
        return Optional.ofNullable(offices.get(code));
    }

    @Override
    public List<Organisation> after(String code, int limit) {
        return List.copyOf(offices.values());
    }
}
