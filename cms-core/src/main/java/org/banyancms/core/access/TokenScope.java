package org.banyancms.core.access;

import java.util.Set;
import org.banyancms.core.locale.LocaleTag;

/**
 * What an API token narrows its owner's rights to. An empty set narrows nothing.
 *
 * @param organisations organisations
 * @param types content types
 * @param locales languages
 * @param permissions permissions
 */
public record TokenScope(
        Set<OrganisationCode> organisations,
        Set<String> types,
        Set<LocaleTag> locales,
        Set<Permission> permissions) {
    public static final TokenScope ALL = new TokenScope(Set.of(), Set.of(), Set.of(), Set.of());

    public TokenScope {
        organisations = Set.copyOf(organisations);
        types = Set.copyOf(types);
        locales = Set.copyOf(locales);
        permissions = Set.copyOf(permissions);
    }

    boolean covers(Permission permission, Matter matter) {
        return (permissions.isEmpty() || permissions.contains(permission))
                && (organisations.isEmpty()
                        || matter.owner() == null
                        || organisations.contains(matter.owner()))
                && (types.isEmpty() || matter.type() == null || types.contains(matter.type()))
                && (locales.isEmpty()
                        || matter.locale() == null
                        || locales.contains(matter.locale()));
    }
}
