package org.banyancms.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Signing in")
class SignInOverHttpTest extends RunningServer {

    private HttpResponse<String> login(String password) {
        var body = "{\"username\": \"sysadmin\", \"password\": \"" + password + "\"}";
        return send(json(to("/api/v1/auth/login"), "POST", body));
    }

    private static String cookie(HttpResponse<String> response) {
        return response.headers().firstValue("Set-Cookie").orElseThrow();
    }

    private static String pair(HttpResponse<String> response) {
        return cookie(response).split(";")[0];
    }

    @Test
    @DisplayName("gives a cookie out of the reach of scripts and other sites, and tells who one is")
    void session() {
        var response = login(administrator().password());

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(cookie(response)).contains("HttpOnly", "SameSite=Strict", "Path=/");
        var me = tree(send(to("/api/v1/me").header("Cookie", pair(response))));
        assertThat(me.at("/user/username").asString()).isEqualTo("sysadmin");
        assertThat(me.at("/roles/0/role").asString()).isEqualTo("SYSADMIN");
        assertThat(me.path("may").toString()).isEqualTo("[\"ADMINISTER\"]");
        assertThat(me.path("csrfToken").asString())
                .isEqualTo(tree(response).path("csrfToken").asString())
                .isNotBlank();
    }

    @Test
    @DisplayName("whoever asks for the address of a form is led to the page that has it")
    void forms() {
        for (var path : new String[] {"/sign-in?lang=en", "/sign-in/code?lang=en"}) {
            var answer = get(path);
            assertThat(answer.statusCode()).as(path).isEqualTo(303);
            assertThat(answer.headers().firstValue("Location")).hasValue("/?lang=en");
        }
    }

    @Test
    @DisplayName("a write with the cookie needs the session's token; without it nothing happens")
    void forgery() {
        var signedIn = login(administrator().password());
        var cookie = pair(signedIn);
        var csrf = tree(signedIn).path("csrfToken").asString();

        var forged =
                send(
                        to("/api/v1/auth/logout")
                                .header("Cookie", cookie)
                                .POST(BodyPublishers.noBody()));
        assertThat(forged.statusCode()).isEqualTo(403);
        assertThat(tree(forged).path("code").asString()).isEqualTo("csrf_token_required");
        assertThat(send(to("/api/v1/me").header("Cookie", cookie)).statusCode()).isEqualTo(200);

        var meant =
                send(
                        to("/api/v1/auth/logout")
                                .header("Cookie", cookie)
                                .header("X-CSRF-Token", csrf)
                                .POST(BodyPublishers.noBody()));
        assertThat(meant.statusCode()).isEqualTo(204);
        assertThat(cookie(meant)).contains("Max-Age=0");
        assertThat(send(to("/api/v1/me").header("Cookie", cookie)).statusCode()).isEqualTo(401);
    }

    @Test
    @DisplayName(
            "a wrong password and a missing one are told apart from each other, not from an unknown name")
    void refusals() {
        assertThat(tree(login("wrong")).path("code").asString()).isEqualTo("login_failed");
        var missing =
                tree(send(json(to("/api/v1/auth/login"), "POST", "{\"username\": \"sysadmin\"}")));
        assertThat(missing.at("/errors/0/pointer").asString()).isEqualTo("/password");
        assertThat(send(json(to("/api/v1/auth/login"), "POST", "{\"user\": \"x\"}")).statusCode())
                .isEqualTo(400);
    }

    @Test
    @DisplayName("works with the start page's form, without a script, and out again")
    void form() {
        var answer =
                form(
                        "/sign-in",
                        "username=sysadmin&lang=vi&password=" + encoded(administrator().password()),
                        "");
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).contains("/?lang=vi");

        var page = send(to("/?lang=vi").header("Cookie", pair(answer))).body();
        assertThat(page)
                .contains("Xin chào System administrator", "Quản trị hệ thống", "/sign-out");
        var csrf = page.replaceAll("(?s).*name=\"_csrf\" value=\"([^\"]+)\".*", "$1");

        assertThat(form("/sign-out", "lang=vi", pair(answer)).statusCode()).isEqualTo(403);
        assertThat(form("/sign-out", "lang=vi&_csrf=" + encoded(csrf), pair(answer)).statusCode())
                .isEqualTo(303);
        assertThat(send(to("/api/v1/me").header("Cookie", pair(answer))).statusCode())
                .isEqualTo(401);
    }

    @Test
    @DisplayName(
            "a form of another site signs nobody in, and a wrong password leads back to the form")
    void wrongForms() {
        var foreign =
                send(
                        to("/sign-in")
                                .header("Sec-Fetch-Site", "cross-site")
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(BodyPublishers.ofString("username=sysadmin&password=x")));
        assertThat(foreign.statusCode()).isEqualTo(403);

        var wrong = form("/sign-in", "username=ghost&password=x&lang=en", "");
        assertThat(wrong.headers().firstValue("Location"))
                .contains("/?lang=en&failed=login_failed");
        assertThat(get("/?lang=en&failed=login_failed").body())
                .contains("role=\"alert\"", "Check both and try again");
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private HttpResponse<String> form(String path, String body, String cookie) {
        var request =
                to(path).header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(body));
        return send(cookie.isEmpty() ? request : request.header("Cookie", cookie));
    }
}
