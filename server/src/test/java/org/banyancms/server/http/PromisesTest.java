package org.banyancms.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * What users of other systems suffer from most and nobody may suffer here, told by the numbers of
 * the list that the house keeps; those that are not here are told by the same numbers where the
 * rooms that they are about are tested.
 */
@DisplayName("Nobody will have to write that")
class PromisesTest extends RunningServer {
    private Office office;

    @BeforeEach
    void open() {
        office = new Office(this);
    }

    private String state(String entry, String locale) {
        var path = entry + "/locales/" + locale;
        var variant = office.tree(office.get(Office.EDITOR, path));
        return variant.path("revision")
                + " "
                + variant.path("stage")
                + " "
                + variant.path("fields");
    }

    @Test
    @DisplayName("1. saving or publishing one language changes the others that share a field")
    void otherStates() {
        var entry = office.approved("", "Lồng tông");
        office.write(Office.EDITOR, entry, "de", "", "Unfertig");
        var draft = state(entry, "de");
        var tag = office.get(Office.EDITOR, entry).headers().firstValue("ETag").orElseThrow();
        var change = office.as(Office.EDITOR, entry).header("If-Match", tag);
        var tags = send(json(change, "PATCH", "{\"fields\": {\"tags\": [\"lễ hội\"]}}"));
        assertThat(tags.statusCode()).as(tags.body()).isEqualTo(200);
        office.approve(entry, "vi");

        assertThat(office.publish(entry, "vi").statusCode()).isEqualTo(200);

        assertThat(state(entry, "de")).isEqualTo(draft);
        assertThat(office.read(entry, "de").statusCode()).isEqualTo(404);
    }

    @Test
    @DisplayName("2. shared fields vanish when another language is added or changed")
    void sharedFields() {
        var entry = office.approved(", \"tags\": [\"lễ hội\"]", "Lồng tông");
        var shared = office.tree(office.get(Office.EDITOR, entry)).path("fields").toString();
        assertThat(shared).contains("lễ hội", "UBND tỉnh");

        office.write(Office.EDITOR, entry, "en", "", "Lồng tông festival");
        office.write(Office.EDITOR, entry, "en", "1", "The Lồng tông festival");
        office.write(Office.EDITOR, entry, "ko", "", "롱똥 축제");

        assertThat(office.tree(office.get(Office.EDITOR, entry)).path("fields").toString())
                .isEqualTo(shared);
    }

    @Test
    @DisplayName("3. one language cannot be published while the others are drafts")
    void oneLanguage() {
        var entry = office.approved("", "Na Hang");
        office.write(Office.EDITOR, entry, "en", "", "Unfinished");
        var draft = state(entry, "en");

        assertThat(office.publish(entry, "vi").statusCode()).isEqualTo(200);

        assertThat(office.read(entry, "vi").statusCode()).isEqualTo(200);
        var missing = office.read(entry, "en");
        assertThat(missing.statusCode()).isEqualTo(404);
        assertThat(missing.body()).doesNotContain("Unfinished").contains("vi");
        assertThat(state(entry, "en")).isEqualTo(draft);
    }

    @Test
    @DisplayName("7. a fallback cannot be switched off or seen")
    void fallback() {
        var entry = office.approved("", "Hàm Yên");
        office.publish(entry, "vi");
        assertThat(office.read(entry, "ja").statusCode()).isEqualTo(404);
        var asked = office.read(entry, "ja&fallback=vi");
        assertThat(asked.statusCode()).as(asked.body()).isEqualTo(200);
        assertThat(asked.headers().firstValue("Content-Language")).hasValue("vi");
        assertThat(tree(asked).path("meta").path("locale").toString()).contains("ja", "vi");
    }

    @Test
    @DisplayName("9. translations stand in the way of unpublishing and putting away")
    void removal() {
        var entry = both();
        var off = entry + "/locales/vi/unpublish";
        var answer = office.post(Office.PUBLISHER, off, "{\"reason\": \"duplicate\"}");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(office.read(entry, "en").statusCode()).isEqualTo(200);
        assertThat(office.read(entry, "vi").statusCode()).isEqualTo(404);

        office.post(Office.PUBLISHER, off.replace("/vi/", "/en/"), "{\"reason\": \"duplicate\"}");
        var tag = office.get(Office.EDITOR, entry).headers().firstValue("ETag").orElseThrow();
        var archived = send(office.as(Office.EDITOR, entry).header("If-Match", tag).DELETE());
        assertThat(archived.statusCode()).as(archived.body()).isEqualTo(204);
    }

    private String both() {
        var entry = office.approved("", "Thành Tuyên");
        office.write(Office.EDITOR, entry, "en", "", "Thành Tuyên festival");
        office.approve(entry, "en");
        for (var locale : List.of("vi", "en")) {
            var live = office.publish(entry, locale);
            assertThat(live.statusCode()).as(live.body()).isEqualTo(200);
        }
        return entry;
    }

    @Test
    @DisplayName("16. publishing one translation unpublishes or rolls back another")
    void otherLanguage() {
        var entry = both();
        var english = tree(office.read(entry, "en")).path("data").path("fields").toString();
        office.write(Office.EDITOR, entry, "en", "1", "Not yet approved");
        office.write(Office.EDITOR, entry, "vi", "1", "Lễ hội Thành Tuyên");
        office.approve(entry, "vi");

        assertThat(office.publish(entry, "vi").statusCode()).isEqualTo(200);

        assertThat(office.read(entry, "vi").body()).contains("Lễ hội Thành Tuyên");
        assertThat(tree(office.read(entry, "en")).path("data").path("fields").toString())
                .isEqualTo(english)
                .contains("Thành Tuyên festival");
        assertThat(state(entry, "en")).contains("Not yet approved");
    }

    @Test
    @DisplayName(
            "25. writers cannot be limited to their language, and two of them overwrite each other")
    void limits() {
        office.newsroom().hire("gate-korean", "EDITOR", "ko");
        office.newsroom().hire("gate-english", "EDITOR", "en");
        var entry = office.approved("", "Tân Trào");

        assertThat(office.write("gate-korean", entry, "en", "", "Banyan").statusCode())
                .isEqualTo(403);
        assertThat(office.write("gate-korean", entry, "ko", "", "떤짜오").statusCode()).isEqualTo(201);
        assertThat(office.write("gate-english", entry, "en", "", "Tan Trao").statusCode())
                .isEqualTo(201);

        assertThat(office.write("gate-english", entry, "en", "1", "First").statusCode())
                .isEqualTo(200);
        assertThat(office.write(Office.EDITOR, entry, "en", "1", "Second").statusCode())
                .as("the second writer is told")
                .isEqualTo(412);
        assertThat(state(entry, "en")).contains("First");
        assertThat(state(entry, "ko")).contains("떤짜오");
    }
}
