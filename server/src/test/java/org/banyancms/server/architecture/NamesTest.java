package org.banyancms.server.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Names say what a thing is")
class NamesTest {

    private static final List<String> ATTICS =
            List.of("util", "utils", "common", "helper", "helpers", "dto", "impl", "service");

    private static final List<String> EMPTY_WORDS =
            List.of("Impl", "Util", "Utils", "Manager", "Helper");

    @Test
    @DisplayName("no package is an attic")
    void packagesAreNoAttics() {
        noAttics(Layout.HOUSE).check(Layout.HOUSE.classes());
    }

    @ParameterizedTest(name = "a package named {0} is found out")
    @ValueSource(strings = {"util", "common", "helper", "dto", "impl", "service"})
    void atticsAreFoundOut(String attic) {
        var sample = Layout.offending("names");
        var rule = noAttics(sample);
        var classes = sample.classes();

        assertThatThrownBy(() -> rule.check(classes))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("names." + attic + ".");
    }

    @Test
    @DisplayName("no class ends in a word that says nothing")
    void classesEndInNoEmptyWord() {
        noEmptyWords().check(Layout.HOUSE.classes());
    }

    @ParameterizedTest(name = "a class named {0} is found out")
    @ValueSource(strings = {"EntryImpl", "TextUtil", "TextUtils", "JobManager", "XmlHelper"})
    void emptyWordsAreFoundOut(String name) {
        var sample = Layout.offending("names");
        var rule = noEmptyWords();
        var classes = sample.classes();

        assertThatThrownBy(() -> rule.check(classes))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(name);
    }

    private static ArchRule noAttics(Layout layout) {
        return noClasses().should(new LiveInAnAttic(layout));
    }

    private static ArchRule noEmptyWords() {
        return noClasses()
                .should()
                .haveNameMatching(".*(" + String.join("|", EMPTY_WORDS) + ")$")
                .as("no class ends in " + EMPTY_WORDS);
    }

    private static final class LiveInAnAttic extends ArchCondition<JavaClass> {
        private final Layout layout;

        LiveInAnAttic(Layout layout) {
            super("live in a package named " + ATTICS);
            this.layout = layout;
        }

        @Override
        public void check(JavaClass type, ConditionEvents events) {
            var below = type.getPackageName().substring(layout.root().length());
            for (String attic : ATTICS) {
                if (Named.hasSegment(below, attic)) {
                    events.add(SimpleConditionEvent.satisfied(type, type.getName()));
                }
            }
        }
    }
}
