package org.banyancms.server.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Each outside language is spoken in one place")
class AdaptersTest {

    @Test
    @DisplayName("MongoDB is spoken in store alone")
    void mongoStaysInStore() {
        mongoOnlyInStore(Layout.HOUSE).check(Layout.HOUSE.classes());
    }

    @Test
    @DisplayName("a resource that speaks MongoDB is found out")
    void mongoElsewhereIsFoundOut() {
        var sample = Layout.offending("adapters");
        var rule = mongoOnlyInStore(sample);
        var classes = sample.classes();

        assertThatThrownBy(() -> rule.check(classes))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("adapters.core.web.entry.ReadsTheStoreItself");
    }

    @Test
    @DisplayName("HTTP is spoken in web alone, and in the server")
    void httpStaysInWeb() {
        httpOnlyInWeb(Layout.HOUSE).check(Layout.HOUSE.classes());
    }

    @Test
    @DisplayName("a store that speaks HTTP is found out")
    void httpElsewhereIsFoundOut() {
        var sample = Layout.offending("adapters");
        var rule = httpOnlyInWeb(sample);
        var classes = sample.classes();

        assertThatThrownBy(() -> rule.check(classes))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("adapters.core.store.AnswersHttp");
    }

    @Test
    @DisplayName("web and store show nothing but their configurations")
    void onlyTheFaceIsPublic() {
        adaptersAreHidden(Layout.HOUSE).allowEmptyShould(true).check(Layout.HOUSE.classes());
    }

    @ParameterizedTest(name = "a public class in {0} is found out")
    @ValueSource(strings = {"web.entry.ReadsTheStoreItself", "store.AnswersHttp"})
    void publicAdaptersAreFoundOut(String offender) {
        var sample = Layout.offending("adapters");
        var rule = adaptersAreHidden(sample);
        var classes = sample.classes();

        assertThatThrownBy(() -> rule.check(classes))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("adapters.core." + offender);
    }

    @Test
    @DisplayName("a public configuration and the shared words of HTTP are left in peace")
    void configurationsAndSharedWordsMayBePublic() {
        var sample = Layout.offending("adapters");
        var result = adaptersAreHidden(sample).evaluate(sample.classes());

        assertThat(result.getFailureReport().getDetails())
                .isNotEmpty()
                .noneMatch(line -> line.contains("StoreConfiguration"))
                .noneMatch(line -> line.contains("SharedByAll"));
    }

    private static boolean isShared(Layout layout, JavaClass type) {
        return Stream.of(Layout.SHARED_WEB, Layout.SHARED_STORE)
                .map(layout::packageOf)
                .anyMatch(type.getPackageName()::equals);
    }

    private static ArchRule mongoOnlyInStore(Layout layout) {
        return noClasses()
                .that(describe("belong to a module with a domain", layout::isInSlice))
                .and(not(Places.store()))
                .and(not(Places.wiring()))
                .should()
                .dependOnClassesThat(
                        Outside.anyOf(Outside.MONGODB, Outside.BSON, Outside.SPRING_DATA_MONGODB));
    }

    private static ArchRule httpOnlyInWeb(Layout layout) {
        return noClasses()
                .that(describe("belong to a module with a domain", layout::isInSlice))
                .and(not(Places.web()))
                .and(not(Places.wiring()))
                .should()
                .dependOnClassesThat(
                        Outside.anyOf(Outside.SPRING_WEB, Outside.SPRING_HTTP, Outside.SERVLET));
    }

    private static ArchRule adaptersAreHidden(Layout layout) {
        return classes()
                .that(describe("belong to a module with a domain", layout::isInSlice))
                .and(Places.web().or(Places.store()))
                .and(not(Places.wiring()))
                .and(describe("are not shared", type -> !isShared(layout, type)))
                .and()
                .areTopLevelClasses()
                .should()
                .notBePublic();
    }
}
