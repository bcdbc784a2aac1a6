package org.banyancms.core.web.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import jakarta.servlet.http.Cookie;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.GZIPInputStream;
import org.banyancms.core.entry.ContentHash;
import org.banyancms.core.entry.EntryId;
import org.banyancms.core.journal.Change;
import org.banyancms.core.journal.LiveVariant;
import org.banyancms.core.locale.LocaleTag;
import org.banyancms.core.search.Live;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import org.springframework.mock.web.MockHttpServletResponse;

@DisplayName("Answers that are kept as bytes")
class KeptAnswersTest {
    private static final String VI = "/api/v1/delivery/entries?locale=vi";
    private static final String LONG = "Lán Nà Nưa và đình Hồng Thái. ".repeat(100);

    private final DeliveryServer server = new DeliveryServer();
    private int published;

    @AfterEach
    void stop() {
        server.close();
    }

    /** A version of its own, as every publication makes one. */
    private LiveVariant version(String entry, String locale, String type, String title) {
        var live = Live.variant(entry, locale, type, Map.of("title", title, "body", LONG), title);
        published++;
        return new LiveVariant(
                live.entry(),
                live.locale(),
                live.type(),
                live.owner(),
                live.topics(),
                live.slug(),
                published,
                new ContentHash("sha256:" + published),
                live.document(),
                live.firstPublishedAt(),
                Instant.ofEpochSecond(1_800_000_000L + published),
                live.corrections());
    }

    private MockHttpServletResponse ask(String address, String... headers) throws Exception {
        var request = get(URI.create(address));
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return server.client.perform(request).andReturn().getResponse();
    }

    /** Whoever brings a cookie is answered afresh. */
    private MockHttpServletResponse fresh(String address) throws Exception {
        return server.client
                .perform(get(URI.create(address)).cookie(new Cookie("c", "1")))
                .andReturn()
                .getResponse();
    }

    @Test
    @DisplayName("the second reader gets the same bytes, and only a 304 when he has them")
    void again() throws Exception {
        server.publish(version("a1", "vi", "article", "Cây đa"));
        var first = ask(VI);
        var second = ask(VI);

        assertThat(server.kept.find(VI)).isPresent();
        assertThat(second.getContentAsByteArray()).isEqualTo(first.getContentAsByteArray());
        assertThat(second.getHeader("ETag")).isEqualTo(first.getHeader("ETag"));
        assertThat(second.getHeader("Content-Type")).contains("application/json");
        assertThat(second.getHeader("Content-Language")).isEqualTo("vi");
        var tag = String.valueOf(first.getHeader("ETag"));
        var has = ask(VI, HttpHeaders.IF_NONE_MATCH, "\"x\", W/" + tag);
        assertThat(has.getStatus()).isEqualTo(304);
        assertThat(has.getContentAsByteArray()).isEmpty();
        assertThat(has.getHeader("Cache-Control")).contains("public");
        assertThat(ask(VI, HttpHeaders.IF_NONE_MATCH, "\"x\"").getStatus()).isEqualTo(200);
    }

    @Test
    @DisplayName("who takes gzip gets it, under a tag of its own")
    void packed() throws Exception {
        server.publish(version("a1", "vi", "article", "Cây đa"));
        var plain = ask(VI);
        var packed = ask(VI, HttpHeaders.ACCEPT_ENCODING, "br, gzip;q=0.8");

        assertThat(packed.getHeader("Content-Encoding")).isEqualTo("gzip");
        assertThat(packed.getHeader("Vary")).isNotNull();
        assertThat(packed.getHeader("ETag")).isNotEqualTo(plain.getHeader("ETag"));
        assertThat(packed.getContentAsByteArray().length).isLessThan(1_500);
        try (var unpacked =
                new GZIPInputStream(new ByteArrayInputStream(packed.getContentAsByteArray()))) {
            assertThat(unpacked.readAllBytes()).isEqualTo(plain.getContentAsByteArray());
        }
        assertThat(ask(VI, HttpHeaders.ACCEPT_ENCODING, "gzip;q=0").getHeader("Content-Encoding"))
                .isNull();
    }

    @Test
    @DisplayName("a publication renews what it is about and leaves the rest")
    void renewed() throws Exception {
        server.publish(version("a1", "vi", "article", "Một"), version("e1", "vi", "event", "Hội"));
        var articles = VI + "&type=article";
        var events = VI + "&type=event";
        var one = "/api/v1/delivery/entries/e1?locale=vi";
        for (var address : List.of(articles, events, one)) {
            ask(address);
        }
        server.publish(version("a1", "vi", "article", "Hai"));

        assertThat(server.kept.find(articles)).isEmpty();
        assertThat(server.kept.find(events)).isPresent();
        assertThat(server.kept.find(one)).isPresent();
        assertThat(ask(articles).getContentAsString()).contains("Hai").doesNotContain("Một");
    }

    @Test
    @DisplayName("an error, a caller with a token and a sequence to be reached are not kept")
    void notKept() throws Exception {
        ask(VI + "&colour=red");
        ask("/api/v1/delivery/entries/none?locale=vi");
        ask(VI + "&atLeast=0");
        ask(VI, HttpHeaders.AUTHORIZATION, "Bearer x");

        assertThat(server.kept.find(VI + "&colour=red")).isEmpty();
        assertThat(server.kept.find("/api/v1/delivery/entries/none?locale=vi")).isEmpty();
        assertThat(server.kept.find(VI + "&atLeast=0")).isEmpty();
        assertThat(server.kept.find(VI)).isEmpty();
    }

    @Test
    @DisplayName("after whatever is published and withdrawn, what is kept is what would be made")
    void equalToFresh() throws Exception {
        var random = new Random(8);
        var addresses = addresses();
        for (int i = 0; i < 150; i++) {
            change(random);
            if (random.nextBoolean()) {
                server.follow();
            }
            for (var address : addresses) {
                var kept = ask(address);
                var made = fresh(address);
                assertThat(kept.getStatus())
                        .as("%s, round %s", address, i)
                        .isEqualTo(made.getStatus());
                assertThat(withoutSequence(kept))
                        .as("%s, round %s", address, i)
                        .isEqualTo(withoutSequence(made));
            }
        }
    }

    private static List<String> addresses() {
        var all = new ArrayList<String>();
        for (var locale : List.of("vi", "en")) {
            var list = "/api/v1/delivery/entries?locale=" + locale;
            all.add(list + "&count=true");
            all.add(list + "&type=article&sort=title");
            all.add(list + "&type=event&fields=title");
            all.add("/api/v1/delivery/entries/x1?locale=" + locale);
            all.add("/api/v1/delivery/by-slug/" + locale + "/x2-" + locale);
        }
        return all;
    }

    private void change(Random random) {
        int which = random.nextInt(6);
        var entry = "x" + which;
        var type = which % 2 == 0 ? "article" : "event";
        var locale = random.nextBoolean() ? "vi" : "en";
        if (random.nextInt(3) == 0) {
            server.publishUnseen(
                    List.<Change>of(
                            new Change.Remove(
                                    new EntryId(entry),
                                    new LocaleTag(locale),
                                    Change.Removal.UNPUBLISH,
                                    "",
                                    null)));
        } else {
            server.publishUnseen(version(entry, locale, type, "Số " + random.nextInt(100)));
        }
    }

    /** The sequence at which an answer was made may be an older one at which it was the same. */
    private static String withoutSequence(MockHttpServletResponse answer) throws Exception {
        return answer.getContentAsString()
                .replaceAll("\"sequence\":\\d+", "")
                .replaceAll("\"traceId\":\"[^\"]*\"", "");
    }
}
