package org.banyancms.core.release;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Keeps releases. */
public interface ReleaseStore {

    /** Keeps a new release; false when there is one with its identity, and nothing was kept. */
    boolean create(Release release);

    /** A release. */
    Optional<Release> find(String id);

    /** Releases, newest first, after the given one (null: from the start). */
    List<Release> page(@Nullable String after, int limit);

    /** Scheduled releases whose time has come, earliest first. */
    List<Release> due(Instant now);

    /** Releases in a state, earliest scheduled first. */
    List<Release> in(Release.State state, int limit);

    /**
     * Writes a release if what is kept is the revision before it.
     *
     * @return whether it was written
     */
    boolean replace(Release release);
}
