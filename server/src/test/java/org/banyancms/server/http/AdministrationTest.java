package org.banyancms.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Administering people over HTTP")
class AdministrationTest extends RunningServer {

    private HttpResponse<String> post(String path, String body) {
        return send(json(asAdministrator("/api/v1/admin" + path), "POST", body));
    }

    private HttpResponse<String> patch(String path, String tag, String body) {
        return send(
                json(
                        asAdministrator("/api/v1/admin" + path).header("If-Match", tag),
                        "PATCH",
                        body));
    }

    private static String tag(HttpResponse<String> response) {
        return response.headers().firstValue("ETag").orElseThrow();
    }

    private void hire(String name) {
        var body =
                "{\"username\": \""
                        + name
                        + "\", \"displayName\": \"Lê Thị Mai\", \"password\": \"con đường làng 7\"}";
        assertThat(post("/users", body).statusCode()).isEqualTo(201);
    }

    @Test
    @DisplayName("a user is made, changed by merge patch with If-Match, and never shows a secret")
    void users() {
        hire("mai");
        var read = send(asAdministrator("/api/v1/admin/users/mai"));
        assertThat(read.body()).doesNotContain("passwordHash", "argon2");

        assertThat(patch("/users/mai", "\"9\"", "{\"email\": \"mai@example.org\"}").statusCode())
                .isEqualTo(412);
        var changed = patch("/users/mai", tag(read), "{\"email\": \"mai@example.org\"}");
        assertThat(tree(changed).path("email").asString()).isEqualTo("mai@example.org");
        assertThat(tree(changed).path("displayName").asString()).isEqualTo("Lê Thị Mai");
        var cleared = patch("/users/mai", tag(changed), "{\"email\": null}");
        assertThat(tree(cleared).has("email")).isFalse();

        var unknown = patch("/users/mai", tag(cleared), "{\"colour\": 1, \"shape\": {}}");
        assertThat(unknown.statusCode()).isEqualTo(400);
        assertThat(tree(unknown).path("errors").findValuesAsString("pointer"))
                .contains("/colour", "/shape");
        assertThat(
                        send(json(asAdministrator("/api/v1/admin/users/mai"), "PATCH", "{}"))
                                .statusCode())
                .isEqualTo(428);
        assertThat(post("/users", "{\"username\": \"mai\", \"displayName\": \"x\"}").statusCode())
                .isEqualTo(409);
    }

    @Test
    @DisplayName("organisations, duties and roles are dated and can be ended")
    void registers() {
        var made =
                post(
                        "/organisations",
                        "{\"code\": \"SCT\", \"names\": {\"vi\": \"Sở Công Thương\", \"en\": \"Department of Industry and Trade\"}}");
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        var ended =
                patch(
                        "/organisations/SCT",
                        tag(made),
                        "{\"validTo\": \"2026-01-01T00:00:00+07:00\"}");
        assertThat(tree(ended).path("validTo").asString()).isEqualTo("2025-12-31T17:00:00Z");
        assertThat(send(asAdministrator("/api/v1/admin/organisations/XX")).statusCode())
                .isEqualTo(404);

        var duty =
                post(
                        "/duties",
                        "{\"organisation\": \"SCT\", \"names\": {\"vi\": \"Người phát ngôn\"}}");
        assertThat(duty.statusCode()).as(duty.body()).isEqualTo(201);
        var address =
                duty.headers().firstValue("Location").orElseThrow().replace("/api/v1/admin", "");
        hire("binh");
        assertThat(
                        tree(patch(address, tag(duty), "{\"holder\": \"binh\"}"))
                                .path("holder")
                                .asString())
                .isEqualTo("binh");

        var grant =
                post(
                        "/grants",
                        "{\"username\": \"binh\", \"role\": \"EDITOR\", \"organisation\": \"SCT\", \"locales\": [\"vi\", \"zh-CN\"]}");
        assertThat(tree(grant).path("locales").toString()).isEqualTo("[\"vi\",\"zh-Hans\"]");
        var path = grant.headers().firstValue("Location").orElseThrow();
        var end = send(asAdministrator(path).header("If-Match", tag(grant)).DELETE());
        assertThat(end.statusCode()).isEqualTo(204);
        assertThat(tree(send(asAdministrator(path))).has("validTo")).isTrue();
        assertThat(
                        post("/grants", "{\"username\": \"sysadmin\", \"role\": \"EDITOR\"}")
                                .statusCode())
                .isEqualTo(403);
    }

    @Test
    @DisplayName("a token is shown once, opens what its owner may, and nothing after it is revoked")
    void tokens() {
        hire("lan");
        var expiry = Instant.now().plus(30, ChronoUnit.DAYS);
        var issued =
                post(
                        "/tokens",
                        "{\"username\": \"lan\", \"name\": \"portal\", \"expiresAt\": \""
                                + expiry
                                + "\", \"scope\": {\"locales\": [\"vi\"]}}");
        assertThat(issued.statusCode()).as(issued.body()).isEqualTo(201);
        var secret = tree(issued).path("token").asString();
        var path = issued.headers().firstValue("Location").orElseThrow();

        assertThat(send(asAdministrator(path)).body()).doesNotContain(secret);
        assertThat(as(secret, "/api/v1/me").statusCode()).isEqualTo(200);
        assertThat(as(secret, "/api/v1/admin/users").statusCode()).isEqualTo(403);
        assertThat(as(secret, "/api/v1/manage/audit").statusCode()).isEqualTo(403);

        assertThat(send(asAdministrator(path).DELETE()).statusCode()).isEqualTo(204);
        assertThat(as(secret, "/api/v1/me").statusCode()).isEqualTo(401);
        assertThat(tree(post("/tokens", "{}")).path("errors").size()).isEqualTo(3);
    }

    @Test
    @DisplayName("an auditor reads who did it, page by page, and that nobody has touched it")
    void audit() {
        hire("kiem");
        post("/grants", "{\"username\": \"kiem\", \"role\": \"AUDITOR\"}");
        var expiry = Instant.now().plus(1, ChronoUnit.DAYS);
        var secret =
                tree(post(
                                "/tokens",
                                "{\"username\": \"kiem\", \"name\": \"x\", \"expiresAt\": \""
                                        + expiry
                                        + "\"}"))
                        .path("token")
                        .asString();

        var first = as(secret, "/api/v1/manage/audit?actor=sysadmin&page%5Bsize%5D=2");
        assertThat(first.statusCode()).as(first.body()).isEqualTo(200);
        assertThat(tree(first).path("data").size()).isEqualTo(2);
        var next = tree(first).at("/links/next").asString();
        assertThat(next).contains("page%5Bafter%5D=", "actor=sysadmin");
        assertThat(tree(as(secret, next)).at("/data/0/sequence").asInt())
                .isGreaterThan(tree(first).at("/data/1/sequence").asInt());
        assertThat(tree(as(secret, "/api/v1/manage/audit/verify")).path("intact").asBoolean())
                .isTrue();
        assertThat(as(secret, "/api/v1/manage/audit?after=x").statusCode()).isEqualTo(400);
    }

    private HttpResponse<String> as(String secret, String path) {
        return send(to(path).header("Authorization", "Bearer " + secret));
    }
}
