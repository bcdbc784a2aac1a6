package org.banyancms.core.access;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.banyancms.core.identity.IdSource;
import org.banyancms.core.identity.TimeOrderedIds;
import org.banyancms.core.locale.LocaleTag;
import org.banyancms.core.store.access.AccessStoreConfiguration;
import org.banyancms.embeddedmongo.EmbeddedMongo;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.MongoTemplate;

/**
 * An office with its people on an embedded store of its own, and a clock that can be put forward.
 */
final class Office implements AutoCloseable {
    static final Instant MORNING = Instant.parse("2026-09-02T01:00:00Z");

    /** Of whom a second factor is asked. */
    static final Role GUARDED = Role.PUBLISHER;

    final List<AccessEvent> told = new ArrayList<>();
    final TickingClock clock = new TickingClock(MORNING);
    final UserStore userStore;
    final Users users;
    final Organisations organisations;
    final Duties duties;
    final TokenStore tokenStore;
    final Actors actors;
    final Deputies deputies;
    final Tokens tokens;
    final SignIn signIn;
    final OwnPassword ownPassword;
    final SecondFactorStore factorStore;
    final SecondFactors factors;

    private final EmbeddedMongo server = EmbeddedMongo.inMemory();
    private final MongoClient client = MongoClients.create(server.connectionString());
    private final AnnotationConfigApplicationContext stores =
            new AnnotationConfigApplicationContext();

    Office() {
        stores.registerBean(MongoOperations.class, () -> new MongoTemplate(client, "office"));
        stores.register(AccessStoreConfiguration.class);
        stores.refresh();
        IdSource ids = new TimeOrderedIds(clock);
        var hasher = new ReversingHasher();
        userStore = stores.getBean(UserStore.class);
        var organisationStore = stores.getBean(OrganisationStore.class);
        var sessions = stores.getBean(SessionStore.class);
        AccessEvents events = told::add;
        users = new Users(userStore, organisationStore, sessions, hasher, events, ids, clock);
        organisations = new Organisations(organisationStore, events, clock);
        duties =
                new Duties(
                        stores.getBean(DutyStore.class),
                        organisationStore,
                        userStore,
                        events,
                        clock);
        tokenStore = stores.getBean(TokenStore.class);
        var deputations = stores.getBean(DeputationStore.class);
        actors = new Actors(userStore, deputations);
        deputies = new Deputies(deputations, userStore, events, ids, clock);
        tokens = new Tokens(tokenStore, userStore, actors, events, ids, clock);
        var attempts = stores.getBean(LoginAttempts.class);
        ownPassword = new OwnPassword(users, attempts, events, clock);
        factorStore = stores.getBean(SecondFactorStore.class);
        factors =
                new SecondFactors(
                        factorStore, users, ownPassword, new PlacedSeal(), attempts, events, clock);
        signIn =
                new SignIn(
                        userStore,
                        sessions,
                        attempts,
                        hasher,
                        new SecondStep(factors, stores.getBean(ChallengeStore.class), clock),
                        new RequiredFactor(Set.of(GUARDED), factorStore, userStore),
                        actors,
                        events,
                        clock);
    }

    /** What a provider of identities vouches for. */
    Vouching vouching() {
        var links = stores.getBean(AccountLinks.class);
        return new Vouching(links, userStore, users, signIn, told::add, clock);
    }

    /** A browser of somebody without a second factor. */
    SignedIn signedIn(String username, String address) {
        return (SignedIn) signIn.in(username, "con đường làng 7", address);
    }

    Actor administrator() {
        return actor("root", Role.SYSADMIN);
    }

    Actor actor(String name, Role role) {
        var grant = new RoleGrant(role, null, Set.of(), null, null);
        return new Actor(name, name, null, List.of(grant), TokenScope.ALL, clock.instant());
    }

    UserAccount somebody(String name) {
        return users.create(
                administrator(),
                new NewUser(name, "Nguyễn Văn " + name, null, null, "con đường làng 7"));
    }

    Organisation department(String code) {
        return organisations.create(
                administrator(),
                new Organisation(
                        new OrganisationCode(code),
                        Map.of(LocaleTag.VI, "Sở " + code, LocaleTag.EN, "Department " + code),
                        List.of("culture"),
                        "III.4",
                        null,
                        null,
                        null,
                        null,
                        0));
    }

    @Override
    public void close() {
        stores.close();
        client.close();
        server.close();
    }

    /** Quick where a real one is slow; what it makes is not the password, as with a real one. */
    private static final class ReversingHasher implements PasswordHasher {
        @Override
        public String hash(String password) {
            return "reversed:" + new StringBuilder(password).reverse();
        }

        @Override
        public boolean matches(String password, String hash) {
            return hash(password).equals(hash);
        }
    }

    /** Hides nothing, but opens only where it was sealed, as a real one. */
    private static final class PlacedSeal implements SecretSeal {
        @Override
        public String seal(String secret, String place) {
            return place + " " + new StringBuilder(secret).reverse();
        }

        @Override
        public String open(String sealed, String place) {
            if (!sealed.startsWith(place + " ")) {
                throw new IllegalStateException("sealed elsewhere");
            }
            return new StringBuilder(sealed.substring(place.length() + 1)).reverse().toString();
        }
    }

    /** A clock that stands until it is put forward. */
    static final class TickingClock extends Clock {
        private Instant now;

        TickingClock(Instant now) {
            this.now = now;
        }

        void forward(Duration step) {
            now = now.plus(step);
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
