package org.banyancms.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A document that people have")
class ImportsTest extends RunningServer {
    private static final String IMPORTS = "/api/v1/media/imports";
    private static final String PIXEL =
            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";
    private static final String PAGE =
            "<html><head><title>Lễ hội Thành Tuyên</title></head><body><h1>Lễ hội Thành Tuyên</h1>"
                    + "<p>Đêm hội thu hút <b>hàng vạn</b> người xem về thành phố Tuyên Quang.</p>"
                    + "<figure><img alt='Rước đèn' src='data:image/png;base64,"
                    + PIXEL
                    + "'><figcaption>Đêm rằm</figcaption></figure></body></html>";
    private Newsroom newsroom;

    @BeforeEach
    void hire() {
        newsroom = new Newsroom(this);
        newsroom.hire("import-lan");
        newsroom.hire("import-khoa", "PUBLISHER");
    }

    private HttpRequest.Builder form(String who, String path, String name, byte[] bytes) {
        var boundary = UUID.randomUUID().toString();
        var body = new ByteArrayOutputStream();
        var head =
                "--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\n\r\n"
                        .formatted(boundary, name);
        body.writeBytes(head.getBytes(StandardCharsets.UTF_8));
        body.writeBytes(bytes);
        body.writeBytes(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return newsroom.as(who, path)
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .header("Accept-Language", "vi")
                .POST(BodyPublishers.ofByteArray(body.toByteArray()));
    }

    private HttpRequest.Builder page(String who, String query) {
        return form(who, IMPORTS + query, "le-hoi.html", PAGE.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] word(String text) throws IOException {
        var parts =
                new TreeMap<>(
                        Map.of(
                                "_rels/.rels",
                                "<Relationships><Relationship Id='r' Type='x/officeDocument' Target='word/document.xml'/></Relationships>",
                                "word/document.xml",
                                "<w:document xmlns:w='w'><w:body><w:p><w:r><w:t>%s</w:t></w:r></w:p></w:body></w:document>"
                                        .formatted(text)));
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }

    private HttpResponse<String> read(String path) {
        return send(newsroom.as("import-lan", path));
    }

    @Test
    @DisplayName("is shown as what it would become, and nothing is stored")
    void previews() {
        var before = newsroom.list("import-lan");

        var answer = send(page("import-lan", "?dryRun=true"));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(tree(answer).path("title").asString()).isEqualTo("Lễ hội Thành Tuyên");
        assertThat(tree(answer).path("pictures").path(0).path("caption").asString())
                .isEqualTo("Đêm rằm");
        assertThat(answer.body()).contains("Tài liệu không có tóm tắt");
        assertThat(newsroom.list("import-lan")).isEqualTo(before);
    }

    @Test
    @DisplayName("becomes a draft with its pictures, once for each key")
    void becomesDraft() {
        var key = UUID.randomUUID().toString();

        var answer = send(page("import-lan", "").header("Idempotency-Key", key));
        var again = send(page("import-lan", "").header("Idempotency-Key", key));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(answer.body());
        var entry = answer.headers().firstValue("Location").orElseThrow();
        var variant = tree(read(entry + "/locales/vi"));
        assertThat(variant.path("stage").asString()).isEqualTo("draft");
        assertThat(variant.path("fields").path("body").toString())
                .contains("hàng vạn")
                .contains("\"image\"");
        var asset = tree(answer).path("pictures").path(0).path("asset").asString();
        var kept = read("/api/v1/media/assets/" + asset);
        assertThat(kept.body()).contains("Rước đèn").contains("Đêm rằm");
    }

    @Test
    @DisplayName("becomes the next revision of a variant, for whoever has seen the last one")
    void revises() throws IOException {
        var text = newsroom.story("import-lan", "Tân Trào", "Một.");
        var path = text.replace("/api/v1/manage", IMPORTS);
        var document = word("Đình Hồng Thái dựng năm 1919 ở xã Tân Trào.");

        var answer = send(form("import-lan", path, "a.docx", document).header("If-Match", "\"1\""));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(tree(read(text)).path("revision").asInt()).isEqualTo(2);
        assertThat(read(text).body()).contains("Đình Hồng Thái");
        var late = send(form("import-lan", path, "a.docx", document).header("If-Match", "\"1\""));
        assertThat(late.statusCode()).as(late.body()).isEqualTo(412);
        assertThat(send(form("import-lan", path, "a.docx", document)).statusCode()).isEqualTo(428);
    }

    @Test
    @DisplayName("is refused from whoever may not write, and when it is hostile")
    void refuses() throws IOException {
        assertThat(send(page("import-khoa", "")).statusCode()).isEqualTo(403);
        assertThat(send(page("import-khoa", "?dryRun=true")).statusCode()).isEqualTo(403);
        var broken =
                send(
                        form(
                                "import-lan",
                                IMPORTS,
                                "a.docx",
                                "PK\3\4".getBytes(StandardCharsets.UTF_8)));
        assertThat(broken.statusCode()).isEqualTo(422);
        assertThat(broken.body()).contains("import_broken").contains("Tài liệu bị hỏng");
        var other = send(form("import-lan", IMPORTS, "a.docx", new byte[51 << 20]));
        assertThat(other.statusCode()).isEqualTo(413);
        assertThat(other.body()).contains("document_bytes");
    }
}
