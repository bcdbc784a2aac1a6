package org.banyancms.server.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.banyancms.server.outside.Patience.eventually;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The part of the list of {@link PromisesTest} that is about changes of content types. */
@DisplayName("Nobody will have to write that of content types")
class TypePromisesTest extends RunningServer {
    private static final String TYPE = "/api/v1/manage/types/promised";
    private static final String CHIEF = "gate-phuong";
    private static final String FIELD =
            "{\"name\": \"%s\", \"kind\": \"text\", \"localised\": %s, \"labels\": {\"vi\": \"Chữ\", \"en\": \"Words\"}}";
    private Office office;
    private String entry = "";

    @BeforeEach
    void write() {
        office = new Office(this);
        office.newsroom().hire(CHIEF, "COORDINATOR");
        var fields = FIELD.formatted("title", true) + "," + FIELD.formatted("place", true);
        var type =
                "{\"name\": \"promised\", \"labels\": {\"vi\": \"Lời hứa\", \"en\": \"Promise\"}, \"schemaOrg\": \"Article\", \"fields\": ["
                        + fields
                        + "]}";
        var made = office.post(CHIEF, "/api/v1/manage/types", type);
        assertThat(made.statusCode()).as(made.body()).isIn(201, 409);
        var begun = "{\"type\": \"promised\", \"owner\": \"SLS\", \"topics\": [\"tourism\"]}";
        var id = tree(office.post(Office.EDITOR, "/api/v1/manage/entries", begun)).path("id");
        entry = "/api/v1/manage/entries/" + id.asString();
        save("vi", "Đình Hồng Thái");
        save("en", "Hong Thai communal house");
    }

    private void save(String locale, String place) {
        var request = office.as(Office.EDITOR, entry + "/locales/" + locale);
        var body = "{\"fields\": {\"title\": \"A\", \"place\": \"%s\"}}".formatted(place);
        var saved = send(json(request.header("If-None-Match", "*"), "PUT", body));
        assertThat(saved.statusCode()).as(saved.body()).isEqualTo(201);
    }

    private String migrate(String path, String body) {
        var version = tree(office.get(CHIEF, TYPE)).path("version").asInt();
        var request = office.as(CHIEF, TYPE + path).header("If-Match", "\"" + version + "\"");
        return done(send(json(request, "POST", body)));
    }

    private String done(HttpResponse<String> begun) {
        assertThat(begun.statusCode()).as(begun.body()).isEqualTo(202);
        var place = begun.headers().firstValue("Location").orElseThrow();
        eventually(
                "it is done",
                () -> tree(office.get(CHIEF, place)).path("state").asString().equals("done"));
        return "/migrations/" + tree(begun).path("id").asString() + "/undo";
    }

    private static String operation(String fields) {
        return "{\"operations\": [{" + fields + "}]}";
    }

    private JsonNode fields(String path) {
        return tree(office.get(Office.EDITOR, path)).path("fields");
    }

    @Test
    @DisplayName("8. making a field one for all languages, or one for each, makes data disappear")
    void localised() {
        var undo = migrate("/migrations", operation("\"op\": \"unlocalise\", \"path\": \"place\""));
        assertThat(fields(entry).path("place").asString()).isEqualTo("Đình Hồng Thái");

        migrate(undo, "");

        assertThat(fields(entry + "/locales/vi").path("place").asString())
                .isEqualTo("Đình Hồng Thái");
        assertThat(fields(entry + "/locales/en").path("place").asString())
                .isEqualTo("Hong Thai communal house");
    }

    @Test
    @DisplayName("23. renaming a field erases it without a warning")
    void renamed() {
        var rename = operation("\"op\": \"rename\", \"path\": \"place\", \"to\": \"spot\"");
        var undo = migrate("/migrations", rename);
        assertThat(fields(entry + "/locales/vi").path("spot").asString())
                .isEqualTo("Đình Hồng Thái");
        assertThat(fields(entry + "/locales/en").path("spot").asString())
                .isEqualTo("Hong Thai communal house");
        migrate(undo, "");
    }

    @Test
    @DisplayName("23. a new definition without a field that holds something erases it")
    void leftOut() {
        var now = office.get(CHIEF, TYPE);
        var version = tree(now).path("version").asInt();
        var request = office.as(CHIEF, TYPE).header("If-Match", "\"" + version + "\"");
        var without =
                "{\"name\": \"promised\", \"labels\": {\"vi\": \"Lời hứa\", \"en\": \"Promise\"}, \"schemaOrg\": \"Article\", \"fields\": ["
                        + FIELD.formatted("title", true)
                        + "]}";

        var refused = send(json(request, "PUT", without));

        assertThat(refused.statusCode()).as(refused.body()).isIn(409, 422);
        assertThat(fields(entry + "/locales/vi").path("place").asString())
                .isEqualTo("Đình Hồng Thái");
    }
}
