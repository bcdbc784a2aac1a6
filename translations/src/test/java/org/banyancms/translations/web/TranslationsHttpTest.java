package org.banyancms.translations.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.banyancms.translations.Province.TAN_TRAO;

import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.banyancms.core.access.Actor;
import org.banyancms.core.access.Role;
import org.banyancms.core.locale.LocaleTag;
import org.banyancms.core.web.Caller;
import org.banyancms.translations.Province;
import org.banyancms.translations.Workshop;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class TranslationsHttpTest {

    private static final String JOBS = "/api/v1/translations/jobs";
    private static final Actor EDITOR = Province.person("editor", Role.EDITOR);
    private static final Actor TRANSLATOR =
            Province.person("translator-en", Role.TRANSLATOR, LocaleTag.EN);
    private static final Actor OTHER = Province.person("other-en", Role.TRANSLATOR, LocaleTag.EN);
    private static final Actor REVIEWER =
            Province.person("reviewer-en", Role.LANG_REVIEWER, LocaleTag.EN);
    private static final Actor COORDINATOR = Province.person("coordinator", Role.COORDINATOR);

    private final Workshop workshop = new Workshop();
    private final MockMvc http = workshop.http();
    private final JsonMapper json = workshop.get(JsonMapper.class);
    private String job = "";

    @BeforeEach
    void job() throws Exception {
        workshop.province.save(
                LocaleTag.VI,
                "approved",
                "Tân Trào",
                List.of(Province.text("Cây đa ", "strong"), Province.text("cao 30 m.")));
        var opened =
                send(
                        EDITOR,
                        "POST",
                        JOBS,
                        Map.of("entry", TAN_TRAO.value(), "locale", "en", "priority", 3));
        assertThat(opened.getStatus()).isEqualTo(201);
        job = body(opened).get("id").asString();
        assertThat(opened.getHeader("Location")).isEqualTo(JOBS + "/" + job);
    }

    @AfterEach
    void close() {
        workshop.close();
    }

    @Test
    @DisplayName("a job goes through the queue over HTTP")
    void story() throws Exception {
        assertThat(
                        send(
                                        EDITOR,
                                        "POST",
                                        JOBS,
                                        Map.of("entry", TAN_TRAO.value(), "locale", "en"))
                                .getStatus())
                .isEqualTo(200);
        var list =
                body(
                        send(
                                TRANSLATOR,
                                "GET",
                                JOBS + "?locale=en&state=open&sort=-priority&page[size]=1",
                                null));
        assertThat(list.get("data").get(0).get("workload").get("unit").asString())
                .isEqualTo("syllables");
        assertThat(list.get("data").get(0).get("segments").get("untranslated").asInt())
                .isEqualTo(3);

        var claim = body(send(TRANSLATOR, "POST", JOBS + "/" + job + "/claim", null));
        long fence = claim.get("fence").asLong();
        assertThat(claim.get("leaseUntil").asString()).isEqualTo("2026-11-03T02:00:00Z");

        var second = send(OTHER, "POST", JOBS + "/" + job + "/claim", null);
        assertThat(second.getStatus()).isEqualTo(409);
        assertThat(body(second).get("owner").asString()).isEqualTo("translator-en");

        patch("s1", "Tân Trào", fence);
        var source =
                body(send(TRANSLATOR, "GET", JOBS + "/" + job + "/segments", null))
                        .get("data")
                        .get(1)
                        .get("source");
        assertThat(source.toString())
                .isEqualTo(
                        "[{\"c\":\"1\",\"kind\":\"open\",\"label\":\"strong\"},{\"t\":\"Cây đa \"},"
                                + "{\"c\":\"/1\",\"kind\":\"close\",\"label\":\"strong\"},{\"t\":\"cao 30 m.\"}]");
        var wrong = patch("s2", List.of(Map.of("t", "A banyan 31 m high.")), fence);
        assertThat(wrong.get("findings").findValuesAsString("code"))
                .contains("code_lost", "number_missing", "number_added");
        patch("s3", "A banyan.", fence);

        var refused =
                send(TRANSLATOR, "POST", JOBS + "/" + job + "/submit", Map.of("fence", fence));
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(body(refused).get("errors").get(0).get("pointer").asString())
                .isEqualTo("/segments/s2");

        patch(
                "s2",
                List.of(
                        Map.of("c", "1"),
                        Map.of("t", "A banyan "),
                        Map.of("c", "/1"),
                        Map.of("t", "30 m high.")),
                fence);
        assertThat(
                        send(
                                        TRANSLATOR,
                                        "POST",
                                        JOBS + "/" + job + "/submit",
                                        Map.of("fence", fence))
                                .getStatus())
                .isEqualTo(200);
        var approved = body(send(REVIEWER, "POST", JOBS + "/" + job + "/approve", null));
        assertThat(approved.get("state").asString()).isEqualTo("APPROVED");
        assertThat(workshop.province.deliveries).hasSize(1);

        var found =
                body(
                        send(
                                EDITOR,
                                "GET",
                                "/api/v1/translations/memory/lookup?source=vi&target=en&text=Cây đa cao 31 m.&threshold=70",
                                null));
        assertThat(found.get("data").get(0).get("score").asInt()).isLessThan(95);
        var analysis = body(send(EDITOR, "GET", JOBS + "/" + job + "/analysis", null));
        assertThat(analysis.get("bands").get("TRANSLATED").get("units").asInt())
                .isEqualTo(analysis.get("total").asInt());
    }

    @Test
    @DisplayName("a late save is kept and told so")
    void lateSave() throws Exception {
        long fence =
                body(send(TRANSLATOR, "POST", JOBS + "/" + job + "/claim", null))
                        .get("fence")
                        .asLong();
        send(TRANSLATOR, "POST", JOBS + "/" + job + "/release", Map.of("fence", fence));
        var late =
                send(
                        TRANSLATOR,
                        "PATCH",
                        JOBS + "/" + job + "/segments/s1",
                        Map.of("target", "Late", "fence", fence));
        assertThat(late.getStatus()).isEqualTo(409);
        assertThat(body(late).get("code").asString()).isEqualTo("lease_lost");
        assertThat(body(late).get("keptAsSuggestion").asBoolean()).isTrue();
        assertThat(body(late).get("detail").asString()).contains("as a suggestion");
    }

    @Test
    @DisplayName("bad requests are refused with what is wrong")
    void badRequests() throws Exception {
        assertThat(code(send(TRANSLATOR, "GET", JOBS + "/nowhere", null)))
                .isEqualTo("404 job_not_found");
        assertThat(code(send(TRANSLATOR, "GET", JOBS + "?sort=colour", null)))
                .isEqualTo("400 query_refused");
        assertThat(code(send(TRANSLATOR, "GET", JOBS + "?colour=red", null)))
                .isEqualTo("400 unknown_parameter");
        assertThat(
                        code(
                                send(
                                        TRANSLATOR,
                                        "PATCH",
                                        JOBS + "/" + job + "/segments/s1",
                                        Map.of("target", "x"))))
                .isEqualTo("422 validation_failed");
        assertThat(
                        code(
                                send(
                                        TRANSLATOR,
                                        "PATCH",
                                        JOBS + "/" + job + "/segments/s1",
                                        Map.of("target", 7, "fence", 1))))
                .isEqualTo("422 translation_malformed");
        assertThat(
                        code(
                                send(
                                        OTHER,
                                        "POST",
                                        JOBS,
                                        Map.of("entry", TAN_TRAO.value(), "locale", "ko"))))
                .isEqualTo("403 forbidden");
        assertThat(
                        code(
                                send(
                                        EDITOR,
                                        "POST",
                                        JOBS,
                                        Map.of("entry", TAN_TRAO.value(), "locale", "vi"))))
                .isEqualTo("422 job_not_possible");
        assertThat(code(send(EDITOR, "GET", JOBS + "/" + job + "/export?format=docx", null)))
                .isEqualTo("400 format_unknown");
    }

    @Test
    @DisplayName("terms, TBX, TMX and demand rules go in and out")
    void otherResources() throws Exception {
        var term =
                Map.of(
                        "key",
                        "tan-trao",
                        "kind",
                        "place",
                        "terms",
                        Map.of(
                                "vi", Map.of("preferred", "Tân Trào"),
                                "en",
                                        Map.of(
                                                "preferred",
                                                "Tân Trào",
                                                "forbidden",
                                                List.of("Tan Trao"))));
        assertThat(
                        send(COORDINATOR, "POST", "/api/v1/translations/termbase/terms", term)
                                .getStatus())
                .isEqualTo(201);
        var tbx = text(send(COORDINATOR, "GET", "/api/v1/translations/termbase/tbx", null));
        assertThat(tbx).contains("<term>Tân Trào</term>").contains("deprecatedTerm-admn-sts");
        var back = sendBytes(COORDINATOR, "/api/v1/translations/termbase/tbx", tbx);
        assertThat(body(back).get("imported").asInt()).isEqualTo(1);
        var terms = body(send(COORDINATOR, "GET", "/api/v1/translations/termbase/terms", null));
        assertThat(
                        terms.get("data")
                                .get(0)
                                .get("terms")
                                .get("en")
                                .get("forbidden")
                                .get(0)
                                .asString())
                .isEqualTo("Tan Trao");

        long fence =
                body(send(TRANSLATOR, "POST", JOBS + "/" + job + "/claim", null))
                        .get("fence")
                        .asLong();
        assertThat(patch("s1", "Tan Trao", fence).get("findings").get(0).get("code").asString())
                .isEqualTo("term_forbidden");

        var tmx =
                "<tmx version=\"1.4\"><header srclang=\"vi\"/><body><tu><tuv xml:lang=\"vi\"><seg>Xin <bpt i=\"1\"/>chào<ept i=\"1\"/>.</seg></tuv>"
                        + "<tuv xml:lang=\"en\"><seg>Hello.</seg></tuv></tu></body></tmx>";
        assertThat(
                        body(sendBytes(COORDINATOR, "/api/v1/translations/memory/tmx", tmx))
                                .get("imported")
                                .asInt())
                .isEqualTo(1);
        assertThat(
                        text(
                                send(
                                        EDITOR,
                                        "GET",
                                        "/api/v1/translations/memory/tmx?source=vi&target=en",
                                        null)))
                .contains("Xin <bpt");

        var help = body(send(TRANSLATOR, "GET", JOBS + "/" + job + "/segments/s1/help", null));
        assertThat(help.get("terms").get(0).get("key").asString()).isEqualTo("tan-trao");
        assertThat(help.get("matches").size()).isZero();

        var rule = Map.of("name", "All", "locales", List.of("ko", "ja"), "dueHours", 24);
        assertThat(send(COORDINATOR, "POST", "/api/v1/translations/demand-rules", rule).getStatus())
                .isEqualTo(201);
        assertThat(
                        code(
                                send(
                                        COORDINATOR,
                                        "POST",
                                        "/api/v1/translations/demand-rules",
                                        Map.of("priority", 1000))))
                .isEqualTo("422 demand_rule_invalid");
    }

    @Test
    @DisplayName("a file goes out and comes back")
    void files() throws Exception {
        var exported = send(TRANSLATOR, "GET", JOBS + "/" + job + "/export", null);
        assertThat(exported.getContentType()).startsWith("application/xliff+xml");
        assertThat(exported.getHeader("Content-Disposition")).contains("job-" + job + "-en.xlf");
        var filled = text(exported).replaceFirst("</source>", "</source><target>Tân Trào</target>");
        var imported =
                body(sendBytes(TRANSLATOR, JOBS + "/" + job + "/import?format=xliff-2.1", filled));
        assertThat(imported.get("imported").asInt()).isEqualTo(1);
        assertThat(imported.get("fence").asLong()).isEqualTo(1);
        assertThat(imported.get("job").get("state").asString()).isEqualTo("CLAIMED");
    }

    private JsonNode patch(String segment, Object target, long fence) throws Exception {
        var saved =
                send(
                        TRANSLATOR,
                        "PATCH",
                        JOBS + "/" + job + "/segments/" + segment,
                        Map.of("target", target, "fence", fence));
        assertThat(saved.getStatus()).as(text(saved)).isEqualTo(200);
        return body(saved);
    }

    private MockHttpServletResponse send(Actor actor, String method, String address, Object body)
            throws Exception {
        var parts = address.split("\\?", 2);
        var request =
                MockMvcRequestBuilders.request(
                        HttpMethod.valueOf(method), java.net.URI.create(encoded(address)));
        assertThat(parts).isNotEmpty();
        if (body != null) {
            request.contentType(MediaType.APPLICATION_JSON).content(json.writeValueAsBytes(body));
        }
        return perform(actor, request);
    }

    private static String encoded(String address) {
        return address.replace(" ", "%20")
                .replace("[", "%5B")
                .replace("]", "%5D")
                .replace("â", "%C3%A2")
                .replace("đ", "%C4%91");
    }

    private MockHttpServletResponse sendBytes(Actor actor, String address, String body)
            throws Exception {
        return perform(
                actor,
                MockMvcRequestBuilders.post(address)
                        .contentType(MediaType.APPLICATION_OCTET_STREAM)
                        .content(body.getBytes(StandardCharsets.UTF_8)));
    }

    private MockHttpServletResponse perform(
            Actor actor,
            org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder<?>
                    request)
            throws Exception {
        request.with(asked -> {
            Caller.note(asked, actor);
            return asked;
        });
        return http.perform(request).andReturn().getResponse();
    }

    private JsonNode body(MockHttpServletResponse response) throws UnsupportedEncodingException {
        return json.readTree(text(response));
    }

    private static String text(MockHttpServletResponse response)
            throws UnsupportedEncodingException {
        return response.getContentAsString(StandardCharsets.UTF_8);
    }

    private String code(MockHttpServletResponse response) throws UnsupportedEncodingException {
        return response.getStatus() + " " + body(response).get("code").asString();
    }
}
