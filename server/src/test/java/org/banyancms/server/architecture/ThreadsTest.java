package org.banyancms.server.architecture;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** See docs/decisions/0004: a virtual thread that loads a class keeps its carrier. */
@DisplayName("Work runs on platform threads")
class ThreadsTest {

    @Test
    @DisplayName("nobody starts a virtual thread")
    void nobodyStartsAVirtualThread() {
        noVirtualThreads().check(Layout.HOUSE.classes());
    }

    @ParameterizedTest(name = "a class that {0} is found out")
    @ValueSource(strings = {"StartsAVirtualThread", "StaffsWithVirtualThreads"})
    void virtualThreadsAreFoundOut(String offender) {
        var classes = Layout.offending("threads").classes();

        assertThatThrownBy(() -> noVirtualThreads().check(classes))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("threads.publishing." + offender);
    }

    private static ArchRule noVirtualThreads() {
        return noClasses()
                .should()
                .callMethodWhere(
                        target(
                                nameMatching(
                                        "ofVirtual|startVirtualThread"
                                                + "|newVirtualThreadPerTaskExecutor")));
    }
}
