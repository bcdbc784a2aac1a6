package org.banyancms.core.web.access;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.banyancms.core.access.Actor;
import org.banyancms.core.access.Matter;
import org.banyancms.core.access.OrganisationCode;
import org.banyancms.core.access.Permission;
import org.banyancms.core.access.Role;
import org.banyancms.core.access.RoleGrant;
import org.banyancms.core.access.SignedIn;
import org.banyancms.core.locale.LocaleTag;
import org.jspecify.annotations.Nullable;

/**
 * Who is calling.
 *
 * @param user the account
 * @param roles the roles that hold now, by organisation (none: everywhere), topics and languages
 *     (none: every one)
 * @param may what may be done now, somewhere and in some language
 * @param secondFactorDue true while one has to add a second factor before anything may be done
 * @param csrfToken what a session's writes have to bring in {@code X-CSRF-Token}; none for tokens
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record MeView(
        User user,
        List<HeldRole> roles,
        List<Permission> may,
        boolean secondFactorDue,
        @Nullable String csrfToken) {

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record User(String username, String displayName, @Nullable OrganisationCode organisation) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record HeldRole(
            Role role,
            @Nullable OrganisationCode organisation,
            List<String> topics,
            List<LocaleTag> locales,
            @Nullable Instant validTo,
            @Nullable String inPlaceOf) {

        static HeldRole of(RoleGrant grant) {
            return new HeldRole(
                    grant.role(),
                    grant.organisation(),
                    grant.topics().stream().sorted().toList(),
                    grant.locales().stream().sorted().toList(),
                    grant.validTo(),
                    grant.inPlaceOf());
        }
    }

    static MeView of(SignedIn signedIn) {
        return of(signedIn.actor(), signedIn.factorDue(), signedIn.session().csrfToken());
    }

    static MeView of(Actor actor) {
        return of(actor, false, null);
    }

    private static MeView of(Actor actor, boolean due, @Nullable String csrfToken) {
        return new MeView(
                new User(actor.username(), actor.displayName(), actor.organisation()),
                actor.grants().stream()
                        .filter(grant -> grant.covers(actor.at(), Matter.ANY))
                        .map(HeldRole::of)
                        .toList(),
                Arrays.stream(Permission.values())
                        .filter(permission -> actor.may(permission, null, null))
                        .toList(),
                due,
                csrfToken);
    }
}
