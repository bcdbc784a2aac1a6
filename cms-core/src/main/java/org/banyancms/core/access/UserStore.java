package org.banyancms.core.access;

import java.util.List;
import java.util.Optional;

/** Keeps user accounts. */
public interface UserStore {

    /** Adds an account; false when the name is taken. */
    boolean insert(UserAccount account);

    /**
     * Puts an account of the next revision in the place of the one before; false when that is not
     * there any more.
     */
    boolean replace(UserAccount account, long expectedRevision);

    /** The account of this name. */
    Optional<UserAccount> find(String username);

    /** Accounts in order of their names, after a name. */
    List<UserAccount> after(String username, int limit);
}
