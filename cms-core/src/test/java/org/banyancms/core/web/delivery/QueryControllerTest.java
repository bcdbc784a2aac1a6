package org.banyancms.core.web.delivery;

import static org.banyancms.core.search.Live.article;
import static org.banyancms.core.search.Live.variant;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.springframework.http.MediaType.APPLICATION_JSON;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.net.URI;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.web.servlet.ResultActions;
import tools.jackson.databind.json.JsonMapper;

@DisplayName("Lists of delivery")
class QueryControllerTest {
    private static final String LIST = "/api/v1/delivery/entries";
    private static DeliveryServer server;
    private static long sequence;

    @BeforeAll
    static void start() {
        server = new DeliveryServer();
        sequence =
                server.publish(
                        article("a1", "vi", "Cây đa Tân Trào", "Lán Nà Nưa và đình Hồng Thái"),
                        article("a1", "en", "The banyan of Tân Trào", "The Na Nua hut"),
                        article("a2", "vi", "Ăn cơm lam", "Món của bản"),
                        event("s1", "Lễ hội Thành Tuyên", "2026-09-24T19:00+07:00"),
                        event("s2", "Hội đua thuyền", "2026-02-10T07:00+07:00"));
    }

    private static org.banyancms.core.journal.LiveVariant event(
            String id, String title, String startsAt) {
        return variant(
                id, "vi", "event", Map.of("title", title, "startsAt", startsAt), "Tuyên Quang");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static ResultActions list(String query) throws Exception {
        return server.client.perform(get(URI.create(LIST + "?" + query)));
    }

    private static ResultActions ask(String json) throws Exception {
        return server.client.perform(
                post("/api/v1/delivery/query").contentType(APPLICATION_JSON).content(json));
    }

    @Test
    @DisplayName("full text finds with and without the marks, in the language asked for alone")
    void fullText() throws Exception {
        list("locale=vi&q=tan%20trao")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.data[*].id", contains("a1")))
                .andExpect(jsonPath("$.data[0].locale").value("vi"))
                .andExpect(jsonPath("$.data[0].fields.title").value("Cây đa Tân Trào"))
                .andExpect(jsonPath("$.meta.sequence").value(sequence))
                .andExpect(jsonPath("$.meta", not(hasKey("total"))));
        list("locale=vi&q=T%C3%A2n%20Tr%C3%A0o")
                .andExpect(jsonPath("$.data[*].id", contains("a1")));
        list("locale=ko&q=tan%20trao").andExpect(jsonPath("$.data", hasSize(0)));
    }

    @Test
    @DisplayName("facets, snippets and every language are there for the asking")
    void besides() throws Exception {
        list("locale=vi&facets=type,topics&page%5Bsize%5D=1")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.meta.facets.type[*].value", contains("article", "event")))
                .andExpect(jsonPath("$.meta.facets.type[0].count").value(2));
        list("locale=vi&q=tan%20trao&highlight=true")
                .andExpect(
                        jsonPath("$.data[0].highlight.title")
                                .value("Cây đa <mark>Tân</mark> <mark>Trào</mark>"));
        list("locale=vi&q=banyan&across=true")
                .andExpect(jsonPath("$.data[*].id", contains("a1")))
                .andExpect(jsonPath("$.data[0].locale").value("vi"))
                .andExpect(jsonPath("$.data[0].foundIn").value("en"))
                .andExpect(header().string("Surrogate-Key", "list:*"));
        ask("{\"locale\":\"vi\",\"q\":\"thuyenn\",\"facets\":\"type\",\"highlight\":true}")
                .andExpect(jsonPath("$.meta.near").value(true))
                .andExpect(jsonPath("$.data[0].id").value("s2"));
        list("locale=vi&facets=type,title,prize")
                .andExpect(status().isBadRequest())
                .andExpect(
                        jsonPath("$.errors[*].code", contains("unknown_facet", "unknown_facet")));
    }

    @Test
    @DisplayName("what is typed without accents is completed with them")
    void suggest() throws Exception {
        server.client
                .perform(get(URI.create("/api/v1/delivery/suggest?locale=vi&q=cay%20d")))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.data[*].text", hasItem("cây đa")))
                .andExpect(jsonPath("$.data[*].text", hasItem("Cây đa Tân Trào")))
                .andExpect(jsonPath("$.data[?(@.kind=='title')].slug", contains("a1-vi")))
                .andExpect(header().string("Surrogate-Key", "list:vi"));
        server.client
                .perform(get("/api/v1/delivery/suggest?locale=vi&q=" + "a".repeat(201)))
                .andExpect(status().isBadRequest());
    }

    @Test
    @DisplayName("a type, a filter, an order and a count work together")
    void typeFilterSort() throws Exception {
        list("locale=vi&type=event&filter%5BstartsAt%5D%5Bgte%5D=2026-01-01&sort=startsAt&count=true")
                .andExpect(jsonPath("$.data[*].id", contains("s2", "s1")))
                .andExpect(jsonPath("$.meta.total").value(2));
        list("locale=vi&type=event&filter%5BstartsAt%5D%5Bgte%5D=2026-06-01T00:00:00%2B07:00")
                .andExpect(jsonPath("$.data[*].id", contains("s1")));
        list("locale=vi&sort=title")
                .andExpect(jsonPath("$.data[*].id", contains("a2", "a1", "s2", "s1")));
    }

    @ParameterizedTest
    @DisplayName("JSON asks the same, a single name may stand for a list of one")
    @ValueSource(
            strings = {
                "{\"locale\":\"vi\",\"type\":\"event\",\"filter\":{\"startsAt\":{\"between\":[\"2026-09-01\",\"2026-09-30\"]}}}",
                "{\"locale\":\"vi\",\"type\":[\"event\",\"article\"],\"q\":\"le hoi\",\"sort\":[\"-publishedAt\"]}",
                "{\"locale\":\"vi\",\"filter\":{\"or\":[{\"title\":{\"contains\":\"thanh tuyen\"}},{\"slug\":\"none\"}]}}",
                "{\"locale\":\"vi\",\"filter\":{\"and\":[{\"type\":{\"ne\":\"article\"}},{\"not\":{\"startsAt\":{\"lt\":\"2026-06-01\"}}}]}}",
                "{\"locale\":\"vi\",\"filter\":{\"title\":{\"startsWith\":\"Lễ hội\"}},\"page\":{\"size\":1},\"count\":false,\"atLeast\":1}"
            })
    void json(String question) throws Exception {
        ask(question)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.data[*].id", contains("s1")))
                .andExpect(jsonPath("$.links.self").value("/api/v1/delivery/query"));
    }

    @Test
    @DisplayName("only the fields asked for are shown")
    void fields() throws Exception {
        list("locale=vi&q=tan%20trao&fields=summary")
                .andExpect(jsonPath("$.data[0].fields", not(hasKey("title"))));
        list("locale=vi&fields=titel,title,boddy")
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors", hasSize(2)))
                .andExpect(jsonPath("$.errors[1].message", containsString("\"titel\"")));
    }

    @Test
    @DisplayName("pages follow each other by their links, each hit once")
    void pages() throws Exception {
        var first =
                list("locale=vi&sort=title&page%5Bsize%5D=3")
                        .andExpect(jsonPath("$.data[*].id", contains("a2", "a1", "s2")))
                        .andReturn();
        var next =
                JsonMapper.shared()
                        .readTree(first.getResponse().getContentAsString())
                        .at("/links/next")
                        .asString();
        server.client
                .perform(get(URI.create(next)))
                .andExpect(jsonPath("$.data[*].id", contains("s1")))
                .andExpect(jsonPath("$.links", not(hasKey("next"))))
                .andExpect(jsonPath("$.links.self").value(next));
    }

    @Test
    @DisplayName("an answer says how it may be kept, and is not sent again to whom has it")
    void cached() throws Exception {
        var answer =
                list("locale=vi&type=event")
                        .andExpect(header().string("Surrogate-Key", "list:vi:event removed:vi"))
                        .andExpect(header().string("Cache-Control", containsString("public")))
                        .andExpect(header().string("Content-Language", "vi"))
                        .andReturn();
        var tag = String.valueOf(answer.getResponse().getHeader("ETag"));
        server.client
                .perform(get(LIST + "?locale=vi&type=event").header("If-None-Match", tag))
                .andExpect(status().isNotModified())
                .andExpect(content().string(""));
    }

    @Test
    @DisplayName("everything that is wrong with a query is said at once, with what is known")
    void severalAtOnce() throws Exception {
        list("locale=vi&type=evnt&filter%5Bprize%5D=1&filter%5Btitle%5D%5Bgt%5D=a&sort=size")
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.code").value("query_invalid"))
                .andExpect(
                        jsonPath(
                                "$.errors[*].code",
                                containsInAnyOrder(
                                        "unknown_choice",
                                        "unknown_filter_field",
                                        "unknown_operator",
                                        "unknown_sort_field")))
                .andExpect(
                        jsonPath(
                                "$.errors[*].pointer",
                                containsInAnyOrder(
                                        "/type", "/filter/prize", "/filter/title/gt", "/sort")))
                .andExpect(jsonPath("$.errors[*].message", hasItem(containsString("publishedAt"))));
    }

    @Test
    @DisplayName("fields are those of the types asked for")
    void fieldsOfTheType() throws Exception {
        list("locale=vi&type=article&filter%5BstartsAt%5D%5Bgte%5D=2026-01-01")
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors[0].code").value("unknown_filter_field"));
    }

    @Test
    @DisplayName("the language is needed: a list is never of all languages by accident")
    void languageNeeded() throws Exception {
        list("q=x")
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors[0].parameter").value("locale"));
        ask("{}")
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors[0].pointer").value("/locale"));
        list("locale=xx_!!").andExpect(status().isBadRequest());
    }

    @ParameterizedTest
    @DisplayName("what cannot be understood is refused by its name")
    @CsvSource(
            delimiter = '|',
            value = {
                "locale=vi&lang=en | unknown_parameter",
                "locale=vi&filter%5Btitle | malformed_parameter",
                "locale=vi&filter | malformed_parameter",
                "locale=vi&filter%5BpublishedAt%5D%5Bgte%5D=yesterday | wrong_value",
                "locale=vi&filter%5BpublishedAt%5D%5Bbetween%5D=2026-01-01 | two_bounds",
                "locale=vi&filter%5Btype%5D= | wrong_value",
                "locale=vi&filter%5Btitle%5D%5Bexists%5D=maybe | wrong_value",
                "locale=vi&filter%5Bor%5D=x | wrong_value",
                "locale=vi&page%5Bafter%5D=nonsense | malformed_parameter",
                "locale=vi&atLeast=soon | malformed_parameter"
            })
    void refused(String query, String code) throws Exception {
        list(query)
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors[0].code").value(code));
    }

    @ParameterizedTest
    @DisplayName("JSON that cannot be understood is refused where it is wrong")
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"locale\":\"vi\",\"filters\":{}} | /filters",
                "{\"locale\":\"vi\",\"filter\":{\"title\":null}} | /filter/title/eq",
                "{\"locale\":\"vi\",\"filter\":{\"title\":{\"eq\":{\"a\":1}}}} | /filter/title/eq",
                "{\"locale\":\"vi\",\"filter\":{\"or\":[1]}} | /filter/or/0",
                "{\"locale\":\"vi\",\"filter\":{\"or\":[null]}} | /filter/or/0",
                "{\"locale\":\"vi\",\"filter\":{\"not\":[]}} | /filter/not",
                "{\"locale\":\"vi\",\"filter\":{\"type\":{\"in\":[null]}}} | /filter/type/in",
                "{\"locale\":\"vi\",\"filter\":{\"a/b\":1}} | /filter/a~1b",
                "{\"locale\":\"vi\",\"type\":[null]} | /type",
                "{\"locale\":\"vi\",\"sort\":[null]} | /sort",
                "{\"locale\":\"vi\",\"page\":{\"size\":101}} | /page/size",
                "{\"locale\":\"vi\",\"page\":{\"size\":0}} | /page/size",
                "{\"locale\":\"vi\",\"q\":7} | /q",
                "{\"locale\":\"vi\",\"q\":{\"a\":1}} | /q",
                "{\"locale\":\"vi\",\"q\":[]} | /q",
                "{\"locale\":\"vi\",\"page\":{\"size\":[1]}} | /page/size",
                "{\"locale\":\"vi\",\"page\":{\"sise\":{}}} | /page/sise"
            })
    void refusedJson(String question, String pointer) throws Exception {
        ask(question)
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors[0].pointer").value(pointer));
    }

    @Test
    @DisplayName("each limit is named when it is passed, once")
    void limits() throws Exception {
        list("locale=vi&q=" + "a".repeat(201))
                .andExpect(jsonPath("$.errors[0].code").value("too_long"))
                .andExpect(jsonPath("$.errors[0].params.max").value(200));
        ask("{\"locale\":\"vi\",\"filter\":" + "{\"not\":".repeat(5) + "{}" + "}".repeat(5) + "}")
                .andExpect(jsonPath("$.errors[0].code").value("filter_too_deep"))
                .andExpect(jsonPath("$.errors[0].params.max").value(5));
        var many = "{\"slug\":\"a\"},".repeat(51);
        ask("{\"locale\":\"vi\",\"filter\":{\"or\":["
                        + many.substring(0, many.length() - 1)
                        + "]}}")
                .andExpect(jsonPath("$.errors", hasSize(1)))
                .andExpect(jsonPath("$.errors[0].code").value("filter_too_long"));
        list("locale=vi&filter%5Bslug%5D%5Bin%5D=" + "a,".repeat(101))
                .andExpect(jsonPath("$.errors[0].code").value("too_many_values"));
        list("locale=vi&sort=title,slug,type,owner,publishedAt")
                .andExpect(jsonPath("$.errors[0].code").value("too_many_values"));
    }

    @ParameterizedTest
    @DisplayName("the longest texts of any language are searched for, more is refused")
    @CsvSource({"vi, 'a ', 100", "zh-Hans, 新, 200", "ja, 食べ, 100", "th, ไทย, 66", "ru, 'я ', 100"})
    void longTexts(String locale, String word, int times) throws Exception {
        ask("{\"locale\":\"%s\",\"q\":\"%s\"}".formatted(locale, word.repeat(times)))
                .andExpect(status().isOk());
        var contains =
                "{\"title\":{\"contains\":\"%s\"}},".formatted(word.repeat(times)).repeat(49);
        ask("{\"locale\":\"%s\",\"filter\":{\"or\":[%s{\"slug\":\"a\"}]}}"
                        .formatted(locale, contains))
                .andExpect(status().is(org.hamcrest.Matchers.oneOf(200, 400)));
        ask("{\"locale\":\"vi\",\"filter\":{\"title\":\"" + "a".repeat(301) + "\"}}")
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors[0].code").value("too_long"));
    }

    @Test
    @DisplayName("who waits for a publication sees it, or is told to come again")
    void atLeast() throws Exception {
        try (var other = new DeliveryServer()) {
            long seen = other.publish(article("a1", "vi", "Một", ""));
            other.client
                    .perform(get(LIST + "?locale=vi&atLeast=" + seen))
                    .andExpect(status().isOk());
            other.client
                    .perform(get(LIST + "?locale=vi&atLeast=" + (seen + 1)))
                    .andExpect(status().isServiceUnavailable())
                    .andExpect(jsonPath("$.code").value("sequence_not_reached"))
                    .andExpect(header().string("Retry-After", "1"));
        }
    }

    @Test
    @DisplayName("hits and contents are of the same sequence, also while the index is behind")
    void agreement() throws Exception {
        try (var other = new DeliveryServer()) {
            long seen = other.publish(article("a1", "vi", "Cũ", ""));
            other.publishUnseen(article("a1", "vi", "Mới", ""));
            other.client
                    .perform(get(LIST + "?locale=vi&q=cu"))
                    .andExpect(jsonPath("$.meta.sequence").value(seen))
                    .andExpect(jsonPath("$.data[0].fields.title").value("Cũ"));
        }
    }

    @Test
    @DisplayName("refusals are told in Vietnamese to whom asks so")
    void vietnamese() throws Exception {
        var answer =
                server.client
                        .perform(get(LIST + "?locale=vi&sort=gia").header("Accept-Language", "vi"))
                        .andReturn();
        Assertions.assertThat(
                        answer.getResponse()
                                .getContentAsString(java.nio.charset.StandardCharsets.UTF_8))
                .contains("Không sắp xếp được theo \\\"gia\\\"");
    }
}
