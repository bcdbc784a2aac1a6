package org.banyancms.core.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.banyancms.core.problem.CoreProblem;
import org.banyancms.core.problem.ProblemException;

/** Signing in by name, password and, for those who have one, a second factor. */
public final class SignIn {
    /** How long a session lasts. */
    public static final Duration SESSION = Duration.ofHours(12);

    private static final int LONGEST_PASSWORD = 200;

    private final UserStore users;
    private final SessionStore sessions;
    private final LoginAttempts attempts;
    private final PasswordHasher hasher;
    private final SecondStep second;
    private final RequiredFactor required;
    private final Actors actors;
    private final AccessEvents events;
    private final Clock clock;
    private final String nobodysHash;

    public SignIn(
            UserStore users,
            SessionStore sessions,
            LoginAttempts attempts,
            PasswordHasher hasher,
            SecondStep second,
            RequiredFactor required,
            Actors actors,
            AccessEvents events,
            Clock clock) {
        this.users = users;
        this.sessions = sessions;
        this.attempts = attempts;
        this.hasher = hasher;
        this.second = second;
        this.required = required;
        this.actors = actors;
        this.events = events;
        this.clock = clock;
        this.nobodysHash = hasher.hash(Secrets.next());
    }

    /**
     * Signs somebody in, or asks those with a second factor for a code.
     *
     * @param address where the request comes from
     * @throws ProblemException {@code login_failed}, or {@code too_many_requests} after several
     *     failures
     */
    public SignInStep in(String username, String password, String address) {
        var now = clock.instant();
        var throttle = new Throttle(username, address);
        throttle.refuse(now);
        var user = users.find(username).filter(UserAccount::active);
        if (!matches(user, password)) {
            throttle.failed(now);
            tell("login_failed", username, address);
            throw ProblemException.of(CoreProblem.LOGIN_FAILED);
        }
        attempts.forget(throttle.both());
        var code = second.ask(username);
        return code.isPresent() ? code.get() : begun(user.orElseThrow(), address);
    }

    /**
     * Signs in whoever brings the code that was asked for.
     *
     * @throws ProblemException {@code challenge_over}, {@code code_wrong}, {@code
     *     too_many_requests} after several failures
     */
    public SignedIn withCode(String challenge, String code, String address) {
        var username = second.answered(challenge, code);
        var user =
                users.find(username)
                        .filter(UserAccount::active)
                        .orElseThrow(() -> ProblemException.of(AccessProblem.CHALLENGE_OVER));
        return begun(user, address);
    }

    /** Signs in somebody for whom a provider of identities vouches. */
    SignInStep vouched(String username, String address) {
        var user =
                users.find(username)
                        .filter(UserAccount::active)
                        .orElseThrow(() -> ProblemException.of(AccessProblem.ACCOUNT_NOT_LINKED));
        var code = second.ask(username);
        return code.isPresent() ? code.get() : begun(user, address);
    }

    /** Takes as long for a name that nobody has as for a wrong password. */
    private boolean matches(Optional<UserAccount> user, String password) {
        var known = user.map(UserAccount::passwordHash);
        boolean matches =
                password.length() <= LONGEST_PASSWORD
                        && hasher.matches(password, known.orElse(nobodysHash));
        return matches && known.isPresent();
    }

    private SignedIn begun(UserAccount user, String address) {
        tell("login", user.username(), address);
        var now = clock.instant();
        var secret = Secrets.next();
        var digest = Secrets.digest(secret);
        var session = new Session(digest, user.username(), Secrets.next(), now, now.plus(SESSION));
        sessions.insert(session);
        return required.admit(session, secret, actors.of(user, TokenScope.ALL, now));
    }

    /** Signs a browser out. */
    public void out(String secret) {
        var digest = Secrets.digest(secret);
        sessions.find(digest)
                .ifPresent(session -> {
                    sessions.remove(digest);
                    tell("logout", session.username(), "");
                });
    }

    /** The session of a cookie's secret and who it belongs to, if it holds now. */
    public Optional<SignedIn> resume(String secret) {
        var now = clock.instant();
        return sessions.find(Secrets.digest(secret))
                .filter(session -> now.isBefore(session.expiresAt()))
                .flatMap(session -> resumed(session, secret, now));
    }

    private Optional<SignedIn> resumed(Session session, String secret, Instant now) {
        return actors.find(session.username(), TokenScope.ALL, now)
                .map(actor -> required.admit(session, secret, actor));
    }

    private void tell(String kind, String username, String address) {
        var name = UserAccount.USERNAME.matcher(username).matches() ? username : "?";
        events.happened(
                new AccessEvent(kind, name, name, clock.instant(), Map.of("address", address)));
    }

    private final class Throttle {
        private final String user;
        private final String address;

        Throttle(String username, String address) {
            this.user = "user " + Secrets.digest(username);
            this.address = "address " + address;
        }

        String both() {
            return user + " " + address;
        }

        void refuse(Instant now) {
            Brake.PERSON.refuse(attempts, both(), now);
            Brake.CROWD.refuse(attempts, address, now);
            Brake.CROWD.refuse(attempts, user, now);
        }

        void failed(Instant now) {
            Brake.PERSON.failed(attempts, both(), now);
            Brake.CROWD.failed(attempts, address, now);
            Brake.CROWD.failed(attempts, user, now);
        }
    }
}
