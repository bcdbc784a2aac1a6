package org.banyancms.server.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The domain knows no framework")
class DomainTest {

    @Test
    @DisplayName("feature packages use neither Spring, MongoDB, Jackson nor HTTP")
    void domainIsFreeOfFrameworks() {
        freeOfFrameworks(Layout.HOUSE).check(Layout.HOUSE.classes());
    }

    @ParameterizedTest(name = "a domain class that uses {0} is found out")
    @ValueSource(strings = {"UsesSpring", "UsesMongo", "UsesBson", "UsesJackson", "UsesServlet"})
    void frameworksAreFoundOut(String offender) {
        var sample = Layout.offending("domain");
        var rule = freeOfFrameworks(sample);
        var classes = sample.classes();

        assertThatThrownBy(() -> rule.check(classes))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("domain.core.entry." + offender);
    }

    @Test
    @DisplayName("a store and a configuration may know them")
    void adaptersAreLeftInPeace() {
        var sample = Layout.offending("domain");
        var result = freeOfFrameworks(sample).evaluate(sample.classes());

        assertThat(result.getFailureReport().getDetails())
                .isNotEmpty()
                .noneMatch(line -> line.contains("EntryConfiguration"))
                .noneMatch(line -> line.contains("domain.core.store"));
    }

    @Test
    @DisplayName("Lucene is spoken in search.lucene alone")
    void luceneStaysAtHome() {
        luceneOnlyInItsAdapter(Layout.HOUSE).check(Layout.HOUSE.classes());
    }

    @Test
    @DisplayName("Lucene anywhere else is found out")
    void straySearchIsFoundOut() {
        var sample = Layout.offending("lucene");
        var rule = luceneOnlyInItsAdapter(sample);
        var classes = sample.classes();

        assertThatThrownBy(() -> rule.check(classes))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("lucene.core.delivery.UsesLucene");
    }

    @Test
    @DisplayName("Tika is spoken in the media store alone")
    void tikaStaysAtHome() {
        tikaOnlyInMedia(Layout.HOUSE).check(Layout.HOUSE.classes());
    }

    @Test
    @DisplayName("Tika outside the media store is found out")
    void strayTikaIsFoundOut() {
        var sample = Layout.offending("tika");
        var rule = tikaOnlyInMedia(sample);
        var classes = sample.classes();

        assertThatThrownBy(() -> rule.check(classes))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("tika.core.asset.UsesTika");
    }

    @Test
    @DisplayName("MinIO's SDK is spoken in s3 alone")
    void minioStaysAtHome() {
        minioOnlyInS3(Layout.HOUSE).check(Layout.HOUSE.classes());
    }

    @Test
    @DisplayName("MinIO's SDK outside s3 is found out, inside it is left in peace")
    void strayMinioIsFoundOut() {
        var sample = Layout.offending("minio");
        var details = minioOnlyInS3(sample).evaluate(sample.classes()).getFailureReport();

        assertThat(details.getDetails())
                .isNotEmpty()
                .allMatch(line -> line.contains("minio.media.blob.UsesMinio"));
    }

    @ParameterizedTest(name = "{0} is spelt as its witness is")
    @EnumSource
    void whatIsForbiddenExists(Outside outside) throws ClassNotFoundException {
        var witness = Class.forName(outside.witness(), false, getClass().getClassLoader());

        assertThat(outside.packages())
                .anyMatch(name -> Named.isWithin(witness.getPackageName(), name));
    }

    private static ArchRule freeOfFrameworks(Layout layout) {
        return noClasses()
                .that(inDomainOf(layout))
                .should()
                .dependOnClassesThat(
                        Outside.anyOf(
                                Outside.SPRING,
                                Outside.SERVLET,
                                Outside.MONGODB,
                                Outside.BSON,
                                Outside.JACKSON,
                                Outside.JACKSON_2));
    }

    private static ArchRule luceneOnlyInItsAdapter(Layout layout) {
        return noClasses()
                .that(inModulesOf(layout).and(not(Places.lucene())).and(not(Places.wiring())))
                .should()
                .dependOnClassesThat(Outside.LUCENE.types());
    }

    private static ArchRule tikaOnlyInMedia(Layout layout) {
        return noClasses()
                .that(inModulesOf(layout))
                .and(describe("are outside the media store", t -> !layout.holds("media", t)))
                .should()
                .dependOnClassesThat(Outside.TIKA.types());
    }

    private static ArchRule minioOnlyInS3(Layout layout) {
        return noClasses()
                .that(inModulesOf(layout))
                .and(not(Places.s3()))
                .should()
                .dependOnClassesThat(Outside.anyOf(Outside.MINIO, Outside.OKHTTP));
    }

    private static DescribedPredicate<JavaClass> inDomainOf(Layout layout) {
        return describe("belong to a domain", layout::isInSlice)
                .and(not(Places.store()))
                .and(not(Places.web()))
                .and(not(Places.wiring()));
    }

    private static DescribedPredicate<JavaClass> inModulesOf(Layout layout) {
        return describe(
                "belong to a module",
                type -> Layout.MAY_USE.keySet().stream().anyMatch(m -> layout.holds(m, type)));
    }
}
