package org.banyancms.publishing.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class MessagesTest {

    private static Properties bundle(String name) {
        var properties = new Properties();
        try (var in = MessagesTest.class.getResourceAsStream("/" + name + ".properties")) {
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException failure) {
            throw new AssertionError(failure);
        }
        return properties;
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("every problem has its title and detail in English and in Vietnamese")
    void problems(PublishingProblem problem) {
        for (var name : new String[] {"i18n/publish-adapters", "i18n/publish-adapters_vi"}) {
            assertThat(bundle(name))
                    .containsKeys(
                            "problem." + problem.code(), "problem." + problem.code() + ".detail");
        }
    }

    @Test
    @DisplayName("both languages have the same texts")
    void sameKeys() {
        assertThat(bundle("i18n/publish-adapters_vi").keySet())
                .isEqualTo(bundle("i18n/publish-adapters").keySet());
    }

    @ParameterizedTest(name = "the site speaks {0}")
    @ValueSource(strings = {"vi", "zh_Hans", "ko", "ja", "fr", "lo", "ru"})
    void siteWords(String language) {
        var english =
                bundle("site/words").stringPropertyNames().stream()
                        .filter(key -> key.startsWith("word."))
                        .toList();

        assertThat(bundle("site/words_" + language)).containsKeys(english.toArray());
    }
}
