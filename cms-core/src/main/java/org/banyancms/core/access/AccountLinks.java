package org.banyancms.core.access;

import java.util.Optional;

/** Keeps which account belongs to whom at a provider of identities. */
public interface AccountLinks {

    /** The account of a subject. */
    Optional<String> find(String issuer, String subject);

    /** Links them for good; false when either of them is linked to another one. */
    boolean link(String issuer, String subject, String username);
}
