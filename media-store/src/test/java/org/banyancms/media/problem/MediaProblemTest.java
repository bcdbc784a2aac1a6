package org.banyancms.media.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.banyancms.core.locale.LocaleTag;
import org.banyancms.core.problem.Messages;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("What the media store refuses")
class MediaProblemTest {
    private final Messages messages = new Messages(List.of("i18n/media-store"));

    @ParameterizedTest
    @EnumSource(MediaProblem.class)
    @DisplayName("every refusal has title and detail in English and Vietnamese")
    void isTold(MediaProblem problem) {
        for (var key :
                List.of("problem." + problem.code(), "problem." + problem.code() + ".detail")) {
            var en = messages.find(LocaleTag.EN, key, Map.of());
            assertThat(en).as(key).isPresent();
            assertThat(messages.find(LocaleTag.VI, key, Map.of()))
                    .as(key)
                    .isPresent()
                    .isNotEqualTo(en);
        }
    }
}
