package org.banyancms.core.discussion;

import java.util.List;
import java.util.Optional;
import org.banyancms.core.entry.EntryId;
import org.banyancms.core.locale.LocaleTag;
import org.jspecify.annotations.Nullable;

/** Keeps discussions. */
public interface DiscussionStore {

    /** Keeps a new discussion; false when there is one with its identity, and nothing was kept. */
    boolean create(Discussion discussion);

    /** A discussion. */
    Optional<Discussion> find(String id);

    /**
     * Adds a message behind all others, whatever others add at the same time. One that is there
     * already stays as it is.
     */
    void answer(String id, Message message);

    /**
     * Writes a discussion if what is kept is the revision before it.
     *
     * @return whether it was written
     */
    boolean replace(Discussion discussion);

    /** Those about a text, oldest first. */
    List<Discussion> of(EntryId entry, LocaleTag locale);

    /**
     * Those in which somebody is mentioned or has spoken, newest first.
     *
     * @param after the last of the page before, null for the first
     */
    List<Discussion> concerning(
            String username, boolean openOnly, @Nullable String after, int limit);

    /** How many open ones mention somebody. */
    long waitingFor(String username);
}
