package org.banyancms.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Signing in by a provider of identities")
class OidcOverHttpTest extends RunningServer {
    private final Staff staff = new Staff(this);

    @BeforeEach
    void registered() {
        IdentityProvider.expect("http://127.0.0.1:" + port() + "/sign-in/oidc/back");
    }

    private static String location(HttpResponse<String> response) {
        return response.headers()
                .firstValue("Location")
                .orElseThrow(() -> new AssertionError(response + " " + response.body()));
    }

    private HttpResponse<String> atProvider(String address, String who) {
        var login =
                send(
                        HttpRequest.newBuilder(URI.create(IdentityProvider.issuer() + "/login"))
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(BodyPublishers.ofString("username=" + who + "&password=x")));
        return send(
                HttpRequest.newBuilder(URI.create(address))
                        .header("Cookie", Browser.cookie(login, "JSESSIONID")));
    }

    private HttpResponse<String> back(HttpResponse<String> started, String address) {
        return send(
                HttpRequest.newBuilder(URI.create(address))
                        .header("Cookie", Browser.cookie(started, "banyan_oidc")));
    }

    private void hire(String name) {
        staff.administer(
                "POST",
                "/users",
                "{\"username\": \"%s\", \"displayName\": \"%s\", \"email\": \"%s@tuyenquang.gov.vn\"}"
                        .formatted(name, name, name));
        staff.administer(
                "POST", "/grants", "{\"username\": \"%s\", \"role\": \"EDITOR\"}".formatted(name));
    }

    @Test
    @DisplayName("leads with PKCE there and back, to the account with the verified address")
    void signsIn() {
        hire("verified");
        assertThat(get("/?lang=en").body()).contains("/sign-in/oidc?lang=en");
        var started = get("/sign-in/oidc?lang=en");
        assertThat(started.statusCode()).isEqualTo(303);
        assertThat(location(started))
                .startsWith(IdentityProvider.issuer())
                .contains("code_challenge_method=S256", "nonce=", "state=");

        var inside = back(started, location(atProvider(location(started), "verified")));
        assertThat(inside.statusCode()).isEqualTo(200);
        assertThat(inside.body()).contains("url=/?lang=en");
        var session = Browser.cookie(inside, "banyan_session");
        var me = tree(send(to("/api/v1/me").header("Cookie", session)));
        assertThat(me.at("/user/username").asString()).isEqualTo("verified");
        assertThat(me.at("/roles/0/role").asString()).isEqualTo("EDITOR");
    }

    @Test
    @DisplayName("signs nobody in by an address that is not verified, and makes no account")
    void unverified() {
        hire("unverified");
        var started = get("/sign-in/oidc?lang=vi");
        var refused = back(started, location(atProvider(location(started), "unverified")));
        assertThat(location(refused)).isEqualTo("/?lang=vi&failed=account_not_linked");
        assertThat(get(location(refused)).body())
                .contains("role=\"alert\"", "chưa có tài khoản nào");
    }

    @Test
    @DisplayName("takes an answer only in the browser that asked, with its state, and once")
    void forged() {
        hire("verified");
        var mine = get("/sign-in/oidc");
        var other = get("/sign-in/oidc");
        var answer = location(atProvider(location(mine), "verified"));

        assertThat(location(get(answer.substring(answer.indexOf("/sign-in")))))
                .endsWith("failed=oidc_refused");
        assertThat(location(back(other, answer))).endsWith("failed=oidc_refused");
        assertThat(back(mine, answer).statusCode()).isEqualTo(200);
        assertThat(location(back(mine, answer))).endsWith("failed=oidc_refused");
    }
}
