package org.banyancms.server.outside;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody who calls the server: with JSON, files and conditions, and looks at the status. */
public final class Caller {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final HttpClient CLIENT =
            HttpClient.newBuilder()
                    .connectTimeout(Duration.ofSeconds(5))
                    .version(HttpClient.Version.HTTP_1_1)
                    .build();
    private final Supplier<URI> base;
    private final String token;

    Caller(Supplier<URI> base, String token) {
        this.base = base;
        this.token = token;
    }

    /** What came back. */
    public record Answer(int status, Map<String, String> headers, byte[] bytes) {

        public String text() {
            return new String(bytes, StandardCharsets.UTF_8);
        }

        public JsonNode json() {
            return JSON.readTree(bytes);
        }

        public String etag() {
            return headers.getOrDefault("etag", "");
        }

        /** The same answer, if it has this status. */
        public Answer expect(int expected) {
            assertThat(status).as("%s", text()).isEqualTo(expected);
            return this;
        }
    }

    public Answer get(String path) {
        return send("GET", path, Map.of(), new byte[0]);
    }

    public Answer get(String path, Map<String, String> headers) {
        return send("GET", path, headers, new byte[0]);
    }

    public Answer post(String path, Object body) {
        return json("POST", path, Map.of(), body);
    }

    public Answer put(String path, Map<String, String> headers, Object body) {
        return json("PUT", path, headers, body);
    }

    public Answer patch(String path, Map<String, String> headers, Object body) {
        return json("PATCH", path, headers, body);
    }

    private Answer json(String method, String path, Map<String, String> headers, Object body) {
        var all = new java.util.HashMap<>(headers);
        all.putIfAbsent("Content-Type", "application/json");
        return send(
                method,
                path,
                all,
                body instanceof String text
                        ? text.getBytes(StandardCharsets.UTF_8)
                        : JSON.writeValueAsBytes(body));
    }

    /** Uploads a file as a browser does. */
    public Answer upload(String path, Path file, Map<String, String> fields) throws IOException {
        var name = String.valueOf(file.getFileName());
        return upload(path, name, Files.readAllBytes(file), fields);
    }

    /** Uploads bytes as a browser does a file. */
    public Answer upload(String path, String name, byte[] file, Map<String, String> fields)
            throws IOException {
        var boundary = "b" + UUID.randomUUID();
        var body = new java.io.ByteArrayOutputStream();
        for (var field : fields.entrySet()) {
            body.write(
                    ("--"
                                    + boundary
                                    + "\r\nContent-Disposition: form-data; name=\""
                                    + field.getKey()
                                    + "\"\r\n\r\n"
                                    + field.getValue()
                                    + "\r\n")
                            .getBytes(StandardCharsets.UTF_8));
        }
        body.write(
                ("--"
                                + boundary
                                + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\""
                                + name
                                + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                        .getBytes(StandardCharsets.UTF_8));
        body.write(file);
        body.write(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return send(
                "POST",
                path,
                Map.of("Content-Type", "multipart/form-data; boundary=" + boundary),
                body.toByteArray());
    }

    public Answer send(String method, String path, Map<String, String> headers, byte[] body) {
        var request =
                HttpRequest.newBuilder(base.get().resolve(path))
                        .timeout(Duration.ofSeconds(60))
                        .method(
                                method,
                                body.length == 0
                                        ? HttpRequest.BodyPublishers.noBody()
                                        : HttpRequest.BodyPublishers.ofByteArray(body));
        headers.forEach(request::header);
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        try {
            var response = CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            var told = new java.util.HashMap<String, String>();
            response.headers()
                    .map()
                    .forEach((name, values) -> told.put(name, String.join(", ", values)));
            return new Answer(response.statusCode(), told, response.body());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
