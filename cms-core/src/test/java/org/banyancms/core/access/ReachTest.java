package org.banyancms.core.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.banyancms.core.locale.LocaleTag;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("How far a right reaches")
class ReachTest {
    private static final Instant NOW = Instant.parse("2026-09-02T00:00:00Z");
    private static final OrganisationCode UNIT = new OrganisationCode("SVHTTDL");
    private static final OrganisationCode OTHER = new OrganisationCode("VPUB");

    private static Set<String> words(@Nullable String list) {
        return list == null ? Set.of() : Arrays.stream(list.split(" ")).collect(Collectors.toSet());
    }

    private static Actor approver(Set<String> topics, TokenScope scope) {
        var grant = new RoleGrant(Role.APPROVER, UNIT, topics, Set.of(), null, null, null);
        return new Actor("approver", "Approver", UNIT, List.of(grant), scope, NOW);
    }

    @ParameterizedTest(name = "a role for {0} reaches what is about {1}: {2}")
    @CsvSource({
        "tourism, tourism, true",
        "tourism, history-heritage tourism, true",
        "tourism, history-heritage, false",
        "tourism history-heritage, history-heritage, true",
        "tourism, , false",
        ", history-heritage, true",
        ", , true",
    })
    void topics(@Nullable String granted, @Nullable String about, boolean reaches) {
        var matter = new Matter(UNIT, "article", words(about), LocaleTag.VI);

        assertThat(approver(words(granted), TokenScope.ALL).may(Permission.APPROVE, matter))
                .isEqualTo(reaches);
    }

    @ParameterizedTest(name = "a token for {0} reaches {1}: {2}")
    @CsvSource({
        "article, article, true",
        "article, event, false",
        "article event, event, true",
        ", event, true",
    })
    void types(@Nullable String scoped, String type, boolean reaches) {
        var scope = new TokenScope(Set.of(), words(scoped), Set.of(), Set.of());
        var matter = new Matter(UNIT, type, Set.of(), LocaleTag.VI);

        assertThat(approver(Set.of(), scope).may(Permission.APPROVE, matter)).isEqualTo(reaches);
    }

    @Test
    @DisplayName("what is not known of a matter is covered, so that lists can be asked for")
    void unknown() {
        var narrow = approver(Set.of("tourism"), TokenScope.ALL);

        assertThat(narrow.may(Permission.APPROVE, Matter.ANY)).isTrue();
        assertThat(narrow.may(Permission.APPROVE, Matter.of(OTHER, null))).isFalse();
    }

    @Test
    @DisplayName("lists go as far as the grants, and no further than the token")
    void organisations() {
        var here = new RoleGrant(Role.EDITOR, UNIT, Set.of(), null, null);
        var there = new RoleGrant(Role.LEADER, OTHER, Set.of(), null, null);
        var everywhere = new RoleGrant(Role.AUDITOR, null, Set.of(), null, null);
        var bound = new TokenScope(Set.of(UNIT), Set.of(), Set.of(), Set.of());

        assertThat(reach(TokenScope.ALL, here)).contains(Set.of(UNIT));
        assertThat(reach(TokenScope.ALL, here, there)).contains(Set.of(UNIT, OTHER));
        assertThat(reach(TokenScope.ALL, here, everywhere)).isEmpty();
        assertThat(reach(bound, here, there)).contains(Set.of(UNIT));
        assertThat(reach(bound, everywhere)).contains(Set.of(UNIT));
        assertThat(reach(bound, there)).contains(Set.of());
    }

    private static java.util.Optional<Set<OrganisationCode>> reach(
            TokenScope scope, RoleGrant... grants) {
        return new Actor("a", "A", UNIT, List.of(grants), scope, NOW)
                .organisations(Permission.READ_CONTENT);
    }
}
