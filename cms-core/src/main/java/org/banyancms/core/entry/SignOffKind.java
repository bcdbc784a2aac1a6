package org.banyancms.core.entry;

import org.banyancms.core.access.Permission;

/** What a sign-off judges. */
public enum SignOffKind {
    APPROVAL(Permission.APPROVE),
    LANGUAGE(Permission.REVIEW_LANGUAGE),
    SECRECY(Permission.REVIEW_SECRECY),
    RIGHTS(Permission.CLEAR_RIGHTS);

    private final Permission permission;

    SignOffKind(Permission permission) {
        this.permission = permission;
    }

    /** What the signer must be allowed to do. */
    public Permission permission() {
        return permission;
    }
}
