package org.banyancms.core.web.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.banyancms.core.search.Live.article;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.stream.LongStream;
import org.banyancms.core.delivery.ChangeNews;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Server-sent events")
class EventsTest {
    private static final String EVENTS = "/api/v1/delivery/events";

    private final DeliveryServer server = new DeliveryServer();

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    @DisplayName("a place that the journal does not have is refused")
    void elsewhere() throws Exception {
        server.client
                .perform(get(EVENTS).header("Last-Event-ID", "1"))
                .andExpect(status().isGone())
                .andExpect(jsonPath("$.code").value("sync_token_expired"));
        server.client
                .perform(get(EVENTS + "?after=-1"))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors[0].parameter").value("after"));
    }

    @Test
    @DisplayName("whoever is behind is given each change once, from memory or from the journal")
    void behind() {
        server.publishUnseen(article("before", "vi", "Tin", ""));
        server.recent.ownCursor();
        int commits = 1_100;
        for (int i = 0; i < commits; i++) {
            server.publishUnseen(article("e" + i % 7, "vi", "Tin " + i, ""));
        }
        server.house.journal.after(1, commits).forEach(server.recent::apply);

        for (long place : new long[] {0, 1, 50, 100, 101, 102, 1_090, 1_100}) {
            assertThat(server.recent.after(place, 20))
                    .extracting(ChangeNews::sequence)
                    .containsExactlyElementsOf(
                            LongStream.rangeClosed(place + 1, Math.min(place + 20, commits + 1))
                                    .boxed()
                                    .toList());
        }
        assertThat(server.recent.after(commits + 1, 20)).isEmpty();
    }
}
