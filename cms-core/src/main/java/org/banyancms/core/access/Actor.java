package org.banyancms.core.access;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
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
        return may(permission, Matter.of(where, locale));
    }

    /** Whether this may be done to what something is about. */
    public boolean may(Permission permission, Matter matter) {
        return scope.covers(permission, matter)
                && holding(permission.roles(), matter).findAny().isPresent();
    }

    private Stream<RoleGrant> holding(Set<Role> roles, Matter matter) {
        return grants.stream()
                .filter(grant -> roles.contains(grant.role()))
                .filter(grant -> grant.covers(at, matter));
    }

    /**
     * Refuses what may not be done, in an organisation (null: in any) and a language (null: in
     * any).
     *
     * @throws ProblemException {@code forbidden}, naming the roles that would do
     */
    public void require(
            Permission permission, @Nullable OrganisationCode where, @Nullable LocaleTag locale) {
        require(permission, Matter.of(where, locale));
    }

    /**
     * Refuses what may not be done to what something is about.
     *
     * @throws ProblemException {@code forbidden}, naming the roles that would do
     */
    public void require(Permission permission, Matter matter) {
        if (!may(permission, matter)) {
            throw ProblemException.of(CoreProblem.FORBIDDEN, told(permission, matter));
        }
    }

    private static Map<String, Object> told(Permission permission, Matter matter) {
        var owner = matter.owner();
        var locale = matter.locale();
        return Map.of(
                "permission",
                permission.name(),
                "roles",
                permission.roles().stream().map(Role::name).sorted().toList().toString(),
                "organisation",
                owner == null ? "*" : owner.value(),
                "locale",
                locale == null ? "*" : locale.value());
    }

    /** Whether any of these roles is held for what something is about. */
    public boolean hasAny(Set<Role> roles, Matter matter) {
        return holding(roles, matter).findAny().isPresent();
    }

    /**
     * In whose place somebody with these roles acts: nobody's where a role of one's own would do.
     */
    public Optional<String> inPlaceOf(Set<Role> roles, Matter matter) {
        var covering = holding(roles, matter).toList();
        return covering.stream().anyMatch(grant -> grant.inPlaceOf() == null)
                ? Optional.empty()
                : covering.stream().map(RoleGrant::inPlaceOf).findFirst();
    }

    /** The organisations in which this may be done; nothing where it may be done everywhere. */
    public Optional<Set<OrganisationCode>> organisations(Permission permission) {
        var holding = holding(permission.roles(), Matter.ANY).toList();
        var named = new LinkedHashSet<OrganisationCode>();
        holding.forEach(grant -> {
            if (grant.organisation() != null) {
                named.add(grant.organisation());
            }
        });
        boolean everywhere = holding.stream().anyMatch(grant -> grant.organisation() == null);
        var bounds = scope.organisations();
        if (everywhere) {
            return bounds.isEmpty() ? Optional.empty() : Optional.of(bounds);
        }
        named.removeIf(code -> !bounds.isEmpty() && !bounds.contains(code));
        return Optional.of(named);
    }

    Actor with(List<RoleGrant> others) {
        return new Actor(username, displayName, organisation, others, scope, at);
    }

    /** Whether this is the same person. */
    public boolean is(String otherUsername) {
        return username.equals(otherUsername);
    }
}
