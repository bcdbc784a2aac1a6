package org.banyancms.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.banyancms.server.page.ProblemKinds;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("The pages")
class PagesTest extends RunningServer {
    private static final Pattern REFERENCE = Pattern.compile("(?:href|src|action)=\"([^\"#]*)\"");

    @Autowired private ProblemKinds kinds;

    private Set<String> references(String page) {
        var found = new TreeSet<String>();
        var matcher = REFERENCE.matcher(page);
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        found.remove("");
        return found;
    }

    @Test
    @DisplayName("lead nowhere where nothing is: every link of every page is followed")
    void noDeadLink() {
        var seen = new HashSet<String>();
        var waiting = new ArrayDeque<>(List.of("/?lang=vi", "/?lang=en"));
        while (!waiting.isEmpty()) {
            var address = waiting.poll();
            if (!seen.add(address) || address.startsWith("/sign-")) {
                continue;
            }
            var response = get(address);
            assertThat(response.statusCode()).as(address).isIn(200, 302);
            var type = response.headers().firstValue("Content-Type").orElse("");
            if (type.startsWith("text/html") && !address.startsWith("/api-docs")) {
                references(response.body()).stream()
                        .map(link -> inside(address, link))
                        .forEach(waiting::add);
            }
        }
        assertThat(seen)
                .contains("/problems", "/api-docs/ui", "/actuator/health", "/start/banyan.css")
                .hasSizeGreaterThan(60);
    }

    /** Where a link leads within the house; the public site names its own address in full. */
    private String inside(String address, String link) {
        var home = to("/").build().uri();
        var target = home.resolve(address).resolve(link);
        assertThat(target.getAuthority())
                .as("%s on %s", link, address)
                .isEqualTo(home.getAuthority());
        var query = target.getRawQuery() == null ? "" : "?" + target.getRawQuery();
        return target.getRawPath() + query;
    }

    @Test
    @DisplayName("are in Vietnamese or English, as the browser prefers and as the switch says")
    void languages() {
        assertThat(send(to("/").header("Accept-Language", "vi-VN,vi;q=0.9")).body())
                .contains("<html lang=\"vi\">", "Đăng nhập", "Một câu chuyện");
        assertThat(send(to("/?lang=en").header("Accept-Language", "vi")).body())
                .contains("<html lang=\"en\">", "Sign in");
    }

    @Test
    @DisplayName("leave no text without words")
    void noNakedKeys() {
        for (var language : List.of("vi", "en")) {
            for (var path : List.of("/", "/problems", "/problems/forbidden")) {
                assertThat(get(path + "?lang=" + language).body())
                        .doesNotContain(
                                ">start.", ">problem.", ">problems.", ">waiting.", ">role.");
            }
        }
    }

    @Test
    @DisplayName("explain each problem that any answer may name, in both languages")
    void explanations() {
        assertThat(kinds.all()).hasSizeGreaterThan(50);
        for (var kind : kinds.all()) {
            var answer =
                    tree(send(to("/problems/" + kind.code()).header("Accept", "application/json")));
            for (var language : List.of("vi", "en")) {
                assertThat(answer.at("/" + language + "/title").asString())
                        .as(kind.code())
                        .isNotBlank()
                        .doesNotStartWith("problem.");
                assertThat(answer.at("/" + language + "/detail").asString())
                        .as(kind.code())
                        .isNotBlank()
                        .doesNotStartWith("problem.")
                        .doesNotContain("{");
            }
        }
    }

    @Test
    @DisplayName("of the API's documentation work offline: all of it comes from here")
    void apiDocumentation() {
        var ui = get("/api-docs/ui");
        var page =
                ui.statusCode() == 302
                        ? get(ui.headers().firstValue("Location").orElseThrow())
                        : ui;
        assertThat(page.body()).contains("swagger-ui").doesNotContain("https://");
        var description = tree(get("/api-docs"));
        assertThat(description.path("openapi").asString()).startsWith("3.1");
        assertThat(description.at("/paths/~1api~1v1~1admin~1users/get/operationId").asString())
                .isEqualTo("users.list");
        assertThat(description.path("components").path("schemas").has("Problem")).isTrue();
        assertThat(description.at("/servers/0/url").asString()).isEqualTo("/");
    }
}
