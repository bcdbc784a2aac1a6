package org.banyancms.server.http;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** Somebody's browser at a running server, which keeps the session's cookie and its token. */
record Browser(RunningServer server, String cookie, String csrf) {

    /** One that has just signed in by the API. */
    static Browser of(RunningServer server, HttpResponse<String> signedIn) {
        return new Browser(
                server,
                cookie(signedIn, "banyan_session"),
                server.tree(signedIn).path("csrfToken").asString());
    }

    /** The name and value of a cookie that an answer gives. */
    static String cookie(HttpResponse<String> response, String name) {
        return response.headers().allValues("Set-Cookie").stream()
                .filter(cookie -> cookie.startsWith(name + "="))
                .map(cookie -> cookie.split(";")[0])
                .findFirst()
                .orElseThrow(() -> new AssertionError("no cookie " + name));
    }

    HttpRequest.Builder to(String path) {
        return server.to(path).header("Cookie", cookie).header("X-CSRF-Token", csrf);
    }

    HttpResponse<String> get(String path) {
        return server.send(to(path));
    }

    HttpResponse<String> send(String method, String path, String body) {
        return server.send(server.json(to(path), method, body));
    }
}
