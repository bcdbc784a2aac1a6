package org.banyancms.core.access;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Keeps tokens by the digests of their secrets. */
public interface TokenStore {

    /** Adds a token. */
    void insert(ApiToken token);

    /** Notes that a token is revoked; false when it was already. */
    boolean revoke(String id, Instant at);

    /** Gives a token its new secret; false when it no longer has the former one, or is revoked. */
    boolean rotate(ApiToken rotated);

    /**
     * Narrows a token to other organisations; false when it is not narrowed to those any more that
     * it was when it was read.
     */
    boolean narrow(ApiToken seen, Set<OrganisationCode> organisations);

    /** Notes a use of a token's present secret, or of its former one. */
    void used(String id, boolean former, Instant at);

    /** The token of this identity. */
    Optional<ApiToken> find(String id);

    /** The token whose present or former secret has this digest. */
    Optional<ApiToken> byDigest(String digest);

    /** Tokens of a user (of all users when empty), in order of identity, after one. */
    List<ApiToken> after(Optional<String> username, String id, int limit);
}
