package org.banyancms.server.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The list of third-party libraries")
class LibrariesTest {

    private static final List<String> POMS =
            List.of(
                    "pom.xml",
                    "embedded-mongo/pom.xml",
                    "cms-core/pom.xml",
                    "clients/java/pom.xml",
                    "media-store/pom.xml",
                    "translations/pom.xml",
                    "publish-adapters/pom.xml",
                    "server/pom.xml");

    private static final Pattern NOT_USED =
            Pattern.compile("(?s)<(dependencyManagement|exclusions|build|parent)>.*?</\\1>");
    private static final Pattern DEPENDENCY =
            Pattern.compile(
                    "<dependency>\\s*<groupId>(?!org\\.banyancms<)[^<]+</groupId>"
                            + "\\s*<artifactId>([^<]+)<");
    private static final Pattern LISTED = Pattern.compile("`([a-z0-9.-]+)`(?=[^|]*\\|[^|]+\\|)");

    @Test
    @DisplayName("names each library that a module uses, and no other")
    void namesEachLibrary() {
        var used = new TreeSet<String>();
        POMS.forEach(pom -> used.addAll(used(Project.read(pom))));

        assertThat(listed(Project.read("docs/decisions/0003-third-party-libraries.md")))
                .containsExactlyElementsOf(used);
    }

    @Test
    @DisplayName("is read as it is written: managed and excluded libraries are not used ones")
    void readsPoms() {
        var pom =
                """
                <dependencyManagement><dependency><groupId>a</groupId><artifactId>managed</artifactId>
                </dependency></dependencyManagement>
                <dependency><groupId>b</groupId><artifactId>used</artifactId><exclusions>
                <exclusion><groupId>c</groupId><artifactId>excluded</artifactId></exclusion>
                </exclusions></dependency>
                <dependency><groupId>org.banyancms</groupId><artifactId>ours</artifactId></dependency>
                """;

        assertThat(used(pom)).containsExactly("used");
        assertThat(listed("| `one`, `two` | MIT | `not-this` |\n- `left`: why\n"))
                .containsExactly("one", "two");
    }

    private static SortedSet<String> used(String pom) {
        return allOf(DEPENDENCY, NOT_USED.matcher(pom).replaceAll(""));
    }

    private static SortedSet<String> listed(String page) {
        return allOf(LISTED, page);
    }

    private static SortedSet<String> allOf(Pattern pattern, String text) {
        var found = new TreeSet<String>();
        pattern.matcher(text).results().forEach(result -> found.add(result.group(1)));
        return found;
    }
}
