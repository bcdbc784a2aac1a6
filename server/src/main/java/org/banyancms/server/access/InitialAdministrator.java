package org.banyancms.server.access;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import org.banyancms.core.access.Actor;
import org.banyancms.core.access.NewUser;
import org.banyancms.core.access.Role;
import org.banyancms.core.access.RoleGrant;
import org.banyancms.core.access.TokenScope;
import org.banyancms.core.access.Tokens;
import org.banyancms.core.access.Users;
import org.banyancms.server.settings.ServerSettings;
import org.banyancms.server.storage.DataFolder;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Makes one system administrator where nobody is there yet, and writes down how they sign in. */
@Component
final class InitialAdministrator implements ApplicationRunner {
    private static final String NAME = "sysadmin";
    private static final int PASSWORD_BYTES = 18;
    private static final int ALL = 10_000;

    private final Users users;
    private final Tokens tokens;
    private final ServerSettings settings;
    private final AccessFile file;
    private final BaseUrl baseUrl;
    private final Clock clock;

    InitialAdministrator(
            Users users,
            Tokens tokens,
            ServerSettings settings,
            DataFolder folder,
            JsonMapper mapper,
            BaseUrl baseUrl,
            Clock clock) {
        this.users = users;
        this.tokens = tokens;
        this.settings = settings;
        this.file = new AccessFile(folder.path().resolve(AccessFile.INITIAL_ADMIN), mapper);
        this.baseUrl = baseUrl;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (settings.demo() || somebodyAdministers()) {
            return;
        }
        var system = SystemActor.now(clock);
        var password = password();
        if (users.list("", ALL).stream().anyMatch(user -> user.username().equals(NAME))) {
            users.setPassword(system, NAME, password); // a start before was cut off here
        } else {
            users.create(system, new NewUser(NAME, "System administrator", null, null, password));
        }
        writeDown(system, password);
        // the role comes last: only with it is the account complete and is this not done again
        users.grant(system, NAME, new RoleGrant(Role.SYSADMIN, null, Set.of(), null, null));
    }

    private void writeDown(Actor system, String password) {
        var expiry = clock.instant().plus(Tokens.LONGEST);
        var token = tokens.issue(system, NAME, AccessFile.INITIAL_ADMIN, TokenScope.ALL, expiry);
        var roles = List.of(Role.SYSADMIN.name());
        var user = new AccessFile.User(NAME, password, token.secret(), roles, List.of(), null);
        file.write(new AccessFile.Content(baseUrl.get(), List.of(user)));
    }

    private boolean somebodyAdministers() {
        return users.list("", ALL).stream().anyMatch(user -> user.administers(clock.instant()));
    }

    private static String password() {
        var bytes = new byte[PASSWORD_BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
