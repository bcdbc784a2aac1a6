package org.banyancms.core.access;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Keeps second factors. Each change is one step that only one of several callers can take. */
public interface SecondFactorStore {

    /** What somebody has, proposed or active. */
    Optional<SecondFactor> find(String username);

    /** Keeps a proposal in the place of an earlier one; false where one is active already. */
    boolean propose(String username, String sealedKey);

    /** Makes a proposal active; false when it is not the one that is waiting. */
    boolean confirm(
            String username, String sealedKey, long step, List<String> recovery, Instant at);

    /** Uses up a step and all before it; false when it was used up already. */
    boolean useStep(String username, long step);

    /** Uses up the recovery code of this digest; false when there is none. */
    boolean useRecovery(String username, String digest);

    /** Puts new recovery codes in the place of the old ones; false where none is active. */
    boolean renewRecovery(String username, List<String> recovery);

    /** Takes it away; false where there was none. */
    boolean remove(String username);
}
