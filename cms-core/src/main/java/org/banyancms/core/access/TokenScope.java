package org.banyancms.core.access;

import java.util.Set;
import org.banyancms.core.locale.LocaleTag;
import org.jspecify.annotations.Nullable;

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

    boolean covers(
            Permission permission, @Nullable OrganisationCode where, @Nullable LocaleTag locale) {
        return (permissions.isEmpty() || permissions.contains(permission))
                && (organisations.isEmpty() || where == null || organisations.contains(where))
                && (locales.isEmpty() || locale == null || locales.contains(locale));
    }
}
