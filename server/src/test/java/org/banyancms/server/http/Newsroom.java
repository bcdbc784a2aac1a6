package org.banyancms.server.http;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;

/** Editors of one organisation, with tokens of their own, at a running server. */
final class Newsroom {
    private static final String UNIT = "SLS";

    private final RunningServer server;
    private final Map<String, String> tokens = new HashMap<>();

    Newsroom(RunningServer server) {
        this.server = server;
        administer(
                "/organisations",
                "{\"code\": \"%s\", \"names\": {\"vi\": \"Sở Lịch sử\", \"en\": \"Archive\"}, \"topics\": [\"tourism\"]}"
                        .formatted(UNIT));
    }

    /** Makes somebody an editor, unless they are one already. */
    void hire(String name) {
        hire(name, "EDITOR");
    }

    /** Makes somebody what a role says, in one language alone. */
    void hire(String name, String role, String locale) {
        hireIn(name, role, ", \"locales\": [\"" + locale + "\"]");
    }

    /** Makes somebody what a role says, unless they are it already. */
    void hire(String name, String role) {
        hireIn(name, role, "");
    }

    private void hireIn(String name, String role, String where) {
        administer(
                "/users",
                "{\"username\": \"%s\", \"displayName\": \"%s\", \"organisation\": \"%s\", \"password\": \"con đường làng 9\"}"
                        .formatted(name, name, UNIT));
        administer(
                "/grants",
                "{\"username\": \"%s\", \"role\": \"%s\", \"organisation\": \"%s\"%s}"
                        .formatted(name, role, UNIT, where));
        var expiry = Instant.now().plus(1, ChronoUnit.DAYS);
        var token =
                administer(
                        "/tokens",
                        "{\"username\": \"%s\", \"name\": \"test\", \"expiresAt\": \"%s\"}"
                                .formatted(name, expiry));
        tokens.put(name, server.tree(token).path("token").asString());
    }

    private HttpResponse<String> administer(String path, String body) {
        return server.send(
                server.json(server.asAdministrator("/api/v1/admin" + path), "POST", body));
    }

    HttpRequest.Builder as(String name, String path) {
        return server.to(path).header("Authorization", "Bearer " + tokens.get(name));
    }

    /** A new story with a first Vietnamese revision; the address of that variant. */
    String story(String author, String title, String body) {
        var entries = as(author, "/api/v1/manage/entries");
        var story =
                "{\"type\": \"article\", \"owner\": \"%s\", \"topics\": [\"tourism\"]}"
                        .formatted(UNIT);
        var made = server.send(server.json(entries, "POST", story));
        var text =
                "/api/v1/manage/entries/" + server.tree(made).path("id").asString() + "/locales/vi";
        server.send(write(as(author, text).header("If-None-Match", "*"), title, body));
        return text;
    }

    /** What somebody finds in the list of entries. */
    String list(String author) {
        return server.send(as(author, "/api/v1/manage/entries")).body();
    }

    /** Saves a variant against a revision. */
    HttpResponse<String> save(String author, String text, String tag, String title, String body) {
        return server.send(write(as(author, text).header("If-Match", tag), title, body));
    }

    private HttpRequest.Builder write(HttpRequest.Builder request, String title, String body) {
        return server.json(
                request,
                "PUT",
                "{\"bodyFormat\": \"text/markdown\", \"fields\": {\"title\": \"%s\", \"body\": \"%s\"}}"
                        .formatted(title, body));
    }
}
