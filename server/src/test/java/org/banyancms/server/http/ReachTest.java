package org.banyancms.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

@DisplayName("Nobody reaches further than their rights")
class ReachTest extends RunningServer {
    private static final String MANAGE = "/api/v1/manage";

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping handlers;

    private HttpResponse<String> administer(String path, String body) {
        return send(json(asAdministrator("/api/v1/admin" + path), "POST", body));
    }

    private String token(String username, String scope) {
        var expiry = Instant.now().plus(1, ChronoUnit.DAYS);
        var body =
                "{\"username\": \"%s\", \"name\": \"reach\", \"expiresAt\": \"%s\"%s}"
                        .formatted(username, expiry, scope);
        return tree(administer("/tokens", body)).path("token").asString();
    }

    private HttpResponse<String> read(String token, String path) {
        return send(to(path).header("Authorization", "Bearer " + token));
    }

    @Test
    @DisplayName("a system administrator reads no entry and no draft, whatever the way")
    void administrators() {
        var newsroom = new Newsroom(this);
        newsroom.hire("writer");
        var text = newsroom.story("writer", "Bí mật chưa công bố", "Một đoạn văn kín.");
        var entry = text.replaceAll("/locales/.*", "").substring((MANAGE + "/entries/").length());
        var walked = new ArrayList<String>();
        for (var path : reading(entry)) {
            var answer = send(asAdministrator(path));
            walked.add(path);
            assertThat(answer.statusCode()).as(path).isIn(400, 403, 404);
            assertThat(answer.body()).as(path).doesNotContain("Bí mật", "đoạn văn kín");
        }
        assertThat(walked)
                .contains(
                        MANAGE + "/entries", text, text + "/revisions", "/api/v1/preview/entries");
    }

    /** Everything that can be read of content, with the entry's identity put in. */
    private List<String> reading(String entry) {
        return handlers.getHandlerMethods().keySet().stream()
                .filter(mapping ->
                        mapping.getMethodsCondition().getMethods().contains(RequestMethod.GET))
                .flatMap(mapping -> mapping.getPatternValues().stream())
                .filter(path -> path.startsWith(MANAGE + "/entries") || path.contains("/preview"))
                .map(path -> path.replace("{locale}", "vi").replaceFirst("[{]id[}]", entry))
                .map(path -> path.replaceAll("[{][^}]*[}]", "1"))
                .sorted()
                .toList();
    }

    @Test
    @DisplayName("lists end where one's organisation does")
    void lists() {
        var newsroom = new Newsroom(this);
        newsroom.hire("insider");
        newsroom.story("insider", "Chuyện nhà", "Một đoạn văn.");
        administer(
                "/organisations",
                "{\"code\": \"STC\", \"names\": {\"vi\": \"Sở Tài chính\", \"en\": \"Finance\"}}");
        administer(
                "/users",
                "{\"username\": \"outsider\", \"displayName\": \"O\", \"organisation\": \"STC\", \"password\": \"con đường làng 9\"}");
        administer(
                "/grants",
                "{\"username\": \"outsider\", \"role\": \"EDITOR\", \"organisation\": \"STC\"}");
        var outsider = token("outsider", "");

        assertThat(newsroom.list("insider")).contains("Chuyện nhà");
        assertThat(read(outsider, MANAGE + "/entries?count=true").body())
                .contains("\"total\":0")
                .doesNotContain("Chuyện nhà");
        assertThat(read(outsider, MANAGE + "/entries?owner=SLS").body())
                .doesNotContain("Chuyện nhà");
    }

    @Test
    @DisplayName("a token for one content type neither reads nor begins another")
    void typesOfTokens() {
        var newsroom = new Newsroom(this);
        newsroom.hire("columnist");
        var text = newsroom.story("columnist", "Bài của cột", "Một đoạn văn.");
        var events = token("columnist", ", \"scope\": {\"types\": [\"event\"]}");
        var articles = token("columnist", ", \"scope\": {\"types\": [\"article\"]}");

        assertThat(read(articles, text).statusCode()).isEqualTo(200);
        assertThat(read(events, text).statusCode()).isEqualTo(403);
        assertThat(read(events, MANAGE + "/entries").body()).doesNotContain("Bài của cột");
        var begun =
                json(to(MANAGE + "/entries"), "POST", "{\"type\": \"article\", \"owner\": \"SLS\"}")
                        .header("Authorization", "Bearer " + events);
        assertThat(send(begun).statusCode()).isEqualTo(403);
    }
}
