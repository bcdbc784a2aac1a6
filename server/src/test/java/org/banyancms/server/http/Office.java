package org.banyancms.server.http;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import tools.jackson.databind.JsonNode;

/** Everybody whom a story needs on its way to the public, at a running server. */
final class Office {
    static final String EDITOR = "gate-ha";
    static final String APPROVER = "gate-lan";
    static final String PUBLISHER = "gate-tuan";
    static final String SECRECY = "gate-binh";
    private static final String ENTRIES = "/api/v1/manage/entries";
    private static final String SOURCES =
            "\"sources\": [{\"id\": \"s1\", \"class\": \"OFFICIAL_PROVINCIAL\", \"issuer\": \"UBND tỉnh\"}]";
    private static final String NONE =
            "{\"text\": \"none\", \"media\": \"none\", \"attachments\": \"none\", \"metadata\": \"none\"}";

    private final RunningServer server;
    private final Newsroom newsroom;

    Office(RunningServer server) {
        this.server = server;
        this.newsroom = new Newsroom(server);
        newsroom.hire(EDITOR);
        newsroom.hire(APPROVER, "APPROVER");
        newsroom.hire(PUBLISHER, "PUBLISHER");
        newsroom.hire(SECRECY, "SECRECY_REVIEWER");
    }

    Newsroom newsroom() {
        return newsroom;
    }

    HttpRequest.Builder as(String who, String path) {
        return newsroom.as(who, path);
    }

    HttpResponse<String> post(String who, String path, String body) {
        return server.send(server.json(as(who, path), "POST", body));
    }

    HttpResponse<String> get(String who, String path) {
        return server.send(as(who, path));
    }

    JsonNode tree(HttpResponse<String> response) {
        return server.tree(response);
    }

    /** A new article with sources, and more shared fields; its address. */
    String entry(String moreFields) {
        var body =
                "{\"type\": \"article\", \"owner\": \"SLS\", \"topics\": [\"tourism\"], \"fields\": {%s%s}}"
                        .formatted(SOURCES, moreFields);
        var made = tree(post(EDITOR, ENTRIES, body));
        return ENTRIES + "/" + made.path("id").asString();
    }

    /** Writes a language of an entry for the first time, or over a revision. */
    HttpResponse<String> write(
            String who, String entry, String locale, String revision, String title) {
        var request = as(who, entry + "/locales/" + locale);
        var conditional =
                revision.isEmpty()
                        ? request.header("If-None-Match", "*")
                        : request.header("If-Match", "\"" + revision + "\"");
        var body =
                "{\"bodyFormat\": \"text/markdown\", \"fields\": {\"title\": \"%s\", \"summary\": \"%s\", \"body\": \"%s.\"}}"
                        .formatted(title, title, title);
        return server.send(server.json(conditional, "PUT", body));
    }

    /** Review, secrecy and approval of a language. */
    void approve(String entry, String locale) {
        var text = entry + "/locales/" + locale;
        post(EDITOR, text + "/transitions", "{\"to\": \"in_review\"}");
        var secrecy =
                "{\"kind\": \"secrecy\", \"verdict\": \"approved\", \"answers\": " + NONE + "}";
        post(SECRECY, text + "/sign-offs", secrecy);
        post(APPROVER, text + "/sign-offs", "{\"kind\": \"approval\", \"verdict\": \"approved\"}");
    }

    /** A new article, written and approved in Vietnamese. */
    String approved(String moreFields, String title) {
        var entry = entry(moreFields);
        write(EDITOR, entry, "vi", "", title);
        approve(entry, "vi");
        return entry;
    }

    HttpResponse<String> publish(String entry, String locale) {
        return post(PUBLISHER, entry + "/locales/" + locale + "/publish", "");
    }

    /** What readers get. */
    HttpResponse<String> read(String entry, String locale) {
        var id = entry.substring(entry.lastIndexOf('/') + 1);
        return server.get("/api/v1/delivery/entries/" + id + "?locale=" + locale);
    }
}
