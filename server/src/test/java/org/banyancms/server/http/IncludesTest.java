package org.banyancms.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Includes at a running server")
class IncludesTest extends RunningServer {
    private Office office;

    @BeforeEach
    void open() {
        office = new Office(this);
    }

    private static String id(String entry) {
        return entry.substring(entry.lastIndexOf('/') + 1);
    }

    @Test
    @DisplayName("a published story comes with the one that it refers to, until that is withdrawn")
    void followed() {
        var other = office.approved("", "Bài được dẫn");
        assertThat(office.publish(other, "vi").statusCode()).isEqualTo(200);
        var entry = office.approved(", \"related\": \"" + id(other) + "\"", "Bài dẫn");
        var published = office.publish(entry, "vi");
        assertThat(published.statusCode()).as(published.body()).isEqualTo(200);
        var address = "/api/v1/delivery/entries/" + id(entry) + "?locale=vi&include=related";
        var sequence = tree(published).path("sequence").asString();
        var list =
                "/api/v1/delivery/entries?locale=vi&type=article&include=related&atLeast="
                        + sequence;

        assertThat(
                        tree(get(address))
                                .path("included")
                                .path(id(other))
                                .at("/fields/title")
                                .asString())
                .isEqualTo("Bài được dẫn");
        assertThat(tree(get(list)).path("included").has(id(other))).isTrue();
        var withdrawn =
                office.post(
                        Office.PUBLISHER,
                        other + "/locales/vi/unpublish",
                        "{\"reason\": \"test\"}");
        assertThat(withdrawn.statusCode()).as(withdrawn.body()).isEqualTo(200);
        var after = tree(get(address));
        assertThat(after.path("included").size()).isZero();
        assertThat(after.at("/meta/included/notLive/0/id").asString()).isEqualTo(id(other));
    }

    @Test
    @DisplayName("what cannot be followed is refused by name, in the reader's language")
    void refused() {
        var refused =
                send(
                        to("/api/v1/delivery/entries?locale=vi&include=colour")
                                .header("Accept-Language", "vi"));
        var error = tree(refused).at("/errors/0");

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(error.path("code").asString()).isEqualTo("unknown_include");
        assertThat(error.path("message").asString()).contains("không có dẫn chiếu \"colour\"");
    }
}
