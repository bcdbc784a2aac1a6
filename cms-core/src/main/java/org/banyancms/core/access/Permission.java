package org.banyancms.core.access;

import static org.banyancms.core.access.Role.APPROVER;
import static org.banyancms.core.access.Role.AUDITOR;
import static org.banyancms.core.access.Role.CHANNEL_OWNER;
import static org.banyancms.core.access.Role.CONTRIBUTOR;
import static org.banyancms.core.access.Role.COORDINATOR;
import static org.banyancms.core.access.Role.EDITOR;
import static org.banyancms.core.access.Role.INTEGRATOR;
import static org.banyancms.core.access.Role.LANG_REVIEWER;
import static org.banyancms.core.access.Role.LEADER;
import static org.banyancms.core.access.Role.PUBLISHER;
import static org.banyancms.core.access.Role.RIGHTS_STEWARD;
import static org.banyancms.core.access.Role.SECRECY_REVIEWER;
import static org.banyancms.core.access.Role.SPOKESPERSON;
import static org.banyancms.core.access.Role.SYSADMIN;
import static org.banyancms.core.access.Role.TRANSLATOR;
import static org.banyancms.core.access.Role.UNIT_ADMIN;

import java.util.Set;

/** What can be done, and which roles may do it. Whatever is not listed is denied. */
public enum Permission {
    READ_CONTENT(
            CONTRIBUTOR,
            EDITOR,
            TRANSLATOR,
            LANG_REVIEWER,
            RIGHTS_STEWARD,
            SECRECY_REVIEWER,
            APPROVER,
            SPOKESPERSON,
            PUBLISHER,
            CHANNEL_OWNER,
            UNIT_ADMIN,
            COORDINATOR,
            LEADER,
            AUDITOR),
    READ_AUDIT(AUDITOR, COORDINATOR, UNIT_ADMIN),
    CREATE_ENTRY(CONTRIBUTOR, EDITOR),
    EDIT_ENTRY(CONTRIBUTOR, EDITOR),
    EDIT_VARIANT(CONTRIBUTOR, EDITOR),
    ARCHIVE_ENTRY(EDITOR, UNIT_ADMIN),
    ASSIGN_WORK(EDITOR, APPROVER, UNIT_ADMIN, COORDINATOR),
    SUBMIT_FOR_REVIEW(CONTRIBUTOR, EDITOR, TRANSLATOR),
    SEND_BACK(EDITOR, APPROVER, SPOKESPERSON, LANG_REVIEWER),
    APPROVE(APPROVER, SPOKESPERSON),
    REVIEW_SECRECY(SECRECY_REVIEWER),
    REVIEW_LANGUAGE(LANG_REVIEWER),
    CLEAR_RIGHTS(RIGHTS_STEWARD),
    PUBLISH(PUBLISHER),
    CORRECT(PUBLISHER),
    HOLD(PUBLISHER, APPROVER, SPOKESPERSON, COORDINATOR),
    KILL(PUBLISHER),
    CONFIRM_KILL(PUBLISHER, APPROVER, SPOKESPERSON, COORDINATOR),
    MANAGE_TYPES(COORDINATOR),
    UPLOAD_ASSET(CONTRIBUTOR, EDITOR, RIGHTS_STEWARD),
    EDIT_ASSET(CONTRIBUTOR, EDITOR, RIGHTS_STEWARD),
    EDIT_RIGHTS(RIGHTS_STEWARD),
    TRANSLATE(TRANSLATOR),
    REVIEW_TRANSLATION(LANG_REVIEWER),
    MANAGE_DEMAND(COORDINATOR),
    MANAGE_TERMS(COORDINATOR, LANG_REVIEWER),
    MANAGE_MEMORY(COORDINATOR, LANG_REVIEWER, TRANSLATOR),
    MANAGE_CHANNELS(CHANNEL_OWNER, PUBLISHER, COORDINATOR),
    READ_CHANNELS(CHANNEL_OWNER, PUBLISHER, COORDINATOR, EDITOR, APPROVER, AUDITOR, LEADER),
    PREVIEW(
            CONTRIBUTOR,
            EDITOR,
            TRANSLATOR,
            LANG_REVIEWER,
            SECRECY_REVIEWER,
            APPROVER,
            SPOKESPERSON,
            PUBLISHER,
            COORDINATOR,
            INTEGRATOR),
    ADMINISTER(SYSADMIN);

    private final Set<Role> roles;

    Permission(Role... roles) {
        this.roles = Set.of(roles);
    }

    /** The roles that have this permission. */
    public Set<Role> roles() {
        return roles;
    }
}
