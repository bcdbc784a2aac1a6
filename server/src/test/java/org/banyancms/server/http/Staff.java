package org.banyancms.server.http;

import java.net.http.HttpResponse;

/** Makes people at a running server, and lets them sign in. */
record Staff(RunningServer server) {
    static final String PASSWORD = "con đường làng 9";

    /** An account with roles everywhere, each of them once. */
    void hire(String name, String... roles) {
        administer(
                "POST",
                "/users",
                "{\"username\": \"%s\", \"displayName\": \"%s\", \"password\": \"%s\"}"
                        .formatted(name, name, PASSWORD));
        for (var role : roles) {
            administer(
                    "POST",
                    "/grants",
                    "{\"username\": \"%s\", \"role\": \"%s\"}".formatted(name, role));
        }
    }

    HttpResponse<String> administer(String method, String path, String body) {
        return server.send(
                server.json(server.asAdministrator("/api/v1/admin" + path), method, body));
    }

    HttpResponse<String> login(String name, String password) {
        return post(
                "/api/v1/auth/login",
                "{\"username\": \"%s\", \"password\": \"%s\"}".formatted(name, password));
    }

    Browser browser(String name) {
        return Browser.of(server, login(name, PASSWORD));
    }

    HttpResponse<String> post(String path, String body) {
        return server.send(server.json(server.to(path), "POST", body));
    }
}
