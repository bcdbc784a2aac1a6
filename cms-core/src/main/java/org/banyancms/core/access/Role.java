package org.banyancms.core.access;

/** What a person is to an organisation. System administrators have no content rights at all. */
public enum Role {
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
    CLARIFICATION_OFFICER,
    UNIT_ADMIN,
    COORDINATOR,
    LEADER,
    AUDITOR,
    PARTNER,
    INTEGRATOR,
    SYSADMIN
}
