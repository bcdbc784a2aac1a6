package org.banyancms.server.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Dependencies run one way")
class DirectionTest {

    @ParameterizedTest(name = "{0} uses nothing beside it or above it")
    @ValueSource(
            strings = {"embeddedmongo", "core", "media", "translations", "publishing", "server"})
    void modulesUseOnlyWhatTheyMay(String module) {
        usesOnlyWhatItMay(Layout.HOUSE, module).check(Layout.HOUSE.classes());
    }

    @Test
    @DisplayName("a module that uses its neighbour is found out")
    void aNeighbourIsFoundOut() {
        var sample = Layout.offending("direction");
        var rule = usesOnlyWhatItMay(sample, "media");
        var classes = sample.classes();

        assertThatThrownBy(() -> rule.check(classes))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("direction.media.Picture")
                .hasMessageContaining("direction.translations.Segment");
    }

    @Test
    @DisplayName("packages of one module form no circle")
    void packagesFormNoCircle() {
        noCircles(Layout.HOUSE).check(Layout.HOUSE.classes());
    }

    @Test
    @DisplayName("a circle of two packages is found out")
    void aCircleIsFoundOut() {
        var sample = Layout.offending("circle");
        var rule = noCircles(sample);
        var classes = sample.classes();

        assertThatThrownBy(() -> rule.check(classes))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("circle.core.entry")
                .hasMessageContaining("circle.core.journal");
    }

    @ParameterizedTest(name = "{0} exists")
    @ValueSource(
            strings = {"embeddedmongo", "core", "media", "translations", "publishing", "server"})
    void modulesExist(String module) {
        assertThat(Layout.MAY_USE).containsKey(module);
        assertThat(Layout.HOUSE.classes()).anyMatch(type -> Layout.HOUSE.holds(module, type));
    }

    private static ArchRule usesOnlyWhatItMay(Layout layout, String module) {
        return noClasses()
                .that(describe("belong to " + module, type -> layout.holds(module, type)))
                .should()
                .dependOnClassesThat(
                        describe(
                                "belong to a module that " + module + " may not use",
                                type -> isForbidden(layout, module, type)));
    }

    private static boolean isForbidden(Layout layout, String module, JavaClass used) {
        return Layout.MAY_USE.keySet().stream()
                .filter(other -> !other.equals(module))
                .filter(other -> !Layout.MAY_USE.get(module).contains(other))
                .anyMatch(other -> layout.holds(other, used));
    }

    private static ArchRule noCircles(Layout layout) {
        return slices().assignedFrom(new PackagesOf(layout)).should().beFreeOfCycles();
    }

    /** Every package of every module is a slice of its own. */
    private record PackagesOf(Layout layout) implements SliceAssignment {

        @Override
        public SliceIdentifier getIdentifierOf(JavaClass type) {
            return Layout.MAY_USE.keySet().stream().anyMatch(module -> layout.holds(module, type))
                    ? SliceIdentifier.of(type.getPackageName())
                    : SliceIdentifier.ignore();
        }

        @Override
        public String getDescription() {
            return "packages of the modules";
        }
    }
}
