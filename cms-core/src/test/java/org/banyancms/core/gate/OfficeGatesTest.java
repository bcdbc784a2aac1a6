package org.banyancms.core.gate;

import static org.banyancms.core.gate.Example.no;
import static org.banyancms.core.gate.Example.ok;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.banyancms.core.access.Organisation;
import org.banyancms.core.access.OrganisationCode;
import org.banyancms.core.house.House;
import org.banyancms.core.locale.LocaleTag;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Examples of the gates of who answers for a story, and when")
class OfficeGatesTest {
    private static House house;

    @BeforeAll
    static void open() {
        house = new House();
    }

    @AfterAll
    static void close() {
        house.close();
    }

    private static Organisation office(List<String> topics, Instant until) {
        var successor = until == null ? null : new OrganisationCode("SVH");
        return new Organisation(
                House.OWNER,
                Map.of(LocaleTag.VI, "Sở Văn hóa, Thể thao và Du lịch"),
                topics,
                "III.4",
                null,
                null,
                until,
                successor,
                2);
    }

    static Stream<Example> owner() {
        return Stream.of(
                ok(
                        "own topic",
                        it ->
                                it.around(() ->
                                        it.house.around.put(
                                                office(List.of("history-heritage"), null)))),
                no(
                        "merged on 1 March 2025",
                        "G02 BLOCK not_in_office",
                        it ->
                                it.around(() ->
                                        it.house.around.put(
                                                office(
                                                        List.of(),
                                                        Instant.parse("2025-02-28T17:00:00Z"))))),
                no(
                        "not in the register",
                        "G02 BLOCK unknown_owner",
                        it -> it.around(() -> it.house.around.forget(House.OWNER))),
                no(
                        "a topic of another office",
                        "G02 BLOCK not_competent",
                        it ->
                                it.around(() ->
                                        it.house.around.put(office(List.of("tourism"), null)))),
                no(
                        "defence is for the military command",
                        "G02 BLOCK not_competent",
                        it -> it.on("defence")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    @DisplayName("G02 OWNER: in office that day, and competent")
    void owner(Example example) {
        example.judge(house);
    }

    static Stream<Example> approval() {
        return Stream.of(
                ok("approved by somebody else", it -> it),
                ok("a statement approved by the spokesperson", it -> it.of("statement")),
                no(
                        "sent back after the approval",
                        "G03 BLOCK not_approved",
                        it ->
                                it.then(id ->
                                        it.house.reviews.transition(
                                                Story.EDITOR, id, LocaleTag.VI, "draft", null))),
                no(
                        "the approver left before the launch",
                        "G03 BLOCK signer_left",
                        it -> it.around(() -> it.house.left.add("lan"))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    @DisplayName("G03 APPROVAL: of just this content, by somebody who may still give it")
    void approval(Example example) {
        example.judge(house);
    }

    private static UnaryOperator<Story> answered(String... whoAndAnswer) {
        return it -> {
            for (int i = 0; i < whoAndAnswer.length; i += 2) {
                var who = whoAndAnswer[i];
                var answer = whoAndAnswer[i + 1];
                it.then(id -> Story.secrecy(it.house, id, who, answer));
            }
            return it;
        };
    }

    static Stream<Example> secrecy() {
        return Stream.of(
                ok("nothing secret", it -> it),
                no("unclear", "G04 BLOCK unclear", answered("secrecy", "unclear")),
                no("contains", "G04 BLOCK contains", answered("secrecy", "contains")),
                no(
                        "another reviewer says no to what one found",
                        "G04 BLOCK contains",
                        answered("secrecy", "contains", "another", "none")),
                ok(
                        "who found it takes it back",
                        answered("secrecy", "contains", "secrecy", "none")),
                ok(
                        "what was unclear, another clears up",
                        answered("secrecy", "unclear", "another", "none")),
                no(
                        "the reviewer left before the launch",
                        "G04 BLOCK signer_left",
                        it -> it.around(() -> it.house.left.add("secrecy"))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    @DisplayName("G04 SECRECY: signed for just this content; what was found stays found")
    void secrecy(Example example) {
        example.judge(house);
    }

    static Stream<Example> time() {
        return Stream.of(
                ok(
                        "embargo that has ended",
                        it -> it.with("embargoUntil", "2026-01-01T00:00:00+07:00")),
                no(
                        "embargo until 2099",
                        "G11 BLOCK embargo",
                        it -> it.with("embargoUntil", "2099-09-25T19:00:00+07:00")),
                no(
                        "past its end",
                        "G11 BLOCK expired",
                        it -> it.with("expiresAt", "2024-01-01T00:00:00+07:00")),
                no(
                        "Korean is to go out together",
                        "G11 WAIVABLE set_incomplete",
                        it -> it.with("releaseTogether", List.of("vi", "ko"))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    @DisplayName("G11 TIME: neither too early nor too late, and all together")
    void time(Example example) {
        example.judge(house);
    }
}
