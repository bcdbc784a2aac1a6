package org.banyancms.server.http;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import org.banyancms.server.BanyanApplication;
import org.banyancms.server.access.AccessFile;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One server for all tests of this package, and a client that follows nothing and keeps nothing.
 */
@SpringBootTest(
        classes = BanyanApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "banyan.demo=false",
            "banyan.mongo.fsync=false",
            "banyan.limits.body=64KB",
            "banyan.access.second-factor-roles=LEADER",
            "banyan.delivery.listeners=2"
        })
abstract class RunningServer {
    private static final Path DATA = folder();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @LocalServerPort private int port;
    @Autowired private JsonMapper mapper;

    @DynamicPropertySource
    static void dataFolder(DynamicPropertyRegistry registry) {
        registry.add("banyan.data", DATA::toString);
        registry.add("banyan.oidc.issuer", IdentityProvider::issuer);
        registry.add("banyan.oidc.secret-file", RunningServer::secret);
        registry.add("banyan.oidc.allow-private", () -> true);
    }

    private static Path folder() {
        try {
            var folder = Files.createTempDirectory("banyan-test");
            folder.toFile().deleteOnExit();
            return folder;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String secret() {
        try {
            return Files.writeString(DATA.resolve("oidc.secret"), IdentityProvider.SECRET)
                    .toString();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    Path data() {
        return DATA;
    }

    int port() {
        return port;
    }

    AccessFile.User administrator() {
        var file = new AccessFile(DATA.resolve(AccessFile.INITIAL_ADMIN), mapper);
        return file.read().orElseThrow().users().getFirst();
    }

    HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
    }

    HttpRequest.Builder asAdministrator(String path) {
        return to(path).header("Authorization", "Bearer " + administrator().token());
    }

    HttpRequest.Builder json(HttpRequest.Builder request, String method, String body) {
        return request.header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(body));
    }

    HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return CLIENT.send(request.build(), BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The status of an answer that may never end. */
    int status(HttpRequest.Builder request) {
        try {
            var response = CLIENT.send(request.build(), BodyHandlers.ofInputStream());
            response.body().close();
            return response.statusCode();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    HttpResponse<String> get(String path) {
        return send(to(path));
    }

    JsonNode tree(HttpResponse<String> response) {
        return mapper.readTree(response.body());
    }
}
