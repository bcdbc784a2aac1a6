package org.banyancms.core.access;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.banyancms.core.locale.LocaleTag;
import org.banyancms.core.problem.CoreProblem;
import org.banyancms.core.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * Whoever does something: a person, or a machine with a token.
 *
 * @param username stable name, written into history
 * @param displayName the name shown to people
 * @param organisation the organisation that they belong to
 * @param grants their roles
 * @param scope what the token in use narrows these to
 * @param at the instant at which the grants are judged
 */
public record Actor(
        String username,
        String displayName,
        @Nullable OrganisationCode organisation,
        List<RoleGrant> grants,
        TokenScope scope,
        Instant at) {

    public Actor {
        grants = List.copyOf(grants);
    }

    /**
     * Whether this may be done, in an organisation (null: in any) and a language (null: in any).
     */
    public boolean may(
            Permission permission, @Nullable OrganisationCode where, @Nullable LocaleTag locale) {
        return scope.covers(permission, where, locale)
                && grants.stream()
                        .filter(grant -> permission.roles().contains(grant.role()))
                        .anyMatch(grant -> grant.covers(at, where, locale));
    }

    /**
     * Refuses what may not be done.
     *
     * @throws ProblemException {@code forbidden}, naming the roles that would do
     */
    public void require(
            Permission permission, @Nullable OrganisationCode where, @Nullable LocaleTag locale) {
        if (!may(permission, where, locale)) {
            throw ProblemException.of(
                    CoreProblem.FORBIDDEN,
                    Map.of(
                            "permission",
                            permission.name(),
                            "roles",
                            permission.roles().stream()
                                    .map(Role::name)
                                    .sorted()
                                    .toList()
                                    .toString(),
                            "organisation",
                            where == null ? "*" : where.value(),
                            "locale",
                            locale == null ? "*" : locale.value()));
        }
    }

    /**
     * Whether any of these roles is held, in an organisation (null: in any) and a language (null:
     * in any).
     */
    public boolean hasAny(
            Set<Role> roles, @Nullable OrganisationCode where, @Nullable LocaleTag locale) {
        return grants.stream()
                .filter(grant -> roles.contains(grant.role()))
                .anyMatch(grant -> grant.covers(at, where, locale));
    }

    /**
     * In whose place somebody with these roles acts: nobody's where a role of one's own would do.
     */
    public Optional<String> inPlaceOf(
            Set<Role> roles, @Nullable OrganisationCode where, @Nullable LocaleTag locale) {
        var covering =
                grants.stream()
                        .filter(grant -> roles.contains(grant.role()))
                        .filter(grant -> grant.covers(at, where, locale))
                        .toList();
        return covering.stream().anyMatch(grant -> grant.inPlaceOf() == null)
                ? Optional.empty()
                : covering.stream().map(RoleGrant::inPlaceOf).findFirst();
    }

    Actor with(List<RoleGrant> others) {
        return new Actor(username, displayName, organisation, others, scope, at);
    }

    /** Whether this is the same person. */
    public boolean is(String otherUsername) {
        return username.equals(otherUsername);
    }
}
