package org.banyancms.core.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.banyancms.core.web.SampleServer.by;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.springframework.http.MediaType.APPLICATION_JSON;
import static org.springframework.http.MediaType.TEXT_PLAIN;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.net.URI;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.web.context.support.AnnotationConfigWebApplicationContext;

class RequestsTest {
    private static final String GOOD =
            "{\"name\": \"n\", \"count\": 1, \"locale\": \"vi\", \"tags\": [], \"rest\": {}}";

    private static AnnotationConfigWebApplicationContext server;
    private static MockMvc client;

    @BeforeAll
    static void start() {
        server = SampleServer.start();
        client = SampleServer.client(server);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static ResultActions putSample(String body) throws Exception {
        return client.perform(
                put("/samples/vi")
                        .header("If-Match", "\"7\"")
                        .contentType(APPLICATION_JSON)
                        .content(body));
    }

    @Test
    @DisplayName(
            "a caller whom nobody knows is told 401, how to sign in, and in Vietnamese when asked so")
    void unknownCaller() throws Exception {
        client.perform(get("/samples/x").header("Accept-Language", "ja, vi;q=0.9, en;q=0.5"))
                .andExpect(status().isUnauthorized())
                .andExpect(header().string("WWW-Authenticate", containsString("Bearer")))
                .andExpect(header().string("Content-Language", "vi"))
                .andExpect(content().contentType("application/problem+json"))
                .andExpect(jsonPath("$.code").value("unauthenticated"))
                .andExpect(jsonPath("$.type").value("/problems/unauthenticated"))
                .andExpect(jsonPath("$.instance").value("/samples/x"))
                .andExpect(jsonPath("$.traceId", matchesPattern("[0-9a-f]{32}")));
    }

    @Test
    @DisplayName(
            "every unknown query parameter is refused by its name, known ones and filters pass")
    void unknownParameters() throws Exception {
        client.perform(
                        get(
                                URI.create(
                                        "/samples?locale=vi&page%5Bsize%5D=5&filter%5Btype%5D%5Beq%5D=a")))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.size").value(5));
        client.perform(get("/samples?lang=vi&pagesize=3"))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.code").value("unknown_parameter"))
                .andExpect(jsonPath("$.errors[*].parameter", hasItems("lang", "pagesize")));
    }

    @Test
    @DisplayName("a page of nothing or of too much is refused")
    void pageSizes() throws Exception {
        for (var size : new String[] {"0", "101", "-1", "x"}) {
            client.perform(get("/samples").queryParam("page[size]", size))
                    .andExpect(status().isBadRequest())
                    .andExpect(jsonPath("$.code").value("page_size_out_of_range"));
        }
    }

    @Test
    @DisplayName("a language that nobody knows is refused by its name, in path, parameter and body")
    void unknownLocale() throws Exception {
        client.perform(get("/samples?locale=xx-bad"))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.code").value("unknown_locale"))
                .andExpect(jsonPath("$.errors[0].parameter").value("locale"))
                .andExpect(jsonPath("$.detail", containsString("xx-bad")));
        putSample(GOOD.replace("\"vi\"", "\"tlh-bad\""))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors[0].pointer").value("/locale"))
                .andExpect(jsonPath("$.errors[0].code").value("unknown_locale"));
    }

    @Test
    @DisplayName(
            "a write without If-Match is 428, a stale one 412 with the current revision, a weak one stale, a broken one 400")
    void conditions() throws Exception {
        client.perform(put("/samples/vi").contentType(APPLICATION_JSON).content(GOOD))
                .andExpect(status().is(428));
        client.perform(
                        put("/samples/vi")
                                .header("If-Match", "\"6\"")
                                .contentType(APPLICATION_JSON)
                                .content(GOOD))
                .andExpect(status().isPreconditionFailed())
                .andExpect(jsonPath("$.currentRevision").value(7));
        client.perform(
                        put("/samples/vi")
                                .header("If-Match", "W/\"7\"")
                                .contentType(APPLICATION_JSON)
                                .content(GOOD))
                .andExpect(status().isPreconditionFailed());
        client.perform(
                        put("/samples/vi")
                                .header("If-Match", "7")
                                .contentType(APPLICATION_JSON)
                                .content(GOOD))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors[0].code").value("malformed_tag"));
        for (var passing : new String[] {"*", "\"7\"", "\"5\", \"7\""}) {
            client.perform(
                            put("/samples/vi")
                                    .header("If-Match", passing)
                                    .contentType(APPLICATION_JSON)
                                    .content(GOOD))
                    .andExpect(status().isOk());
        }
    }

    @Test
    @DisplayName("all faults of a body are told at once, each with its JSON Pointer")
    void severalFaults() throws Exception {
        putSample(
                        "{\"name\": {}, \"count\": 1, \"inner\": [{\"title\": \"t\", \"colour\": 1}], \"locale\": \"qq\", \"tags\": \"a\", \"rest\": {}, \"x/y\": 2}")
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.code").value("unknown_field"))
                .andExpect(
                        jsonPath(
                                "$.errors[*].pointer",
                                hasItems("/name", "/inner/0/colour", "/locale", "/tags", "/x~1y")));
    }

    @Test
    @DisplayName("an unknown object or list is pointed at itself, however deep")
    void unknownContainers() throws Exception {
        for (var value :
                new String[] {"{}", "{\"x\": {\"x\": 1}}", "[1]", "[{\"x\": 2}]", "null", "1"}) {
            putSample(GOOD.replace("\"rest\"", "\"x\": " + value + ", \"rest\""))
                    .andExpect(jsonPath("$.errors[*].pointer", contains("/x")));
            putSample(GOOD.replace("\"rest\"", "\"inner\": [{\"x\": " + value + "}], \"rest\""))
                    .andExpect(jsonPath("$.errors[*].pointer", contains("/inner/0/x")));
        }
    }

    @Test
    @DisplayName(
            "broken JSON is refused with its line and column, doubled keys and bottomless nesting too")
    void malformedJson() throws Exception {
        putSample("{\"name\": \"n\",\n \"count\": }")
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.code").value("malformed_json"))
                .andExpect(jsonPath("$.line").value(2));
        putSample("{\"name\": \"n\", \"name\": \"m\"}")
                .andExpect(jsonPath("$.code").value("malformed_json"));
        putSample("{\"rest\": {\"a\": " + "[".repeat(80) + "]".repeat(80) + "}}")
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.code").value("json_too_complex"));
        putSample("").andExpect(jsonPath("$.errors[0].code").value("body_required"));
    }

    @Test
    @DisplayName("a string where a number belongs is refused, not guessed")
    void noGuessing() throws Exception {
        putSample(GOOD.replace("\"count\": 1", "\"count\": \"1\""))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors[0].pointer").value("/count"));
        putSample(GOOD.replace("\"name\": \"n\"", "\"name\": 5"))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors[0].pointer").value("/name"));
    }

    @Test
    @DisplayName("decomposed text arrives composed, from bodies and from paths")
    void composed() throws Exception {
        putSample(GOOD.replace("\"n\"", "\"Ta\\u0302n Tra\u0300o\""))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.name").value("Tân Trào"));
        client.perform(get("/samples/{name}", "Tra\u0300o").with(by("editor")))
                .andExpect(jsonPath("$.name").value("Trào"));
    }

    @Test
    @DisplayName(
            "unknown paths, wrong methods and wrong kinds of body have the one shape of errors")
    void oneShape() throws Exception {
        client.perform(get("/nowhere"))
                .andExpect(status().isNotFound())
                .andExpect(jsonPath("$.code").value("not_found_path"));
        client.perform(delete("/samples"))
                .andExpect(status().isMethodNotAllowed())
                .andExpect(header().string("Allow", containsString("GET")))
                .andExpect(jsonPath("$.code").value("method_not_allowed"));
        client.perform(
                        put("/samples/vi")
                                .header("If-Match", "*")
                                .contentType(TEXT_PLAIN)
                                .content("x"))
                .andExpect(status().isUnsupportedMediaType())
                .andExpect(header().string("Accept", containsString("application/json")))
                .andExpect(jsonPath("$.code").value("unsupported_media_type"));
        client.perform(get("/samples").accept("image/png"))
                .andExpect(status().isNotAcceptable())
                .andExpect(content().contentType("application/problem+json"));
    }

    @Test
    @DisplayName("what nobody foresaw is 500 without its insides")
    void unforeseen() throws Exception {
        client.perform(
                        get("/broken")
                                .header(
                                        "traceparent",
                                        "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01"))
                .andExpect(status().isInternalServerError())
                .andExpect(jsonPath("$.traceId").value("0af7651916cd43dd8448eb211c80319c"))
                .andExpect(content().string(not(containsString("secret"))));
    }

    @Test
    @DisplayName(
            "the same key and body create once and get the same answer, another body is refused")
    void idempotency() throws Exception {
        int before = server.getBean(SampleController.class).made;
        var first = create("key-1", GOOD).andExpect(status().isCreated()).andReturn().getResponse();
        create("key-1", GOOD)
                .andExpect(status().isCreated())
                .andExpect(header().string("ETag", "\"1\""))
                .andExpect(content().bytes(first.getContentAsByteArray()));
        create("key-1", GOOD.replace("\"n\"", "\"other\""))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.code").value("idempotency_key_reused"));
        assertThat(server.getBean(SampleController.class).made).isEqualTo(before + 1);
    }

    private static ResultActions create(String key, String body) throws Exception {
        return client.perform(
                post("/samples")
                        .with(by("editor"))
                        .header("Idempotency-Key", key)
                        .contentType(APPLICATION_JSON)
                        .content(body));
    }
}
