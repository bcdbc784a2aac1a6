package org.banyancms.core.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.banyancms.core.access.AccessProblem;
import org.banyancms.core.access.Actor;
import org.banyancms.core.access.Role;
import org.banyancms.core.access.RoleGrant;
import org.banyancms.core.access.TokenScope;
import org.banyancms.core.house.House;
import org.banyancms.core.locale.LocaleTag;
import org.banyancms.core.problem.CoreProblem;
import org.banyancms.core.problem.ProblemException;
import org.banyancms.core.problem.ProblemKind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Whoever signs in somebody's place")
class DeputySignsTest {
    private static final LocaleTag VI = LocaleTag.VI;
    private static final Map<String, String> NONE =
            Map.of("text", "none", "media", "none", "attachments", "none", "metadata", "none");
    private static final SignOffRequest SECRECY =
            new SignOffRequest(SignOffKind.SECRECY, true, NONE, null);
    private static final SignOffRequest APPROVAL =
            new SignOffRequest(SignOffKind.APPROVAL, true, Map.of(), null);

    private final House house = new House();
    private final Actor editor = House.actor("editor", Role.EDITOR);
    private EntryId story = new EntryId("none");

    @BeforeEach
    void write() {
        story = house.story(editor, "Lễ hội", "Một đoạn.").id();
        house.reviews.transition(editor, story, VI, "in_review", null);
    }

    @AfterEach
    void close() {
        house.close();
    }

    private static Actor person(String name, RoleGrant... grants) {
        return new Actor(name, name, House.OWNER, List.of(grants), TokenScope.ALL, Instant.now());
    }

    private static RoleGrant own(Role role) {
        return new RoleGrant(role, House.OWNER, Set.of(), null, null);
    }

    private static RoleGrant of(String absent, Role role) {
        return new RoleGrant(role, House.OWNER, Set.of(), Set.of(), null, null, absent);
    }

    private Entry sign(Actor actor, SignOffRequest request) {
        return house.reviews.sign(actor, story, VI, request);
    }

    private void refused(ProblemKind kind, Actor actor, SignOffRequest request) {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> sign(actor, request))
                .satisfies(problem -> assertThat(problem.kind()).isEqualTo(kind));
    }

    @Test
    @DisplayName("is named in the sign-off and in the event, and so is the absent person")
    void named() {
        var deputy = person("deputy", of("head", Role.APPROVER));
        var word = sign(deputy, APPROVAL).variant(VI).orElseThrow().signOffs().getLast();

        assertThat(word.actor()).isEqualTo("deputy");
        assertThat(word.inPlaceOf()).isEqualTo("head");
        assertThat(house.heard)
                .filteredOn(event -> event.actor().equals("deputy"))
                .extracting(event -> event.detail().values().get("inPlaceOf"))
                .containsExactly("head");
        assertThat(house.desk.get(story).variant(VI).orElseThrow().signOffs().getLast())
                .isEqualTo(word);
    }

    @Test
    @DisplayName("may not sign for what they wrote, nor for what the absent person wrote")
    void fourEyes() {
        refused(
                CoreProblem.FOUR_EYES,
                person("editor", own(Role.EDITOR), of("head", Role.APPROVER)),
                APPROVAL);
        refused(CoreProblem.FOUR_EYES, person("deputy", of("editor", Role.APPROVER)), APPROVAL);
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() ->
                        house.reviews.transition(
                                person("deputy", of("editor", Role.APPROVER)),
                                story,
                                VI,
                                "approved",
                                null));
    }

    @Test
    @DisplayName("may not sign twice on one text: for two absent people, or for one and themselves")
    void notTwice() {
        var forTwo =
                person("deputy", of("head", Role.APPROVER), of("guard", Role.SECRECY_REVIEWER));
        sign(forTwo, SECRECY);
        refused(AccessProblem.SIGNED_FOR_TWO, forTwo, APPROVAL);
        refused(AccessProblem.SIGNED_FOR_TWO, person("deputy", own(Role.APPROVER)), APPROVAL);
        assertThat(sign(person("another", of("head", Role.APPROVER)), APPROVAL).id())
                .isEqualTo(story);
    }

    @Test
    @DisplayName("may hold two roles of their own, as everybody may")
    void twoOwnRoles() {
        var both = person("both", own(Role.SECRECY_REVIEWER), own(Role.APPROVER));
        Stream.of(SECRECY, APPROVAL).forEach(request -> sign(both, request));
        assertThat(house.desk.get(story).variant(VI).orElseThrow().stage()).isEqualTo("approved");
    }
}
