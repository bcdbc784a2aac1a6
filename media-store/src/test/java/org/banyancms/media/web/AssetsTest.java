package org.banyancms.media.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.banyancms.media.web.MediaServer.by;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.patch;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.banyancms.core.access.Actor;
import org.banyancms.core.access.Role;
import org.banyancms.media.picture.TestPictures;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.support.AnnotationConfigWebApplicationContext;

@DisplayName("Assets over HTTP")
class AssetsTest {
    private static final String ASSETS = "/api/v1/media/assets";
    private static final Actor EDITOR = MediaServer.actor("editor", Role.EDITOR);
    private static final Actor STEWARD = MediaServer.actor("rights", Role.RIGHTS_STEWARD);
    private static final Actor TRANSLATOR = MediaServer.actor("translator", Role.TRANSLATOR);
    private static int colour;
    @TempDir static Path folder;
    private static AnnotationConfigWebApplicationContext server;
    private static MockMvc http;

    @BeforeAll
    static void start() {
        server = MediaServer.start(folder);
        http = MockMvcBuilders.webAppContextSetup(server).build();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static ResultActions upload(
            byte[] bytes, String name, String type, String... parameters) throws Exception {
        var request = multipart(ASSETS).file(new MockMultipartFile("file", name, type, bytes));
        for (int i = 0; i < parameters.length; i += 2) {
            request.param(parameters[i], parameters[i + 1]);
        }
        return http.perform(request.with(by(EDITOR)));
    }

    private static String uploaded(byte[] bytes, String name) throws Exception {
        var answer =
                upload(bytes, name, null)
                        .andExpect(status().isCreated())
                        .andReturn()
                        .getResponse()
                        .getContentAsString(StandardCharsets.UTF_8);
        return JsonPath.read(answer, "$.id");
    }

    /** A picture that no other test has uploaded. */
    private static byte[] fresh() {
        var picture = TestPictures.quarters(400, 300);
        picture.setRGB(0, 0, ++colour);
        return TestPictures.file(picture, "png");
    }

    private static ResultActions send(
            MockHttpServletRequestBuilder request, Actor actor, String tag, String body)
            throws Exception {
        if (tag != null) {
            request.header("If-Match", tag);
        }
        return http.perform(
                request.contentType(MediaType.APPLICATION_JSON).content(body).with(by(actor)));
    }

    private static long files() throws IOException {
        try (var all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).count();
        }
    }

    @Test
    @DisplayName("an uploaded photo tells what it is, who made it and where its renditions are")
    void photo() throws Exception {
        upload(TestPictures.photo("bridge-cables.jpg"), "cầu.jpg", "image/jpeg", "standIn", "true")
                .andExpect(status().isCreated())
                .andExpect(header().string("ETag", "\"1\""))
                .andExpect(header().string("Location", containsString(ASSETS + "/")))
                .andExpect(jsonPath("$.mediaType").value("image/jpeg"))
                .andExpect(jsonPath("$.fileName").value("cầu.jpg"))
                .andExpect(jsonPath("$.organisation").value("SVHTTDL"))
                .andExpect(jsonPath("$.uploadedBy").value("editor"))
                .andExpect(jsonPath("$.metadata.creator").value("Sander Klootwijk"))
                .andExpect(jsonPath("$.metadata.licence").value("CC-BY-SA-4.0"))
                .andExpect(jsonPath("$.rights").doesNotExist())
                .andExpect(jsonPath("$.standIn").value(true))
                .andExpect(jsonPath("$.focalPoint.x").value(0.5))
                .andExpect(jsonPath("$.thumbHash").isNotEmpty())
                .andExpect(jsonPath("$.renditions[0].url").value(containsString("sig=")))
                .andExpect(jsonPath("$.revision").value(1));
    }

    @Test
    @DisplayName("places and serial numbers are in no answer")
    void noTraces() throws Exception {
        var traced =
                TestPictures.withTraces(
                        TestPictures.file(TestPictures.quarters(90, 60), "jpeg"), 6);
        upload(traced, "a.jpg", "image/jpeg")
                .andExpect(jsonPath("$.width").value(60))
                .andExpect(jsonPath("$.metadata.takenAt").value("2026-03-01T01:15:00Z"))
                .andExpect(content().string(not(containsString(TestPictures.SERIAL))))
                .andExpect(content().string(not(containsString("latitude"))));
    }

    @Test
    @DisplayName(
            "the same bytes are refused with the asset that has them, unless a second one is wanted")
    void duplicates() throws Exception {
        var picture = fresh();
        var first = uploaded(picture, "a.png");
        upload(picture, "b.png", "image/png")
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.code").value("asset_exists"))
                .andExpect(jsonPath("$.asset").value(first));
        upload(picture, "b.png", "image/png", "duplicates", "allow")
                .andExpect(status().isCreated());
    }

    @Test
    @DisplayName("a repeated upload with the same Idempotency-Key is one asset")
    void idempotent() throws Exception {
        var picture = fresh();
        var ids = new String[2];
        for (int i = 0; i < 2; i++) {
            var answer =
                    http.perform(
                                    multipart(ASSETS)
                                            .file(
                                                    new MockMultipartFile(
                                                            "file", "a.png", "image/png", picture))
                                            .header("Idempotency-Key", "k1")
                                            .with(by(EDITOR)))
                            .andExpect(status().isCreated());
            ids[i] = JsonPath.read(answer.andReturn().getResponse().getContentAsString(), "$.id");
        }
        assertThat(ids[0]).isEqualTo(ids[1]);
        http.perform(
                        multipart(ASSETS)
                                .file(new MockMultipartFile("file", "a.png", "image/png", fresh()))
                                .header("Idempotency-Key", "k1")
                                .with(by(EDITOR)))
                .andExpect(status().isConflict());
    }

    @Test
    @DisplayName("a refused file leaves nothing behind and the refusal says why in both languages")
    void refused() throws Exception {
        long before = files();
        upload(
                        "<svg xmlns='http://www.w3.org/2000/svg'><script/></svg>"
                                .getBytes(StandardCharsets.UTF_8),
                        "a.jpg",
                        "image/jpeg")
                .andExpect(status().isUnsupportedMediaType());
        upload(fresh(), "a.jpg", "image/jpeg")
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.code").value("file_extension_mismatch"))
                .andExpect(jsonPath("$.errors", hasSize(2)));
        upload(new byte[4 << 20], "a.mp4", "video/mp4").andExpect(status().isContentTooLarge());
        http.perform(
                        multipart(ASSETS)
                                .file(
                                        new MockMultipartFile(
                                                "file",
                                                "a.txt",
                                                "text/plain",
                                                "x".getBytes(StandardCharsets.UTF_8)))
                                .header("Accept-Language", "vi")
                                .with(by(EDITOR)))
                .andExpect(status().isUnsupportedMediaType())
                .andExpect(jsonPath("$.title").value("Không nhận loại tệp này"));
        http.perform(multipart(ASSETS).with(by(EDITOR)))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.code").value("file_required"));
        assertThat(files()).isEqualTo(before);
    }

    @Test
    @DisplayName("who may not upload, may not; nobody is asked to log in")
    void permissions() throws Exception {
        var file = new MockMultipartFile("file", "a.png", "image/png", fresh());
        http.perform(multipart(ASSETS).file(file).with(by(TRANSLATOR)))
                .andExpect(status().isForbidden());
        http.perform(multipart(ASSETS).file(file)).andExpect(status().isUnauthorized());
        var id = uploaded(fresh(), "a.png");
        send(put(ASSETS + "/" + id + "/rights"), EDITOR, "\"1\"", "{\"holder\":\"x\"}")
                .andExpect(status().isForbidden());
    }

    @Test
    @DisplayName("texts are said by language, in NFC, on the revision that was seen")
    void texts() throws Exception {
        var id = uploaded(fresh(), "a.png");
        var vi = ASSETS + "/" + id + "/locales/vi";
        send(put(vi), EDITOR, null, "{}").andExpect(status().is(428));
        send(
                        put(vi),
                        EDITOR,
                        "\"1\"",
                        "{\"alt\": \"Bo\u0302\u0301n ma\u0300u\", \"caption\": \"Ảnh\"}")
                .andExpect(status().isOk())
                .andExpect(header().string("ETag", "\"2\""))
                .andExpect(jsonPath("$.texts.vi.alt").value("Bốn màu"));
        send(put(ASSETS + "/" + id + "/locales/en"), EDITOR, "\"1\"", "{\"alt\": \"Four colours\"}")
                .andExpect(status().isPreconditionFailed())
                .andExpect(jsonPath("$.currentRevision").value(2))
                .andExpect(jsonPath("$.changedPaths[0]").value("/texts/vi"));
        send(put(vi), EDITOR, "\"2\"", "{\"alt\": \"x\", \"decorative\": true}")
                .andExpect(status().isUnprocessableContent());
        send(put(vi), EDITOR, "\"2\"", "{\"alternative\": \"x\"}")
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.code").value("unknown_field"));
        send(put(ASSETS + "/" + id + "/locales/xx"), EDITOR, "\"2\"", "{}")
                .andExpect(status().isBadRequest());
    }

    @Test
    @DisplayName(
            "rights are cleared by the steward; what is wrong is told all at once; what the file says fills gaps")
    void rights() throws Exception {
        var answer =
                upload(TestPictures.photo("dandelions.jpg"), "d.jpg", "image/jpeg")
                        .andReturn()
                        .getResponse()
                        .getContentAsString();
        var rights = ASSETS + "/" + JsonPath.read(answer, "$.id") + "/rights";
        send(
                        put(rights),
                        STEWARD,
                        "\"1\"",
                        "{\"usageClass\":\"secret\",\"validFrom\":\"2026-05-01\",\"validTo\":\"2026-04-01\",\"licenceUrl\":\"ftp://x\"}")
                .andExpect(status().isUnprocessableContent())
                .andExpect(
                        jsonPath(
                                "$.errors[*].pointer",
                                org.hamcrest.Matchers.containsInAnyOrder(
                                        "/holder", "/usageClass", "/validTo", "/licenceUrl")));
        send(
                        put(rights),
                        STEWARD,
                        "\"1\"",
                        "{\"holder\":\"Clemens Engelhardt\",\"usageClass\":\"commercial\"}")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.rights.licence").value("CC0-1.0"))
                .andExpect(jsonPath("$.rights.credit").value("Clemens Engelhardt"))
                .andExpect(jsonPath("$.rights.territory").value("worldwide"))
                .andExpect(jsonPath("$.rights.alterationAllowed").value(true));
    }

    @Test
    @DisplayName("consents are kept by number and can be withdrawn")
    void consents() throws Exception {
        var consent = ASSETS + "/" + uploaded(fresh(), "a.png") + "/consents/1";
        send(put(consent), EDITOR, "\"1\"", "{\"purposes\":[\"fun\"]}")
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors", hasSize(2)));
        send(
                        put(consent),
                        EDITOR,
                        "\"1\"",
                        "{\"subject\":\"Em Lan\",\"purposes\":[\"editorial\"],\"minor\":true,\"guardian\":\"Bà Hoa\",\"validTo\":\"2027-01-01\"}")
                .andExpect(jsonPath("$.consents[0].number").value(1))
                .andExpect(jsonPath("$.consents[0].guardian").value("Bà Hoa"));
        send(
                        put(consent),
                        EDITOR,
                        "\"2\"",
                        "{\"subject\":\"Em Lan\",\"purposes\":[\"editorial\"],\"withdrawnAt\":\"2026-02-01T00:00:00Z\"}")
                .andExpect(jsonPath("$.consents[0].withdrawnAt").value("2026-02-01T00:00:00Z"));
    }

    @Test
    @DisplayName("a merge patch changes what it names and refuses what is not possible")
    void patching() throws Exception {
        var asset = ASSETS + "/" + uploaded(fresh(), "a.png");
        send(patch(asset), EDITOR, "\"1\"", "{\"standIn\":true,\"focalPoint\":{\"x\":0.2}}")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.standIn").value(true))
                .andExpect(jsonPath("$.focalPoint.x").value(0.2))
                .andExpect(jsonPath("$.focalPoint.y").value(0.5));
        send(patch(asset), EDITOR, "\"2\"", "{\"focalPoint\":{\"x\":7},\"depicted\":\"ghosts\"}")
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors", hasSize(2)));
        send(patch(asset), EDITOR, "\"2\"", "{\"sha256\":\"0\"}")
                .andExpect(status().isBadRequest());
        send(
                        patch(asset),
                        EDITOR,
                        "\"2\"",
                        "{\"depicted\":\"people\",\"digitalSourceType\":\"digitalCapture\",\"standIn\":null}")
                .andExpect(jsonPath("$.depicted").value("people"))
                .andExpect(jsonPath("$.standIn").value(false));
    }

    @Test
    @DisplayName("assets are found by words without accents, by kind and licence, page by page")
    void finding() throws Exception {
        var id = uploaded(fresh(), "a.png");
        send(
                put(ASSETS + "/" + id + "/locales/vi"),
                EDITOR,
                "\"1\"",
                "{\"alt\":\"Đình Hồng Thái soi bóng\"}");
        http.perform(get(ASSETS).param("q", "dinh hong").with(by(EDITOR)))
                .andExpect(jsonPath("$.data", hasSize(1)))
                .andExpect(jsonPath("$.data[0].id").value(id));
        http.perform(get(ASSETS).param("q", "Đình sông").with(by(EDITOR)))
                .andExpect(jsonPath("$.data", hasSize(0)));
        http.perform(get(ASSETS).param("type", "video").with(by(EDITOR)))
                .andExpect(jsonPath("$.data", hasSize(0)));
        http.perform(get(ASSETS).param("page[size]", "1").with(by(EDITOR)))
                .andExpect(jsonPath("$.data", hasSize(1)));
        http.perform(get(ASSETS).param("type", "ghost").with(by(EDITOR)))
                .andExpect(status().isBadRequest());
        http.perform(get(ASSETS + "?sort=x").with(by(EDITOR))).andExpect(status().isBadRequest());
        http.perform(get(ASSETS + "/nothing").with(by(EDITOR))).andExpect(status().isNotFound());
    }
}
