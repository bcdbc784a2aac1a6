package org.banyancms.core.migration;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Keeps how far migrations have come, and who is at work on each. */
public interface MigrationStore {

    /** Keeps the beginning of a run; one that was begun before stays as it is. */
    void begin(MigrationRun run);

    /** The run of a migration. */
    Optional<MigrationRun> find(String id);

    /** The runs of a type's migrations, in no order. */
    List<MigrationRun> of(String type);

    /**
     * Takes a run that is not done for oneself, if nobody else has it at present.
     *
     * @return the run as it stands, and the number that whoever writes to it has to show
     */
    Optional<Claimed> claim(String id, Instant now, Instant until);

    /**
     * Keeps how far a run has come, and that one is still at work.
     *
     * @return false when somebody else has taken it over
     */
    boolean save(Claimed claimed, Instant until);
}
