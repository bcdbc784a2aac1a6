package org.banyancms.translations.segment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.banyancms.core.locale.LocaleTag;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SentenceSplitterTest {

    private final SentenceSplitter splitter = new SentenceSplitter();

    static Stream<Judged> judged() {
        return Stream.of("vi", "en", "zh-Hans", "ja", "ko", "lo", "fr", "ru", "de")
                .flatMap(tag -> cases(new LocaleTag(tag)).stream());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("judged")
    @DisplayName("a sentence ends where a reader says it ends")
    void endsWhereAReaderSays(Judged judged) {
        assertThat(sentences(judged.text(), judged.locale())).isEqualTo(judged.sentences());
    }

    @ParameterizedTest
    @ValueSource(strings = {"vi", "en", "zh-Hans", "ja", "ko", "lo", "fr", "ru", "de"})
    @DisplayName("each language has at least twenty judged cases")
    void enoughCases(String tag) {
        assertThat(cases(new LocaleTag(tag))).hasSizeGreaterThanOrEqualTo(20);
    }

    @Test
    @DisplayName("what says nothing is no sentence")
    void punctuationIsNoSentence() {
        assertThat(sentences("* * *", LocaleTag.VI)).isEmpty();
        assertThat(sentences("", LocaleTag.VI)).isEmpty();
    }

    private List<String> sentences(String text, LocaleTag locale) {
        return splitter.split(text, locale).stream()
                .map(range -> text.substring(range.from(), range.to()))
                .toList();
    }

    private static List<Judged> cases(LocaleTag locale) {
        var name = "cases-" + locale.language() + ".txt";
        try (var stream = SentenceSplitterTest.class.getResourceAsStream(name)) {
            assertThat(stream).as(name).isNotNull();
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .map(line -> new Judged(locale, line))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A line in which a bar stands where a sentence ends. */
    record Judged(LocaleTag locale, String line) {

        String text() {
            return line.replace("|", "");
        }

        List<String> sentences() {
            return Stream.of(line.split("\\|")).map(String::strip).toList();
        }
    }
}
