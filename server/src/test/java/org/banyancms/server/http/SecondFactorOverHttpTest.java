package org.banyancms.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.banyancms.core.audit.AuditTrail;
import org.banyancms.core.totp.Base32;
import org.banyancms.core.totp.Totp;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("A second factor over HTTP")
class SecondFactorOverHttpTest extends RunningServer {
    private static final String OWN = "/api/v1/me/second-factor";
    private static final String PROOF = "{\"password\": \"%s\"}".formatted(Staff.PASSWORD);

    private final Staff staff = new Staff(this);
    @Autowired private AuditTrail trail;

    private static String code(String key, int stepsAhead) {
        return Totp.COMMON.code(Base32.decode(key), Totp.COMMON.stepAt(Instant.now()) + stepsAhead);
    }

    private static String given(String code) {
        return "{\"code\": \"%s\"}".formatted(code);
    }

    private String proposed(Browser browser) {
        return tree(browser.send("POST", OWN, PROOF)).path("secret").asString();
    }

    private List<String> confirmed(Browser browser, String key) {
        var answer = tree(browser.send("POST", OWN + "/confirmation", given(code(key, 0))));
        return answer.path("recoveryCodes").valueStream().map(code -> code.asString()).toList();
    }

    private String challenge(String name) {
        return tree(staff.login(name, Staff.PASSWORD)).path("challenge").asString();
    }

    private HttpResponse<String> answer(String challenge, String code) {
        return staff.post(
                "/api/v1/auth/second-factor",
                "{\"challenge\": \"%s\", \"code\": \"%s\"}".formatted(challenge, code));
    }

    private String problem(HttpResponse<String> response) {
        return tree(response).path("code").asString();
    }

    @Test
    @DisplayName("is added in a browser, asked for when signing in, and takes each code once")
    void signingIn() {
        staff.hire("hai");
        var browser = staff.browser("hai");
        var proposed = browser.send("POST", OWN, PROOF);
        assertThat(proposed.statusCode()).isEqualTo(201);
        assertThat(proposed.headers().firstValue("Cache-Control")).contains("no-store");
        var key = tree(proposed).path("secret").asString();
        assertThat(tree(proposed).path("uri").asString())
                .startsWith("otpauth://totp/Banyan:hai?secret=" + key);
        assertThat(tree(browser.get(OWN)).path("active").asBoolean()).isFalse();
        assertThat(confirmed(browser, key)).hasSize(10);
        assertThat(tree(browser.get(OWN)).path("recoveryCodesLeft").asInt()).isEqualTo(10);

        var asked = staff.login("hai", Staff.PASSWORD);
        assertThat(asked.statusCode()).isEqualTo(401);
        assertThat(problem(asked)).isEqualTo("second_factor_required");
        assertThat(asked.headers().firstValue("Set-Cookie")).isEmpty();
        var challenge = tree(asked).path("challenge").asString();
        assertThat(problem(answer(challenge, "000"))).isEqualTo("code_wrong");
        var code = code(key, 1);
        assertThat(Browser.of(this, answer(challenge, code)).get("/api/v1/me").statusCode())
                .isEqualTo(200);
        assertThat(problem(answer(challenge, code))).isEqualTo("challenge_over");
        assertThat(problem(answer(challenge("hai"), code))).isEqualTo("code_wrong");
    }

    @Test
    @DisplayName("is asked for by the page, in both languages and without a script")
    void page() {
        staff.hire("ba");
        var browser = staff.browser("ba");
        var codes = confirmed(browser, proposed(browser));

        var asked = form("/sign-in", "lang=vi&username=ba&password=" + encoded(), "");
        assertThat(asked.statusCode()).isEqualTo(303);
        var cookie = Browser.cookie(asked, "banyan_challenge");
        assertThat(send(to("/?lang=vi").header("Cookie", cookie)).body())
                .contains("Mã xác thực", "action=\"/sign-in/code\"", "one-time-code");
        assertThat(send(to("/?lang=en&failed=code_wrong").header("Cookie", cookie)).body())
                .contains("role=\"alert\"", "Type the newest code");
        var wrong = form("/sign-in/code", "lang=vi&code=1", cookie);
        assertThat(wrong.headers().firstValue("Location")).contains("/?lang=vi&failed=code_wrong");

        var inside = form("/sign-in/code", "lang=vi&code=" + codes.getFirst(), cookie);
        var session = Browser.cookie(inside, "banyan_session");
        assertThat(send(to("/?lang=vi").header("Cookie", session)).body()).contains("Xin chào ba");
        var again = form("/sign-in/code", "lang=en&again=yes", cookie);
        assertThat(Browser.cookie(again, "banyan_challenge")).endsWith("=");
    }

    @Test
    @DisplayName("lost, is taken away by an administrator, and the audit trail says by whom")
    void reset() {
        staff.hire("tu");
        var browser = staff.browser("tu");
        confirmed(browser, proposed(browser));
        var path = "/users/tu/second-factor";

        assertThat(browser.send("DELETE", "/api/v1/admin" + path, "").statusCode()).isEqualTo(403);
        assertThat(staff.administer("DELETE", path, "").statusCode()).isEqualTo(204);
        assertThat(staff.login("tu", Staff.PASSWORD).statusCode()).isEqualTo(200);
        assertThat(trail.after(0, null, "sysadmin", 10_000))
                .extracting(record -> record.note().kind() + " " + record.note().subject())
                .contains("second_factor_removed tu");
    }

    @Test
    @DisplayName("where a role needs it, is the only thing that can be done before there is one")
    void required() {
        staff.hire("lanh-dao", "LEADER");
        var browser = staff.browser("lanh-dao");

        var me = tree(browser.get("/api/v1/me"));
        assertThat(me.path("secondFactorDue").asBoolean()).isTrue();
        assertThat(me.path("may")).isEmpty();
        var refused = browser.get("/api/v1/manage/entries");
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(problem(refused)).isEqualTo("second_factor_due");
        confirmed(browser, proposed(browser));
        assertThat(browser.get("/api/v1/manage/entries").statusCode()).isEqualTo(200);
    }

    @Test
    @DisplayName("and one's password are nobody's business but of the person in the browser")
    void inPerson() {
        assertThat(problem(send(json(asAdministrator(OWN), "POST", PROOF))))
                .isEqualTo("session_required");
        staff.hire("nam");
        var here = staff.browser("nam");
        var elsewhere = staff.browser("nam");
        var change = "{\"current\": \"%s\", \"password\": \"mùa lúa chín vàng\"}";

        var guessed = here.send("PUT", "/api/v1/me/password", change.formatted("wrong"));
        assertThat(problem(guessed)).isEqualTo("password_wrong");
        var changed = here.send("PUT", "/api/v1/me/password", change.formatted(Staff.PASSWORD));
        assertThat(changed.statusCode()).isEqualTo(204);

        assertThat(here.get("/api/v1/me").statusCode()).isEqualTo(200);
        assertThat(elsewhere.get("/api/v1/me").statusCode()).isEqualTo(401);
        assertThat(staff.login("nam", "mùa lúa chín vàng").statusCode()).isEqualTo(200);
    }

    private static String encoded() {
        return URLEncoder.encode(Staff.PASSWORD, StandardCharsets.UTF_8);
    }

    private HttpResponse<String> form(String path, String body, String cookie) {
        var request =
                to(path).header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(body));
        return send(cookie.isEmpty() ? request : request.header("Cookie", cookie));
    }
}
