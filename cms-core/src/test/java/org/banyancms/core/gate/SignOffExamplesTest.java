package org.banyancms.core.gate;

import static org.banyancms.core.gate.Example.no;
import static org.banyancms.core.gate.Example.ok;

import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.banyancms.core.house.House;
import org.banyancms.core.locale.LocaleTag;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Examples of the gates of who has signed a story, and of its languages")
class SignOffExamplesTest {
    private static House house;

    @BeforeAll
    static void open() {
        house = new House();
    }

    @AfterAll
    static void close() {
        house.close();
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

    static Stream<Example> required() {
        return Stream.of(
                no(
                        "organisation profile without English",
                        "G09 WARN required_language",
                        it -> it.of("organisation-profile").with("organisation", "SVHTTDL")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    @DisplayName("G09 TRANSLATION: what the law wants in English too")
    void required(Example example) {
        example.judge(house);
    }
}
