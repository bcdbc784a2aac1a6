package org.banyancms.core.access;

import java.util.List;
import java.util.Optional;

/** Keeps tokens by the digests of their secrets. */
public interface TokenStore {

    /** Adds a token or puts it in the place of the one with its identity. */
    void save(ApiToken token);

    /** The token of this identity. */
    Optional<ApiToken> find(String id);

    /** The token whose secret has this digest. */
    Optional<ApiToken> byDigest(String digest);

    /** Tokens of a user (of all users when empty), in order of identity, after one. */
    List<ApiToken> after(Optional<String> username, String id, int limit);
}
