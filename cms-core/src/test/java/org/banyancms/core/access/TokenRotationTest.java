package org.banyancms.core.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.banyancms.core.access.UsersTest.refused;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.banyancms.core.problem.CoreProblem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A token that is rotated")
class TokenRotationTest {
    private final Office office = new Office();
    private Actor admin = office.administrator();

    @BeforeEach
    void hire() {
        office.somebody("editor");
        admin = office.administrator();
    }

    @AfterEach
    void close() {
        office.close();
    }

    private Instant in(Duration time) {
        return office.clock.instant().plus(time);
    }

    private IssuedToken token() {
        return office.tokens.issue(
                admin, "editor", "portal", TokenScope.ALL, in(Duration.ofDays(60)));
    }

    private boolean opens(IssuedToken token) {
        return office.tokens.actorOf(token.secret()).isPresent();
    }

    private ApiToken shown(IssuedToken token) {
        return office.tokens.get(admin, token.token().id());
    }

    @Test
    @DisplayName("opens with both secrets until the given moment, then with the new one alone")
    void overlap() {
        var old = token();
        var fresh = office.tokens.rotate(admin, old.token().id(), in(Duration.ofHours(2)), null);

        assertThat(fresh.secret()).isNotEqualTo(old.secret());
        assertThat(opens(old)).isTrue();
        assertThat(opens(fresh)).isTrue();
        office.clock.forward(Duration.ofHours(2));
        assertThat(opens(old)).isFalse();
        assertThat(opens(fresh)).isTrue();
        assertThat(office.told).extracting(AccessEvent::kind).contains("token_rotated");
    }

    @Test
    @DisplayName(
            "keeps one former secret, for a day where nobody says, and for none where it leaked")
    void formerOnes() {
        var first = token();
        var second = office.tokens.rotate(admin, first.token().id(), null, null);
        assertThat(shown(second).former().until()).isEqualTo(in(Duration.ofDays(1)));
        var third = office.tokens.rotate(admin, first.token().id(), null, null);
        assertThat(List.of(opens(first), opens(second), opens(third)))
                .containsExactly(false, true, true);

        var last = office.tokens.rotate(admin, first.token().id(), in(Duration.ZERO), null);
        assertThat(List.of(opens(third), opens(last))).containsExactly(false, true);
    }

    @Test
    @DisplayName("may end later than before, and its overlap is bounded to a month")
    void bounds() {
        var old = token();
        var id = old.token().id();
        refused(
                CoreProblem.VALIDATION_FAILED,
                () -> office.tokens.rotate(admin, id, in(Duration.ofDays(31)), null));
        refused(
                CoreProblem.VALIDATION_FAILED,
                () -> office.tokens.rotate(admin, id, null, in(Duration.ofDays(367))));
        var fresh = office.tokens.rotate(admin, id, null, in(Duration.ofDays(365)));
        office.clock.forward(Duration.ofDays(100));
        assertThat(opens(fresh)).isTrue();
        refused(
                CoreProblem.FORBIDDEN,
                () -> office.tokens.rotate(office.actor("editor", Role.EDITOR), id, null, null));
    }

    @Test
    @DisplayName("stays revoked: neither secret opens, and there is no rotating it back to life")
    void revoked() {
        var old = token();
        var fresh = office.tokens.rotate(admin, old.token().id(), null, null);
        office.tokens.revoke(admin, old.token().id());

        assertThat(opens(old)).isFalse();
        assertThat(opens(fresh)).isFalse();
        refused(
                AccessProblem.TOKEN_OVER,
                () -> office.tokens.rotate(admin, old.token().id(), null, null));
        var late = fresh.token().rotated("x", in(Duration.ZERO), in(Duration.ofDays(1)));
        assertThat(office.tokenStore.rotate(late)).isFalse();
    }

    @Test
    @DisplayName("tells when each secret was last used, at the cost of one write in ten minutes")
    void lastUse() {
        var writes = new ArrayList<Instant>();
        var counting = new CountedUses(office.tokenStore, writes);
        var tokens =
                new Tokens(
                        counting,
                        office.userStore,
                        office.actors,
                        office.told::add,
                        () -> "t1",
                        office.clock);
        var old = tokens.issue(admin, "editor", "x", TokenScope.ALL, in(Duration.ofDays(9)));
        assertThat(shown(old).lastUsedAt()).isNull();

        for (int i = 0; i < 100; i++) {
            assertThat(tokens.actorOf(old.secret())).isPresent();
        }
        assertThat(writes).containsExactly(Office.MORNING);
        assertThat(shown(old).lastUsedAt()).isEqualTo(Office.MORNING);
        tokens.rotate(admin, "t1", null, null);
        office.clock.forward(Tokens.USE_NOTED);
        tokens.actorOf(old.secret());
        assertThat(Optional.ofNullable(shown(old).former()).map(ApiToken.Former::lastUsedAt))
                .contains(office.clock.instant());
        assertThat(shown(old).lastUsedAt()).isEqualTo(Office.MORNING);
    }

    private record CountedUses(TokenStore store, List<Instant> writes) implements TokenStore {
        @Override
        public void used(String id, boolean former, Instant at) {
            writes.add(at);
            store.used(id, former, at);
        }

        @Override
        public void insert(ApiToken token) {
            store.insert(token);
        }

        @Override
        public boolean revoke(String id, Instant at) {
            return store.revoke(id, at);
        }

        @Override
        public boolean rotate(ApiToken rotated) {
            return store.rotate(rotated);
        }

        @Override
        public boolean narrow(ApiToken seen, Set<OrganisationCode> organisations) {
            return store.narrow(seen, organisations);
        }

        @Override
        public Optional<ApiToken> find(String id) {
            return store.find(id);
        }

        @Override
        public Optional<ApiToken> byDigest(String digest) {
            return store.byDigest(digest);
        }

        @Override
        public List<ApiToken> after(Optional<String> username, String id, int limit) {
            return store.after(username, id, limit);
        }
    }
}
