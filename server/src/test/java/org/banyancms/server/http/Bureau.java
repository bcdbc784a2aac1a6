package org.banyancms.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import javax.imageio.ImageIO;
import tools.jackson.databind.JsonNode;

/** People of an organisation of their own, with a token for each, at a running server. */
final class Bureau {
    private final RunningServer server;
    private final String code;
    private final Map<String, String> tokens = new HashMap<>();

    Bureau(RunningServer server, String code, String topic) {
        this.server = server;
        this.code = code;
        administer(
                "/organisations",
                "{\"code\": \"%s\", \"names\": {\"vi\": \"Sở %s\", \"en\": \"Department %s\"}, \"topics\": [\"%s\"]}"
                        .formatted(code, code, code, topic));
    }

    /** Takes somebody on in roles of this organisation. */
    void hire(String name, String... roles) {
        administer(
                "/users",
                "{\"username\": \"%s\", \"displayName\": \"%s\", \"organisation\": \"%s\", \"password\": \"con đường làng 9\"}"
                        .formatted(name, name, code));
        for (var role : roles) {
            administer(
                    "/grants",
                    "{\"username\": \"%s\", \"role\": \"%s\", \"organisation\": \"%s\"}"
                            .formatted(name, role, code));
        }
        var expiry = Instant.now().plus(1, ChronoUnit.DAYS);
        var token =
                administer(
                        "/tokens",
                        "{\"username\": \"%s\", \"name\": \"test\", \"expiresAt\": \"%s\"}"
                                .formatted(name, expiry));
        tokens.put(name, server.tree(token).path("token").asString());
    }

    HttpResponse<String> administer(String path, String body) {
        return server.send(
                server.json(server.asAdministrator("/api/v1/admin" + path), "POST", body));
    }

    HttpRequest.Builder as(String name, String path) {
        return server.to(path).header("Authorization", "Bearer " + tokens.get(name));
    }

    HttpResponse<String> post(String name, String path, String body) {
        return server.send(server.json(as(name, path), "POST", body));
    }

    JsonNode read(String name, String path) {
        return server.tree(server.send(as(name, path)));
    }

    /** What comes of a request that is not refused. */
    JsonNode made(String name, String path, String body) {
        var answer = post(name, path, body);
        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 201);
        return server.tree(answer);
    }

    /** A story with its source in Vietnamese; the address of its entry. */
    String story(String author, String topic, String title) {
        var body =
                """
                {"type": "article", "owner": "%s", "topics": ["%s"], "fields": {"sources":
                  [{"id": "s1", "class": "OFFICIAL_CENTRAL", "issuer": "Thủ tướng Chính phủ"}]}}\
                """
                        .formatted(code, topic);
        var made = made(author, "/api/v1/manage/entries", body);
        var entry = "/api/v1/manage/entries/" + made.path("id").asString();
        var text =
                """
                {"bodyFormat": "text/markdown", "fields": {"title": "%s",
                  "summary": "Một câu tóm tắt.", "body": "Một đoạn văn về lễ hội."}}\
                """
                        .formatted(title);
        var write = as(author, entry + "/locales/vi").header("If-None-Match", "*");
        var written = server.send(server.json(write, "PUT", text));
        assertThat(written.statusCode()).as(written.body()).isEqualTo(201);
        return entry;
    }

    /** Uploads a picture; its address. */
    String upload(String name) {
        var bytes = new ByteArrayOutputStream();
        var head =
                "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.png\"\r\n"
                        + "Content-Type: image/png\r\n\r\n";
        try {
            bytes.write(head.getBytes(StandardCharsets.US_ASCII));
            var picture = new BufferedImage(64, 64, BufferedImage.TYPE_INT_RGB);
            picture.setRGB(0, 0, code.hashCode());
            ImageIO.write(picture, "png", bytes);
            bytes.write("\r\n--b--\r\n".getBytes(StandardCharsets.US_ASCII));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var request =
                as(name, "/api/v1/media/assets")
                        .header("Content-Type", "multipart/form-data; boundary=b")
                        .POST(BodyPublishers.ofByteArray(bytes.toByteArray()));
        var answer = server.send(request);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return "/api/v1/media/assets/" + server.tree(answer).path("id").asString();
    }

    /** Takes a story through review: submitted, found to have no secrets, approved. */
    void approve(String entry, String author, String secrecy, String approver) {
        var text = entry + "/locales/vi";
        made(author, text + "/transitions", "{\"to\": \"in_review\"}");
        made(
                secrecy,
                text + "/sign-offs",
                """
                {"kind": "secrecy", "verdict": "approved", "answers": {"text": "none",
                  "media": "none", "attachments": "none", "metadata": "none"}}\
                """);
        made(approver, text + "/sign-offs", "{\"kind\": \"approval\", \"verdict\": \"approved\"}");
    }
}
