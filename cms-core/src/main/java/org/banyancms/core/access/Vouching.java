package org.banyancms.core.access;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.banyancms.core.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * Signing in those for whom a provider of identities vouches. At first an account is found by its
 * verified e-mail address; from then on by the provider's name for the person, which no other
 * person ever gets. Roles are given here and nowhere else.
 */
public final class Vouching {
    private static final int ALL = 10_000;

    private final AccountLinks links;
    private final UserStore store;
    private final Users users;
    private final SignIn signIn;
    private final AccessEvents events;
    private final Clock clock;

    public Vouching(
            AccountLinks links,
            UserStore store,
            Users users,
            SignIn signIn,
            AccessEvents events,
            Clock clock) {
        this.links = links;
        this.store = store;
        this.users = users;
        this.signIn = signIn;
        this.events = events;
        this.clock = clock;
    }

    /**
     * What a provider says.
     *
     * @param issuer the provider
     * @param subject its name for the person
     * @param email the person's address, only where the provider has verified it
     * @param displayName what the person is called
     */
    public record Voucher(
            String issuer, String subject, @Nullable String email, @Nullable String displayName) {}

    /**
     * Signs somebody in, or asks those with a second factor here for a code.
     *
     * @param maker in whose name an account is made for those who have none; null makes none
     * @throws ProblemException {@code account_not_linked} when there is no account for them
     */
    public SignInStep in(Voucher voucher, @Nullable Actor maker, String address) {
        var username =
                links.find(voucher.issuer(), voucher.subject())
                        .or(() -> linked(voucher, maker))
                        .orElseThrow(() -> ProblemException.of(AccessProblem.ACCOUNT_NOT_LINKED));
        return signIn.vouched(username, address);
    }

    private Optional<String> linked(Voucher voucher, @Nullable Actor maker) {
        var email = voucher.email();
        return email == null
                ? Optional.empty()
                : account(voucher, email, maker)
                        .filter(name -> links.link(voucher.issuer(), voucher.subject(), name))
                        .map(name -> told(name, voucher));
    }

    private Optional<String> account(Voucher voucher, String email, @Nullable Actor maker) {
        var found = byEmail(email);
        if (found.isEmpty() && maker != null) {
            return Optional.of(made(voucher, email, maker));
        }
        return found.size() == 1 && found.getFirst().active()
                ? Optional.of(found.getFirst().username())
                : Optional.empty();
    }

    private List<UserAccount> byEmail(String email) {
        return store.after("", ALL).stream()
                .filter(user -> email.equalsIgnoreCase(user.email()))
                .toList();
    }

    private String made(Voucher voucher, String email, Actor maker) {
        var local = email.substring(0, email.indexOf('@')).toLowerCase(Locale.ROOT);
        var name = voucher.displayName() == null ? local : voucher.displayName();
        return users.create(maker, new NewUser(local, name, email, null, null)).username();
    }

    private String told(String username, Voucher voucher) {
        var detail = Map.of("issuer", voucher.issuer(), "providersName", voucher.subject());
        events.happened(
                new AccessEvent("account_linked", username, username, clock.instant(), detail));
        return username;
    }
}
