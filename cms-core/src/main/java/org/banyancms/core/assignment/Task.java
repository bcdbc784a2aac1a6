package org.banyancms.core.assignment;

import java.util.HashSet;
import java.util.Set;
import org.banyancms.core.access.Permission;
import org.banyancms.core.access.Role;

/** What somebody is asked to do with a text. */
public enum Task {
    /** Write it; it need not be there yet. */
    WRITE(Permission.EDIT_VARIANT),
    EDIT(Permission.EDIT_VARIANT),
    /** Read it and sign for it, whichever word is theirs to give. */
    REVIEW(Permission.APPROVE, Permission.REVIEW_SECRECY, Permission.REVIEW_LANGUAGE),
    /** Translate it; the work itself is done in the queue of translations. */
    TRANSLATE(Permission.TRANSLATE);

    private final Set<Role> roles;

    Task(Permission... permissions) {
        var able = new HashSet<Role>();
        for (var permission : permissions) {
            able.addAll(permission.roles());
        }
        roles = Set.copyOf(able);
    }

    /** The roles that can do it; any of them will do. */
    public Set<Role> roles() {
        return roles;
    }
}
