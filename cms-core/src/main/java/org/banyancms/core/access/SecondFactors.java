package org.banyancms.core.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import org.banyancms.core.problem.ProblemException;
import org.banyancms.core.totp.Base32;
import org.banyancms.core.totp.Totp;

/** Second factors: proposed, confirmed, used and taken away. */
public final class SecondFactors {
    /** Steps before and after the present one, for clocks that go wrong. */
    private static final int DRIFT = 1;

    private final SecondFactorStore store;
    private final Users users;
    private final OwnPassword passwords;
    private final SecretSeal seal;
    private final CodeBrake brake;
    private final AccessEvents events;
    private final Clock clock;

    public SecondFactors(
            SecondFactorStore store,
            Users users,
            OwnPassword passwords,
            SecretSeal seal,
            LoginAttempts attempts,
            AccessEvents events,
            Clock clock) {
        this.store = store;
        this.users = users;
        this.passwords = passwords;
        this.seal = seal;
        this.brake = new CodeBrake(attempts, clock);
        this.events = events;
        this.clock = clock;
    }

    /** What somebody signs in with besides the password, if anything. */
    public Optional<SecondFactor> of(String username) {
        return store.find(username).filter(SecondFactor::isActive);
    }

    /**
     * Makes a key, whose owner is not asked for codes before confirming to have it.
     *
     * @throws ProblemException {@code password_wrong}, {@code second_factor_active}
     */
    public ProposedFactor propose(Actor actor, String password) {
        passwords.prove(actor, password);
        var key = Base32.encode(Secrets.bytes(Totp.KEY_BYTES));
        if (!store.propose(actor.username(), seal.seal(key, place(actor.username())))) {
            throw ProblemException.of(AccessProblem.SECOND_FACTOR_ACTIVE);
        }
        var address =
                "otpauth://totp/Banyan:%s?secret=%s&issuer=Banyan&algorithm=SHA1&digits=6&period=30"
                        .formatted(actor.username(), key);
        return new ProposedFactor(key, address);
    }

    /**
     * Makes a proposal active by its first code, and gives the recovery codes, once.
     *
     * @throws ProblemException {@code second_factor_missing}, {@code second_factor_active}, {@code
     *     code_wrong}
     */
    public List<String> confirm(Actor actor, String code) {
        var proposed =
                store.find(actor.username())
                        .orElseThrow(
                                () -> ProblemException.of(AccessProblem.SECOND_FACTOR_MISSING));
        if (proposed.isActive()) {
            throw ProblemException.of(AccessProblem.SECOND_FACTOR_ACTIVE);
        }
        var step = brake.guard(actor.username(), () -> stepOf(proposed, code));
        var recovery = RecoveryCodes.next();
        var at = clock.instant();
        if (!store.confirm(actor.username(), proposed.sealedKey(), step, recovery.digests(), at)) {
            throw ProblemException.of(AccessProblem.SECOND_FACTOR_ACTIVE);
        }
        tell("second_factor_added", actor.username(), actor.username(), Map.of());
        return recovery.codes();
    }

    /**
     * Uses up a code, of the application or for recovery.
     *
     * @throws ProblemException {@code code_wrong}, {@code too_many_requests} after several failures
     */
    void use(SecondFactor factor, String code) {
        brake.guard(factor.username(), () -> accept(factor, code));
    }

    private Optional<Boolean> accept(SecondFactor factor, String code) {
        var name = factor.username();
        if (stepOf(factor, code).filter(step -> store.useStep(name, step)).isPresent()) {
            return Optional.of(true);
        }
        if (store.useRecovery(name, RecoveryCodes.digest(code))) {
            tell("recovery_code_used", name, name, Map.of());
            return Optional.of(true);
        }
        tell("second_factor_failed", name, name, Map.of());
        return Optional.empty();
    }

    /** New recovery codes in the place of all the old ones. */
    public List<String> renewRecovery(Actor actor, String password, String code) {
        prove(actor, password, code);
        var recovery = RecoveryCodes.next();
        if (!store.renewRecovery(actor.username(), recovery.digests())) {
            throw ProblemException.of(AccessProblem.SECOND_FACTOR_MISSING);
        }
        tell("recovery_codes_renewed", actor.username(), actor.username(), Map.of());
        return recovery.codes();
    }

    /** Goes back to signing in by password alone. */
    public void remove(Actor actor, String password, String code) {
        prove(actor, password, code);
        takeAway(actor, actor.username());
    }

    /** Takes somebody else's away, when they have lost it and every recovery code. */
    public void removeOf(Actor actor, String username) {
        actor.require(Permission.ADMINISTER, null, null);
        if (actor.is(username)) {
            throw ProblemException.of(AccessProblem.SECOND_FACTOR_OWN);
        }
        takeAway(actor, users.get(username).username());
    }

    private void takeAway(Actor actor, String username) {
        if (!store.remove(username)) {
            throw ProblemException.of(AccessProblem.SECOND_FACTOR_MISSING);
        }
        tell("second_factor_removed", actor.username(), username, Map.of());
    }

    private void prove(Actor actor, String password, String code) {
        passwords.prove(actor, password);
        var factor =
                of(actor.username())
                        .orElseThrow(
                                () -> ProblemException.of(AccessProblem.SECOND_FACTOR_MISSING));
        use(factor, code);
    }

    /** The step whose code this is, if it is one of now. */
    private Optional<Long> stepOf(SecondFactor factor, String code) {
        byte[] key = Base32.decode(seal.open(factor.sealedKey(), place(factor.username())));
        byte[] typed = RecoveryCodes.tidied(code).getBytes(StandardCharsets.UTF_8);
        long now = Totp.COMMON.stepAt(clock.instant());
        return LongStream.rangeClosed(now - DRIFT, now + DRIFT)
                .filter(step ->
                        MessageDigest.isEqual(
                                Totp.COMMON.code(key, step).getBytes(StandardCharsets.UTF_8),
                                typed))
                .boxed()
                .max(Long::compare);
    }

    private static String place(String username) {
        return "second-factor/" + username;
    }

    private void tell(String kind, String actor, String subject, Map<String, String> detail) {
        events.happened(new AccessEvent(kind, actor, subject, clock.instant(), detail));
    }
}
