package org.banyancms.server.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.banyancms.server.outside.Patience.eventually;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The part of the list of {@link PromisesTest} that is about releases and their instants. */
@DisplayName("Nobody will have to write that of releases")
class ReleasePromisesTest extends RunningServer {
    private static final String RELEASES = "/api/v1/manage/releases";
    private Office office;

    @BeforeEach
    void open() {
        office = new Office(this);
    }

    private static String id(String entry) {
        return entry.substring(entry.lastIndexOf('/') + 1);
    }

    private static String items(String entry, String... locales) {
        var items = new StringBuilder();
        for (var locale : locales) {
            items.append(items.isEmpty() ? "" : ",")
                    .append(
                            "{\"entry\": \"%s\", \"locale\": \"%s\", \"action\": \"publish\"}"
                                    .formatted(id(entry), locale));
        }
        return items.toString();
    }

    private HttpResponse<String> release(String more, String items) {
        var body = "{\"name\": \"test\", %s\"items\": [%s]}".formatted(more, items);
        return office.post(Office.PUBLISHER, RELEASES, body);
    }

    private HttpResponse<String> launch(HttpResponse<String> release) {
        var path = RELEASES + "/" + tree(release).path("id").asString();
        return office.post(Office.PUBLISHER, path + "/launch", "");
    }

    private JsonNode again(HttpResponse<String> release) {
        var path = RELEASES + "/" + tree(release).path("id").asString();
        return tree(office.get(Office.PUBLISHER, path));
    }

    private static String local(Instant at, String zone) {
        return DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(at.atZone(ZoneId.of(zone)));
    }

    @Test
    @DisplayName("12. a release fires eight hours early: its instant is of the zone that it names")
    void zone() {
        var entry = office.approved("", "Múi giờ");
        var at = Instant.now().plus(1, ChronoUnit.HOURS).truncatedTo(ChronoUnit.SECONDS);
        var when = "\"at\": \"%s\", \"zone\": \"Asia/Ho_Chi_Minh\", ";
        var made = release(when.formatted(local(at, "Asia/Ho_Chi_Minh")), items(entry, "vi"));

        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        assertThat(OffsetDateTime.parse(tree(made).path("at").asString()).toInstant())
                .isEqualTo(at);
        assertThat(office.read(entry, "vi").statusCode()).isEqualTo(404);
    }

    @Test
    @DisplayName("13. scheduling does not work: a date is enough, and it goes out at that second")
    void schedule() {
        var entry = office.approved("", "Đúng giờ");
        var at = Instant.now().plusSeconds(2).truncatedTo(ChronoUnit.MILLIS);
        var made =
                release(
                        "\"at\": \"%s\", ".formatted(at.atOffset(ZoneOffset.UTC)),
                        items(entry, "vi"));
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        assertThat(office.read(entry, "vi").statusCode()).isEqualTo(404);

        eventually("it is out", () -> office.read(entry, "vi").statusCode() == 200);

        assertThat(Instant.now()).isBetween(at, at.plusSeconds(5));
        assertThat(again(made).path("state").asString()).isEqualTo("launched");
    }

    @Test
    @DisplayName("14. publishing drops links to what is not public: it is refused, or both go out")
    void links() {
        var target = office.approved("", "Đích");
        var entry = office.approved(", \"related\": \"" + id(target) + "\"", "Nguồn");

        var alone = launch(release("", items(entry, "vi")));
        assertThat(alone.statusCode()).isEqualTo(422);
        assertThat(alone.body()).contains("not_live", id(target));

        var both = release("", items(entry, "vi") + "," + items(target, "vi"));
        assertThat(launch(both).statusCode()).isEqualTo(200);
        assertThat(office.read(entry, "vi").body()).contains(id(target));
    }

    @Test
    @DisplayName("15. a draft cannot be translated and go out together with its translations")
    void together() {
        var entry = office.approved("", "Cùng lúc");
        office.write(Office.EDITOR, entry, "en", "", "Together");
        office.approve(entry, "en");
        var release = release("", items(entry, "vi", "en"));
        assertThat(office.read(entry, "vi").statusCode()).isEqualTo(404);

        var launched = launch(release);

        assertThat(launched.statusCode()).as(launched.body()).isEqualTo(200);
        var vietnamese = tree(office.read(entry, "vi")).path("meta").path("sequence");
        assertThat(vietnamese.isIntegralNumber()).as("one commit").isTrue();
        assertThat(tree(office.read(entry, "en")).path("meta").path("sequence"))
                .isEqualTo(vietnamese);
    }
}
