package org.banyancms.translations.problem;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessageFormat;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Properties;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class MessagesTest {

    private static final Properties ENGLISH = bundle("translations");
    private static final Properties VIETNAMESE = bundle("translations_vi");

    @ParameterizedTest
    @EnumSource
    @DisplayName("every problem has a title and a detail")
    void everyProblem(TranslationProblem problem) {
        assertThat(ENGLISH)
                .containsKeys("problem." + problem.code(), "problem." + problem.code() + ".detail");
    }

    @Test
    @DisplayName("both languages say the same things")
    void sameKeys() {
        assertThat(VIETNAMESE.stringPropertyNames()).isEqualTo(ENGLISH.stringPropertyNames());
    }

    @ParameterizedTest
    @ValueSource(strings = {"translations", "translations_vi"})
    @DisplayName("every text is well formed")
    void wellFormed(String name) {
        bundle(name)
                .values()
                .forEach(text ->
                        assertThat(new MessageFormat(text.toString(), Locale.ROOT)).isNotNull());
    }

    private static Properties bundle(String name) {
        var properties = new Properties();
        try (var stream = MessagesTest.class.getResourceAsStream("/i18n/" + name + ".properties")) {
            assertThat(stream).as(name).isNotNull();
            properties.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }
}
