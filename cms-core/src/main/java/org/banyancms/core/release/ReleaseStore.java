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

    /** Scheduled releases whose time has come. */
    List<Release> due(Instant now);

    /**
     * Writes a release if it is still in a state.
     *
     * @return whether it was written
     */
    boolean replace(Release release, Release.State expected);
}
