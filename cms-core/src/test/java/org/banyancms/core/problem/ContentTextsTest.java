package org.banyancms.core.problem;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessageFormat;
import java.text.Normalizer;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The texts about content")
class ContentTextsTest {
    private static final ResourceBundle.Control ROOT_ONLY =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private static ResourceBundle bundle(String language) {
        return ResourceBundle.getBundle("i18n/content", Locale.forLanguageTag(language), ROOT_ONLY);
    }

    @Test
    @DisplayName("both languages say the same with the same arguments, in composed text")
    void alike() {
        var english = bundle("en");
        var vietnamese = bundle("vi");
        assertThat(new TreeSet<>(vietnamese.keySet())).isEqualTo(new TreeSet<>(english.keySet()));
        for (var key : english.keySet()) {
            var text = vietnamese.getString(key);
            assertThat(new MessageFormat(text, Locale.of("vi")).getArgumentNames())
                    .as(key)
                    .isEqualTo(
                            new MessageFormat(english.getString(key), Locale.ENGLISH)
                                    .getArgumentNames());
            assertThat(text).as(key).isNotEqualTo(english.getString(key));
            assertThat(Normalizer.isNormalized(text, Normalizer.Form.NFC)).as(key).isTrue();
        }
    }
}
