package org.banyancms.server.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.banyancms.server.outside.Patience.eventually;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.banyancms.client.DeliveryApi;
import org.banyancms.client.DeliveryApi.APIBySlugRequest;
import org.banyancms.client.DeliveryApi.APIEntriesRequest;
import org.banyancms.client.DeliveryApi.APIEntryRequest;
import org.banyancms.client.DeliveryApi.APIQueryRequest;
import org.banyancms.client.DeliveryApi.APISyncRequest;
import org.banyancms.client.http.ApiClient;
import org.banyancms.client.http.ApiException;
import org.banyancms.client.model.ArticleEntry;
import org.banyancms.client.model.Entry;
import org.banyancms.client.model.Filter;
import org.banyancms.client.model.FilterType;
import org.banyancms.client.model.Query;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The client libraries")
class ClientsTest extends RunningServer {
    private static final String TITLE = "Thư viện cho máy khách";
    private DeliveryApi api;

    @BeforeEach
    void publish() {
        api = new DeliveryApi(client());
        if (!get("/api/v1/delivery/entries?locale=vi&q=khach").body().contains(TITLE)) {
            var office = new Office(this);
            var entry = office.approved("", TITLE);
            var sequence = tree(office.publish(entry, "vi")).path("sequence").asLong();
            var path = "/api/v1/delivery/entries?locale=vi&atLeast=" + sequence;
            eventually("it can be found", () -> get(path).statusCode() == 200);
        }
    }

    private ApiClient client() {
        var address = to("/").build().uri().toString();
        var client = new ApiClient();
        client.updateBaseUri(address.substring(0, address.length() - 1));
        return client;
    }

    private ArticleEntry story() throws ApiException {
        var wanted = APIEntriesRequest.newBuilder().locale("vi").type("article").pageSize(100L);
        return api.entries(wanted.build()).getData().stream()
                .map(Entry::getActualInstance)
                .map(ArticleEntry.class::cast)
                .filter(entry -> TITLE.equals(entry.getFields().getTitle()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    @DisplayName("for Java read lists and single stories, with the fields of each type")
    void java() throws ApiException {
        var story = story();
        assertThat(story.getFields().getSources().getFirst().getIssuer()).isEqualTo("UBND tỉnh");

        var byId = api.entry(APIEntryRequest.newBuilder().id(story.getId()).locale("vi").build());
        assertThat(byId.getMeta().getLocale().getServed()).isEqualTo("vi");
        var bySlug =
                api.bySlug(
                        APIBySlugRequest.newBuilder().locale("vi").slug(story.getSlug()).build());
        assertThat(bySlug.getData()).isEqualTo(byId.getData());
    }

    @Test
    @DisplayName("for Java ask in JSON, and follow what changes")
    void javaQueries() throws ApiException {
        var articles = new Filter().type(new FilterType().eq("article"));
        var query = new Query().locale("vi").filter(articles).count(true);
        var page = api.query(APIQueryRequest.newBuilder().query(query).build());
        assertThat(page.getMeta().getTotal()).isPositive();

        var changes = api.sync(APISyncRequest.newBuilder().initial(true).locale("vi").build());
        assertThat(changes.getChanges()).isNotEmpty();
        assertThat(changes.getToken()).isNotBlank();
    }

    @Test
    @DisplayName("for Java tell a refusal with its status and its problem")
    void javaRefusals() {
        var wrong = APIEntriesRequest.newBuilder().locale("vi").sort("nothing").build();

        assertThatThrownBy(() -> api.entries(wrong))
                .isInstanceOfSatisfying(
                        ApiException.class,
                        refused -> {
                            assertThat(refused.getCode()).isEqualTo(400);
                            assertThat(refused.getResponseBody()).contains("nothing");
                        });
    }

    @Test
    @DisplayName("for TypeScript compile against the description, and do the same")
    void typeScript() throws IOException {
        assumeThat(onPath("npm")).as("npm is installed").isTrue();
        var folder = Path.of("..", "clients", "typescript").toRealPath();

        npm(folder, "ci", "--no-audit", "--no-fund");
        npm(folder, "test", "--silent");
    }

    private static boolean onPath(String program) {
        return Stream.of(System.getenv("PATH").split(":"))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }

    private void npm(Path folder, String... words) throws IOException {
        var command = Stream.concat(Stream.of("npm"), Stream.of(words)).toList();
        var builder = new ProcessBuilder(command).directory(folder.toFile());
        var address = to("/").build().uri().toString();
        builder.environment()
                .putAll(
                        Map.of(
                                "BANYAN_URL",
                                address.substring(0, address.length() - 1),
                                "BANYAN_TITLE",
                                TITLE));
        var process = builder.redirectErrorStream(true).start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.onExit().join().exitValue()).as(said).isZero();
    }
}
