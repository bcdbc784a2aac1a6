package org.banyancms.core.access;

import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A person or a machine that can sign in. Accounts are never removed, because history refers to
 * them; they are deactivated.
 *
 * @param username 2 to 64 lower-case letters, digits, dots, hyphens, underscores; never given twice
 * @param displayName the name shown to people
 * @param email address for notices, if known
 * @param organisation where they belong; null for those of no organisation
 * @param active whether they may sign in
 * @param passwordHash Argon2id hash; null where there is no signing in by password
 * @param grants their roles
 * @param revision counts the changes from 1
 * @param createdAt when the account was made
 */
public record UserAccount(
        String username,
        String displayName,
        @Nullable String email,
        @Nullable OrganisationCode organisation,
        boolean active,
        @Nullable String passwordHash,
        List<HeldGrant> grants,
        long revision,
        Instant createdAt) {
    /** The shape of a user name. */
    public static final Pattern USERNAME = Pattern.compile("[a-z0-9][a-z0-9._-]{1,63}");

    public UserAccount {
        if (!USERNAME.matcher(username).matches()) {
            throw new IllegalArgumentException("not a user name: " + username);
        }
        grants = List.copyOf(grants);
    }

    /** Who this is at an instant, narrowed by a scope. */
    public Actor actor(TokenScope scope, Instant at) {
        return new Actor(
                username,
                displayName,
                organisation,
                grants.stream().map(HeldGrant::grant).toList(),
                scope,
                at);
    }

    /** Whether the account can administer the system at an instant. */
    public boolean administers(Instant at) {
        return active && actor(TokenScope.ALL, at).may(Permission.ADMINISTER, null, null);
    }

    UserAccount withGrants(List<HeldGrant> next) {
        return new UserAccount(
                username,
                displayName,
                email,
                organisation,
                active,
                passwordHash,
                next,
                revision,
                createdAt);
    }

    UserAccount belongingTo(OrganisationCode other) {
        return new UserAccount(
                username,
                displayName,
                email,
                other,
                active,
                passwordHash,
                grants,
                revision,
                createdAt);
    }

    UserAccount withPasswordHash(String next) {
        return new UserAccount(
                username,
                displayName,
                email,
                organisation,
                active,
                next,
                grants,
                revision,
                createdAt);
    }

    UserAccount next() {
        return new UserAccount(
                username,
                displayName,
                email,
                organisation,
                active,
                passwordHash,
                grants,
                revision + 1,
                createdAt);
    }
}
