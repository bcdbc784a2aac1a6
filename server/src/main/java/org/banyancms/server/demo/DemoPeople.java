package org.banyancms.server.demo;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.banyancms.core.access.Actor;
import org.banyancms.core.access.NewUser;
import org.banyancms.core.access.Organisation;
import org.banyancms.core.access.OrganisationCode;
import org.banyancms.core.access.Organisations;
import org.banyancms.core.access.Role;
import org.banyancms.core.access.RoleGrant;
import org.banyancms.core.access.TokenScope;
import org.banyancms.core.access.Tokens;
import org.banyancms.core.access.UserAccount;
import org.banyancms.core.access.Users;
import org.banyancms.core.field.Fields;
import org.banyancms.core.locale.LocaleTag;
import org.banyancms.server.access.AccessFile;
import org.banyancms.server.access.SystemActor;
import org.jspecify.annotations.Nullable;

/** The organisations and people of the demo content. Each start makes whoever is still missing. */
final class DemoPeople {
    private static final ZoneId PROVINCE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final int PASSWORD_BYTES = 18;

    private final Organisations organisations;
    private final Users users;
    private final Tokens tokens;
    private final Clock clock;

    DemoPeople(Organisations organisations, Users users, Tokens tokens, Clock clock) {
        this.organisations = organisations;
        this.users = users;
        this.tokens = tokens;
        this.clock = clock;
    }

    /** Somebody of the demo content, with the rights that they have now. */
    Actor actor(String username) {
        return users.get(username).actor(TokenScope.ALL, clock.instant());
    }

    void seedOrganisations() {
        var system = SystemActor.now(clock);
        var all = DemoFiles.list("organisations.yaml");
        for (var file : all) {
            var organisation = organisation(file, null, 1);
            if (organisations.find(organisation.code()).isEmpty()) {
                organisations.create(system, organisation);
            }
        }
        for (var file : all) {
            var successor = file.text("succeededBy").map(OrganisationCode::new).orElse(null);
            var kept = organisations.get(new OrganisationCode(DemoFiles.need(file, "code")));
            if (successor != null && kept.succeededBy() == null) {
                organisations.change(
                        system, organisation(file, successor, kept.revision()), kept.revision());
            }
        }
    }

    private static Organisation organisation(
            Fields file, @Nullable OrganisationCode successor, long revision) {
        var names = new LinkedHashMap<LocaleTag, String>();
        DemoFiles.object(file.get("names"))
                .values()
                .forEach((tag, name) -> names.put(new LocaleTag(tag), String.valueOf(name)));
        return new Organisation(
                new OrganisationCode(DemoFiles.need(file, "code")),
                names,
                DemoFiles.texts(file, "topics"),
                file.text("clause").orElse(null),
                null,
                day(file.get("validFrom"), 0),
                day(file.get("validTo"), 1),
                successor,
                revision);
    }

    /** The beginning of a calendar day in the province, or of the one after it. */
    private static @Nullable Instant day(@Nullable Object day, int later) {
        return day == null
                ? null
                : LocalDate.parse(String.valueOf(day))
                        .plusDays(later)
                        .atStartOfDay(PROVINCE)
                        .toInstant();
    }

    /** Makes the people who are missing; gives back how everybody signs in. */
    List<AccessFile.User> seedUsers(List<AccessFile.User> known) {
        var before =
                known.stream()
                        .collect(Collectors.toMap(AccessFile.User::username, Function.identity()));
        var result = new ArrayList<AccessFile.User>();
        var present =
                users.list("", Integer.MAX_VALUE).stream()
                        .map(UserAccount::username)
                        .collect(Collectors.toSet());
        for (var file : DemoFiles.list("users.yaml")) {
            result.add(user(file, present, before));
        }
        return result;
    }

    private AccessFile.User user(
            Fields file, Set<String> present, Map<String, AccessFile.User> before) {
        var username = DemoFiles.need(file, "username");
        var known = before.get(username);
        if (present.contains(username) && known != null) {
            return known;
        }
        var home = new OrganisationCode(DemoFiles.need(file, "organisation"));
        var password = account(file, home, present.contains(username));
        var grants = grants(file, home);
        if (users.get(username).grants().isEmpty()) {
            grants.forEach(grant -> users.grant(SystemActor.now(clock), username, grant));
        }
        return new AccessFile.User(
                username,
                password,
                token(username),
                grants.stream().map(grant -> grant.role().name()).distinct().toList(),
                grants.stream()
                        .flatMap(grant -> grant.locales().stream())
                        .map(LocaleTag::value)
                        .distinct()
                        .sorted()
                        .toList(),
                home.value());
    }

    /**
     * Makes an account, or gives one that is there a new password: the file with the old one was
     * lost.
     */
    private String account(Fields file, OrganisationCode home, boolean present) {
        var system = SystemActor.now(clock);
        var username = DemoFiles.need(file, "username");
        var password = password();
        if (present) {
            users.setPassword(system, username, password);
        } else {
            var name = DemoFiles.need(file, "displayName");
            users.create(system, new NewUser(username, name, null, home, password));
        }
        return password;
    }

    private String token(String username) {
        var expiry = clock.instant().plus(Tokens.LONGEST);
        return tokens.issue(
                        SystemActor.now(clock),
                        username,
                        "demo-access.json",
                        TokenScope.ALL,
                        expiry)
                .secret();
    }

    private static List<RoleGrant> grants(Fields file, OrganisationCode home) {
        return file.objects("roles").stream()
                .map(Fields::new)
                .map(role -> grant(role, home))
                .toList();
    }

    private static RoleGrant grant(Fields role, OrganisationCode home) {
        var where = role.text("organisation").orElse(home.value());
        var locales = new LinkedHashSet<LocaleTag>();
        DemoFiles.texts(role, "locales").stream()
                .filter(tag -> !tag.equals("*"))
                .forEach(tag -> locales.add(new LocaleTag(tag)));
        return new RoleGrant(
                Role.valueOf(DemoFiles.need(role, "role")),
                where.equals("*") ? null : new OrganisationCode(where),
                locales,
                null,
                null);
    }

    private static String password() {
        var bytes = new byte[PASSWORD_BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
