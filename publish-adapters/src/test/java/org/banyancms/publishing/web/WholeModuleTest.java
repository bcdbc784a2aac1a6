package org.banyancms.publishing.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.http.MediaType.APPLICATION_JSON;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.patch;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.awaitility.Awaitility;
import org.banyancms.core.access.Actor;
import org.banyancms.core.channel.ChannelDirectory;
import org.banyancms.core.journal.Change;
import org.banyancms.core.journal.Change.Removal;
import org.banyancms.core.locale.LocaleTag;
import org.banyancms.core.web.Caller;
import org.banyancms.publishing.publication.Workers;
import org.banyancms.publishing.samples.FakeJournal;
import org.banyancms.publishing.samples.MongoHouse;
import org.banyancms.publishing.samples.People;
import org.banyancms.publishing.samples.Receiver;
import org.banyancms.publishing.samples.Stories;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.support.AnnotationConfigWebApplicationContext;

class WholeModuleTest {
    private static final String CHANNELS = "/api/v1/publishing/channels";
    private static final String PUBLICATIONS = "/api/v1/publishing/publications";

    @TempDir Path data;
    private final Receiver receiver = new Receiver();
    private AnnotationConfigWebApplicationContext server;
    private MockMvc client;
    private FakeJournal journal;

    @BeforeEach
    void start() {
        server = WholeModule.start(data);
        client = MockMvcBuilders.webAppContextSetup(server).build();
        journal = server.getBean(FakeJournal.class);
        server.getBean(Workers.class).start();
    }

    @AfterEach
    void stop() {
        server.close();
        receiver.close();
    }

    private ResultActions as(Actor actor, MockHttpServletRequestBuilder request) throws Exception {
        return client.perform(
                request.contentType(APPLICATION_JSON)
                        .with(it -> {
                            Caller.note(it, actor);
                            return it;
                        }));
    }

    private String hook() throws Exception {
        var body =
                "{\"kind\": \"webhook\", \"name\": \"Báo tỉnh\", \"allowPrivateAddresses\": true, \"url\": \""
                        + receiver.url()
                        + "\"}";
        var answer =
                as(People.publisher(), post(CHANNELS).content(body))
                        .andExpect(status().isCreated())
                        .andExpect(header().string("ETag", "\"1\""))
                        .andExpect(jsonPath("$.secret", startsWith("whsec_")))
                        .andReturn()
                        .getResponse()
                        .getContentAsString(StandardCharsets.UTF_8);
        return JsonPath.read(answer, "$.id");
    }

    private static void eventually(BooleanSupplier condition) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(50))
                .until(condition::getAsBoolean);
    }

    private boolean allAre(String state) {
        return server.getBean(ChannelDirectory.class).publications(Stories.TAN_TRAO).stream()
                .allMatch(it -> it.state().equals(state) && it.verified());
    }

    @Test
    @DisplayName(
            "a story goes live in three languages on every channel, is corrected and withdrawn, each proved by read-back")
    void wholeStory() throws Exception {
        var hook = hook();
        journal.publish(
                Stories.tanTrao(LocaleTag.VI),
                Stories.tanTrao(LocaleTag.EN),
                Stories.tanTrao(Stories.KO));
        eventually(() -> allAre("LIVE"));

        as(People.publisher(), get(PUBLICATIONS).param("entry", Stories.TAN_TRAO.value()))
                .andExpect(jsonPath("$.data", hasSize(12)))
                .andExpect(jsonPath("$.data[*].verified", everyItem(is(true))))
                .andExpect(
                        jsonPath(
                                "$.data[*].permalink",
                                hasItem("https://tuyenquang.example/site/ko/tan-trao.html")));
        client.perform(get("/site/ko/tan-trao.html"))
                .andExpect(status().isOk())
                .andExpect(
                        header().string(
                                        "Content-Security-Policy",
                                        containsString("default-src 'none'")))
                .andExpect(content().string(containsString("<html lang=\"ko\" dir=\"ltr\">")));
        client.perform(get("/feeds/en.atom"))
                .andExpect(content().string(containsString("Tân Trào en")));
        client.perform(get("/sitemap-1.xml"))
                .andExpect(content().string(containsString("hreflang=\"ko\"")));

        journal.commit(
                "correct",
                new Change.Publish(Stories.corrected(LocaleTag.VI)),
                new Change.Publish(Stories.corrected(LocaleTag.EN)),
                new Change.Publish(Stories.corrected(Stories.KO)));
        eventually(() -> allAre("LIVE") && receiver.requests().size() == 6);
        for (var locale : new String[] {"vi", "en", "ko"}) {
            client.perform(get("/site/" + locale + "/tan-trao.html"))
                    .andExpect(content().string(containsString("Sai năm dựng đình.")));
            client.perform(get("/feeds/" + locale + ".rss"))
                    .andExpect(content().string(containsString("Sai năm dựng đình.")));
        }

        journal.commit(
                "unpublish",
                Stories.remove(LocaleTag.VI, Removal.UNPUBLISH),
                Stories.remove(LocaleTag.EN, Removal.UNPUBLISH),
                Stories.remove(Stories.KO, Removal.KILL));
        eventually(() -> allAre("GONE") && receiver.requests().size() == 9);
        client.perform(get("/site/vi/tan-trao.html"))
                .andExpect(status().isNotFound())
                .andExpect(content().contentTypeCompatibleWith("text/html"));
        client.perform(get("/site/ko/tan-trao.html"))
                .andExpect(status().isGone())
                .andExpect(content().string(containsString("철회된 글입니다")));
        client.perform(get("/feeds/vi.atom"))
                .andExpect(content().string(containsString("at:deleted-entry")))
                .andExpect(content().string(not(containsString("Tân Trào vi"))));
        client.perform(get("/sitemap-1.xml"))
                .andExpect(content().string(not(containsString("tan-trao"))));
        as(People.publisher(), get("/api/v1/publishing/webhooks/" + hook + "/deliveries"))
                .andExpect(jsonPath("$.data", hasSize(9)))
                .andExpect(jsonPath("$.data[*].delivered", everyItem(is(true))))
                .andExpect(jsonPath("$.data[*].type", hasItem("entry.killed")));
    }

    @Test
    @DisplayName(
            "a secret is shown once, stored sealed, and its key file belongs to its owner alone")
    void secrets() throws Exception {
        var id = hook();

        as(People.publisher(), get(CHANNELS + "/" + id))
                .andExpect(jsonPath("$.secret").doesNotExist())
                .andExpect(content().string(not(containsString("whsec_"))));
        var stored =
                server.getBean(MongoHouse.class)
                        .operations()
                        .findById(id, Document.class, "channels");
        assertThat(stored.toJson()).contains("v1:").doesNotContain("whsec_");
        assertThat(
                        PosixFilePermissions.toString(
                                Files.getPosixFilePermissions(data.resolve("keys/publishing.key"))))
                .isEqualTo("rw-------");
    }

    @Test
    @DisplayName(
            "a creation repeated under its key gives the same channel, and the secret is kept nowhere for it")
    void repeatedCreation() throws Exception {
        var body = "{\"kind\": \"webhook\", \"name\": \"x\", \"url\": \"https://example.org/\"}";
        var first =
                as(People.publisher(), post(CHANNELS).header("Idempotency-Key", "k1").content(body))
                        .andExpect(status().isCreated())
                        .andExpect(jsonPath("$.secret").exists())
                        .andReturn()
                        .getResponse();
        var again =
                as(People.publisher(), post(CHANNELS).header("Idempotency-Key", "k1").content(body))
                        .andExpect(status().isCreated())
                        .andExpect(jsonPath("$.secret").doesNotExist())
                        .andReturn()
                        .getResponse();

        assertThat(again.getHeader("Location")).isEqualTo(first.getHeader("Location"));
        assertThat(again.getHeader("ETag")).isEqualTo(first.getHeader("ETag"));
        var mongo = server.getBean(MongoHouse.class).operations();
        for (var collection : mongo.getCollectionNames()) {
            assertThat(mongo.findAll(Document.class, collection).toString())
                    .doesNotContain("whsec_");
        }
    }

    @Test
    @DisplayName("every fault of a channel is told at once, with its place")
    void faults() throws Exception {
        as(
                        People.publisher(),
                        post(CHANNELS)
                                .content(
                                        "{\"kind\": \"webhook\", \"url\": \"http://10.0.0.1/\", \"locales\": [\"vi\", \"xx-bad!\"], \"active\": \"yes\", \"secret\": \"abc\"}"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.code").value("channel_invalid"))
                .andExpect(jsonPath("$.errors[*].pointer", hasItem("/name")))
                .andExpect(jsonPath("$.errors[*].pointer", hasItem("/url")))
                .andExpect(jsonPath("$.errors[*].pointer", hasItem("/locales/1")))
                .andExpect(jsonPath("$.errors[*].pointer", hasItem("/active")))
                .andExpect(jsonPath("$.errors[*].pointer", hasItem("/secret")));
        as(
                        People.publisher(),
                        post(CHANNELS)
                                .content(
                                        "{\"kind\": \"webhook\", \"name\": \"x\", \"url\": \"https://example.org/\", \"colour\": 1}"))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors[0].pointer").value("/colour"));
        as(People.publisher(), post(CHANNELS).content("{\"kind\": \"site\", \"name\": \"x\"}"))
                .andExpect(status().isConflict());
        as(People.publisher(), post(CHANNELS).content("{\"kind\": \"pigeon\"}"))
                .andExpect(status().isUnprocessableContent());
    }

    @Test
    @DisplayName("a change needs the revision that was seen: 428 without, 412 when stale")
    void conditions() throws Exception {
        var id = hook();
        as(People.publisher(), patch(CHANNELS + "/" + id).content("{\"active\": false}"))
                .andExpect(status().isPreconditionRequired());
        as(
                        People.publisher(),
                        patch(CHANNELS + "/" + id)
                                .header("If-Match", "\"1\"")
                                .content("{\"active\": false, \"name\": \"Khác\"}"))
                .andExpect(status().isOk())
                .andExpect(header().string("ETag", "\"2\""))
                .andExpect(jsonPath("$.names.vi").value("Khác"))
                .andExpect(jsonPath("$.url").value(receiver.url()));
        as(
                        People.publisher(),
                        patch(CHANNELS + "/" + id)
                                .header("If-Match", "\"1\"")
                                .content("{\"active\": true}"))
                .andExpect(status().isPreconditionFailed())
                .andExpect(jsonPath("$.currentRevision").value(2));
    }

    @Test
    @DisplayName("who has no right to channels neither sees nor changes them")
    void rights() throws Exception {
        as(People.translator(), get(CHANNELS)).andExpect(status().isForbidden());
        as(People.translator(), get(PUBLICATIONS)).andExpect(status().isForbidden());
        as(
                        People.translator(),
                        post(CHANNELS)
                                .content(
                                        "{\"kind\": \"webhook\", \"name\": \"x\", \"url\": \"https://example.org/\"}"))
                .andExpect(status().isForbidden());
        client.perform(get(CHANNELS)).andExpect(status().isUnauthorized());
        as(People.publisher(), get(CHANNELS + "/nobody")).andExpect(status().isNotFound());
    }

    @Test
    @DisplayName("a preview gives the exact bytes that would go out")
    void preview() throws Exception {
        journal.publish(Stories.tanTrao(LocaleTag.VI));
        eventually(() -> allAre("LIVE"));
        var page =
                client.perform(get("/site/vi/tan-trao.html"))
                        .andReturn()
                        .getResponse()
                        .getContentAsString(StandardCharsets.UTF_8);

        as(
                        People.publisher(),
                        get(PUBLICATIONS + "/preview")
                                .param("entry", Stories.TAN_TRAO.value())
                                .param("locale", "vi")
                                .param("channel", "site"))
                .andExpect(jsonPath("$.content").value(page))
                .andExpect(jsonPath("$.mediaType").value("text/html"));
        as(
                        People.publisher(),
                        get(PUBLICATIONS + "/preview")
                                .param("entry", Stories.TAN_TRAO.value())
                                .param("locale", "fr")
                                .param("channel", "site"))
                .andExpect(status().isNotFound());
    }

    @Test
    @DisplayName("a delivery is sent again on demand, under the same id")
    void redelivery() throws Exception {
        var hook = hook();
        journal.publish(Stories.tanTrao(LocaleTag.VI));
        eventually(() -> allAre("LIVE"));
        var id = receiver.requests().getFirst().headers().get("webhook-id");

        as(
                        People.publisher(),
                        post(
                                "/api/v1/publishing/webhooks/"
                                        + hook
                                        + "/deliveries/"
                                        + id
                                        + "/redeliver"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.attempts[1].manual").value(true));
        assertThat(receiver.requests())
                .extracting(it -> it.headers().get("webhook-id"))
                .containsExactly(id, id);
        as(
                        People.publisher(),
                        post(
                                "/api/v1/publishing/webhooks/"
                                        + hook
                                        + "/deliveries/msg_no/redeliver"))
                .andExpect(status().isNotFound());
        as(People.publisher(), get("/api/v1/publishing/webhooks/site/deliveries"))
                .andExpect(status().isConflict());
    }

    @Test
    @DisplayName("a parked publication is tried again or settled by a person; a live one is not")
    void decisions() throws Exception {
        var hook = hook();
        receiver.answers(404);
        journal.publish(Stories.tanTrao(LocaleTag.VI));
        var id = Stories.TAN_TRAO.value() + "~vi~" + hook;
        eventually(() -> receiver.requests().size() == 1);
        eventually(() -> stateOf(id).equals("READY") && !trouble(id).isEmpty());

        receiver.answers(204);
        as(People.publisher(), post(PUBLICATIONS + "/" + id + "/retry")).andExpect(status().isOk());
        eventually(() -> stateOf(id).equals("LIVE"));
        as(
                        People.publisher(),
                        post(PUBLICATIONS + "/" + id + "/resolve")
                                .content("{\"verdict\": \"LANDED\"}"))
                .andExpect(status().isConflict());
        as(People.publisher(), post(PUBLICATIONS + "/none/retry")).andExpect(status().isNotFound());
    }

    private String stateOf(String id) {
        return String.valueOf(find(id).get("state"));
    }

    private String trouble(String id) {
        return find(id).get("trouble", new Document()).toString().replace("Document{{}}", "");
    }

    private Document find(String id) {
        return server.getBean(MongoHouse.class)
                .operations()
                .findById(id, Document.class, "publications");
    }

    @Test
    @DisplayName("files answer 304 to who has them, and no path leads out of the folder")
    void files() throws Exception {
        journal.publish(Stories.tanTrao(LocaleTag.VI));
        eventually(() -> allAre("LIVE"));
        var etag =
                client.perform(get("/site/vi/").param("utm", "x"))
                        .andExpect(status().isOk())
                        .andReturn()
                        .getResponse()
                        .getHeader("ETag");

        client.perform(get("/site/vi/").header("If-None-Match", etag))
                .andExpect(status().isNotModified());
        client.perform(get("/site")).andExpect(status().isPermanentRedirect());
        client.perform(get("/site/vi"))
                .andExpect(status().isPermanentRedirect())
                .andExpect(header().string("Location", "/site/vi/"));
        client.perform(get("/site/../keys/publishing.key")).andExpect(status().isNotFound());
        client.perform(get("/site/..%2Fkeys%2Fpublishing.key"))
                .andExpect(status().is4xxClientError());
        client.perform(get("/site/vi/tan-trao.410.html")).andExpect(status().isNotFound());
        client.perform(get("/feeds/xx.atom")).andExpect(status().isNotFound());
    }
}
