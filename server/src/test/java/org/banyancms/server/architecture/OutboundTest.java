package org.banyancms.server.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.lang.ArchRule;
import java.net.URL;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("What comes from outside and goes there passes one guarded door")
class OutboundTest {

    private static final Pattern XML_PARSER =
            Pattern.compile(
                    "(DocumentBuilderFactory|SAXParserFactory|XMLInputFactory|XMLInputFactory2"
                            + "|TransformerFactory|SchemaFactory)\\s*\\.\\s*new\\w*\\("
                            + "|new\\s+(WstxInputFactory|InputFactoryImpl|SAXBuilder)\\(");

    private static final Pattern WITHOUT_DTD =
            Pattern.compile("disallow-doctype-decl|SUPPORT_DTD|ACCESS_EXTERNAL_DTD");

    @Test
    @DisplayName("only the hardened client calls out")
    void oneClientCallsOut() {
        callsOutThroughOneDoor(Layout.HOUSE).check(Layout.HOUSE.classes());
    }

    @ParameterizedTest(name = "a class that {0} is found out")
    @ValueSource(strings = {"HoldsAClient", "OpensAUrl"})
    void otherClientsAreFoundOut(String offender) {
        var sample = Layout.offending("outbound");
        var rule = callsOutThroughOneDoor(sample);
        var classes = sample.classes();

        assertThatThrownBy(() -> rule.check(classes))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("outbound.media." + offender);
    }

    @Test
    @DisplayName("whoever makes an XML parser turns DTDs off in the same file")
    void xmlIsReadWithoutDtds() {
        assertThat(parsersWithDtds(Sources.ofTheHouse())).isEmpty();
    }

    @Test
    @DisplayName("a parser with DTDs is found out, one without is left in peace")
    void aParserWithDtdsIsFoundOut() {
        assertThat(parsersWithDtds(Sources.ofSample("xml")))
                .extracting(file -> file.getFileName().toString())
                .containsExactly("ReadsAnything.java");
    }

    private static ArchRule callsOutThroughOneDoor(Layout layout) {
        return noClasses()
                .that(
                        describe(
                                "are outside the one hardened client",
                                type -> !layout.holds(Layout.OUTBOUND, type)))
                .should()
                .dependOnClassesThat()
                .areAssignableTo(HttpClient.class)
                .orShould()
                .callMethodWhere(
                        target(owner(assignableTo(URL.class)))
                                .and(target(nameMatching("openConnection|openStream|getContent"))));
    }

    private static List<Path> parsersWithDtds(List<Path> files) {
        return files.stream()
                .filter(file -> XML_PARSER.matcher(Sources.text(file)).find())
                .filter(file -> !WITHOUT_DTD.matcher(Sources.text(file)).find())
                .toList();
    }
}
