package org.banyancms.core.web.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.banyancms.core.journal.Change;
import org.banyancms.core.journal.LiveVariant;
import org.banyancms.core.locale.LocaleTag;
import org.banyancms.core.search.Live;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@DisplayName("What an answer takes along")
class IncludesTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String A1 = "/api/v1/delivery/entries/a1?locale=vi&include=";

    private final DeliveryServer server = new DeliveryServer();

    @AfterEach
    void stop() {
        server.close();
    }

    private static LiveVariant entry(String type, String id, String locale, Object... more) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("title", id + " " + locale);
        for (int i = 0; i < more.length; i += 2) {
            fields.put((String) more[i], more[i + 1]);
        }
        return Live.variant(id, locale, type, fields, "");
    }

    private static LiveVariant article(String id, String locale, Object... more) {
        return entry("article", id, locale, more);
    }

    private MockHttpServletResponse ask(String address) throws Exception {
        return server.client.perform(get(URI.create(address))).andReturn().getResponse();
    }

    private static JsonNode tree(MockHttpServletResponse response) throws Exception {
        return JSON.readTree(response.getContentAsString(StandardCharsets.UTF_8));
    }

    @Test
    @DisplayName("references are followed along the paths, those within blocks as well")
    void followed() throws Exception {
        server.publish(
                article("a1", "vi", "related", "f1", "furtherReading", List.of("a3", "a2")),
                article("a2", "vi"),
                article("a3", "vi", "related", "a2"),
                entry(
                        "feature",
                        "f1",
                        "vi",
                        "chapters",
                        List.of(Map.of("heading", "Một", "items", List.of("a4")))),
                article("a4", "vi"));
        var one = tree(ask(A1 + "furtherReading.related,related.chapters.items,cover"));

        assertThat(one.path("included").propertyNames())
                .containsExactlyInAnyOrder("a2", "a3", "a4", "f1");
        assertThat(one.at("/included/a4/fields/title").asString()).isEqualTo("a4 vi");
        assertThat(one.at("/meta/included/count").asInt()).isEqualTo(4);
        assertThat(one.at("/meta/included/notLive").size()).isZero();
        assertThat(tree(ask(A1 + "related")).path("included").propertyNames()).containsOnly("f1");
        assertThat(tree(ask("/api/v1/delivery/entries/a1?locale=vi")).has("included")).isFalse();
        var slug = tree(ask("/api/v1/delivery/by-slug/vi/a1-vi?include=related"));
        assertThat(slug.path("included").has("f1")).isTrue();
    }

    @Test
    @DisplayName("what is not live is told with its field and its languages; a fallback is named")
    void notLive() throws Exception {
        server.publish(
                article("a1", "vi", "related", "a2", "furtherReading", List.of("a9", "a2")),
                article("a2", "en"));
        var strict = tree(ask(A1 + "related,furtherReading"));
        var fallback = tree(ask(A1 + "related&fallback=en"));

        assertThat(strict.path("included").size()).isZero();
        assertThat(strict.at("/meta/included/notLive").size()).isEqualTo(2);
        var first = strict.at("/meta/included/notLive/0");
        assertThat(first.path("id").asString()).isEqualTo("a2");
        assertThat(first.path("fields").toString()).isEqualTo("[\"furtherReading\",\"related\"]");
        assertThat(first.at("/availableLocales/0").asString()).isEqualTo("en");
        assertThat(strict.at("/meta/included/notLive/1/id").asString()).isEqualTo("a9");
        assertThat(fallback.at("/included/a2/locale").asString()).isEqualTo("en");
        assertThat(fallback.at("/meta/included/fallback/a2").asString()).isEqualTo("en");
    }

    @Test
    @DisplayName("a list takes along what its entries refer to, by parameters and as JSON")
    void lists() throws Exception {
        server.publish(article("a1", "vi", "related", "a2"), article("a2", "vi", "related", "x"));
        var list =
                tree(
                        ask(
                                "/api/v1/delivery/entries?locale=vi&type=article&fields=title&include=related"));
        var asked =
                server.client
                        .perform(
                                post("/api/v1/delivery/query")
                                        .contentType("application/json")
                                        .content("{\"locale\": \"vi\", \"include\": \"related\"}"))
                        .andReturn()
                        .getResponse();

        assertThat(list.path("data").size()).isEqualTo(2);
        assertThat(list.path("included").propertyNames()).containsOnly("a2");
        assertThat(list.at("/meta/included/notLive/0/id").asString()).isEqualTo("x");
        assertThat(tree(asked).path("included")).isEqualTo(list.path("included"));
    }

    @Test
    @DisplayName("a publication of what was taken along, or of what was missing, renews the answer")
    void renewed() throws Exception {
        server.publish(article("a1", "vi", "related", "a2", "furtherReading", List.of("a3")));
        var address = A1 + "related,furtherReading";
        var list = "/api/v1/delivery/entries?locale=vi&type=article&include=related";
        var first = ask(address);
        assertThat(first.getHeader("Surrogate-Key")).contains("a1 a2 a3");
        assertThat(server.kept.find(address)).isPresent();

        server.publish(article("a2", "vi"));
        assertThat(tree(ask(address)).at("/included/a2/fields/title").asString())
                .isEqualTo("a2 vi");
        server.publish(article("a9", "vi"));
        assertThat(server.kept.find(address)).isPresent();

        ask(list);
        server.publish(article("a2", "vi", "title", "mới"));
        assertThat(ask(address).getHeader("ETag")).isNotEqualTo(first.getHeader("ETag"));
        assertThat(tree(ask(address)).at("/included/a2/fields/title").asString()).isEqualTo("mới");
        assertThat(tree(ask(list)).at("/included/a2/fields/title").asString()).isEqualTo("mới");

        server.publish(
                List.of(
                        new Change.Remove(
                                article("a2", "vi").entry(),
                                new LocaleTag("vi"),
                                Change.Removal.UNPUBLISH,
                                "withdrawn",
                                null)));
        assertThat(tree(ask(address)).at("/meta/included/notLive/0/id").asString()).isEqualTo("a2");
    }

    @Test
    @DisplayName("what is unknown, too deep, too many or too much is refused by name")
    void bounds() throws Exception {
        var ids = IntStream.range(0, 101).mapToObj(i -> "e" + i).toList();
        server.publish(article("a1", "vi", "furtherReading", ids));

        assertRefused("colour", "unknown_include", "furtherReading");
        assertRefused("related.title", "unknown_include", "title");
        assertRefused("related" + ".related".repeat(5), "include_too_deep", "(depth) is 5");
        assertRefused("furtherReading", "include_too_much", "(entries) is 100");
        var paths = IntStream.range(0, 21).mapToObj(i -> "p" + i).toList();
        assertRefused(String.join(",", paths), "include_too_many", "paths");
    }

    private void assertRefused(String include, String code, String words) throws Exception {
        var refused = ask(A1 + include);
        var error = tree(refused).at("/errors/0");
        assertThat(refused.getStatus()).isEqualTo(400);
        assertThat(error.path("code").asString()).isEqualTo(code);
        assertThat(error.path("message").asString()).contains(words);
    }
}
