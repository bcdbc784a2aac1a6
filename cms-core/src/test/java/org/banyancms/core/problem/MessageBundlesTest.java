package org.banyancms.core.problem;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessageFormat;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.banyancms.core.access.AccessProblem;
import org.banyancms.core.locale.LocaleTag;
import org.banyancms.core.web.WebProblem;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The texts of the content repository")
class MessageBundlesTest {
    private static final Messages MESSAGES = new Messages(List.of("i18n/cms-core"));
    private static final ResourceBundle.Control ROOT_ONLY =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    static Stream<ProblemKind> kinds() {
        return Stream.of(CoreProblem.values(), WebProblem.values(), AccessProblem.values())
                .flatMap(Stream::of);
    }

    @ParameterizedTest(
            name = "{0} has a title and a detail in both languages, and not the same words")
    @MethodSource("kinds")
    void everyProblemIsTold(ProblemKind kind) {
        for (var key : List.of("problem." + kind.code(), "problem." + kind.code() + ".detail")) {
            var english = MESSAGES.find(LocaleTag.EN, key, Map.of());
            var vietnamese = MESSAGES.find(LocaleTag.VI, key, Map.of());
            assertThat(english).as("%s in English", key).isPresent();
            assertThat(vietnamese).as("%s in Vietnamese", key).isPresent().isNotEqualTo(english);
        }
    }

    @Test
    @DisplayName("both languages have the same keys, and no two problems the same code")
    void sameKeys() {
        assertThat(keys("en")).isEqualTo(keys("vi")).hasSizeGreaterThan(100);
        assertThat(kinds().map(ProblemKind::code).toList()).doesNotHaveDuplicates();
    }

    @ParameterizedTest(
            name = "every text in {0} is a message format, composed (NFC), with the same arguments")
    @ValueSource(strings = {"en", "vi"})
    void everyTextIsWellFormed(String language) {
        var texts = bundle(language);
        for (var key : texts.keySet()) {
            var text = texts.getString(key);
            var format = new MessageFormat(text, Locale.forLanguageTag(language));
            var other = new MessageFormat(bundle("en").getString(key), Locale.ENGLISH);
            assertThat(Normalizer.isNormalized(text, Normalizer.Form.NFC)).as(key).isTrue();
            assertThat(other.getArgumentNames()).as(key).containsAll(format.getArgumentNames());
        }
    }

    private static Set<String> keys(String language) {
        return new TreeSet<>(bundle(language).keySet());
    }

    private static ResourceBundle bundle(String language) {
        return ResourceBundle.getBundle(
                "i18n/cms-core", Locale.forLanguageTag(language), ROOT_ONLY);
    }
}
