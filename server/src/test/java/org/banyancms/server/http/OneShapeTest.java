package org.banyancms.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Every refusal has one shape")
class OneShapeTest extends RunningServer {

    private void isProblem(HttpResponse<String> response, int status, String code) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        assertThat(response.headers().firstValue("Content-Type"))
                .contains("application/problem+json");
        var problem = tree(response);
        assertThat(problem.path("code").asString()).isEqualTo(code);
        assertThat(problem.path("status").asInt()).isEqualTo(status);
        assertThat(problem.path("type").asString()).endsWith("/problems/" + code);
        assertThat(problem.path("title").asString()).isNotBlank().doesNotStartWith("problem.");
        assertThat(problem.path("detail").asString()).isNotBlank().doesNotStartWith("problem.");
        assertThat(problem.path("traceId").asString()).hasSize(32);
    }

    @ParameterizedTest(name = "{0} {1} is {2} {3}")
    @CsvSource({
        "GET, /api/v1/me, 401, unauthenticated",
        "GET, /nowhere, 404, not_found_path",
        "GET, /feeds/zz.atom, 404, page_not_found",
        "GET, /error, 404, not_found_path",
        "POST, /api/v1/auth/login, 400, malformed_request",
        "GET, /?colour=green, 400, unknown_parameter",
        "GET, /problems/unheard_of, 404, not_found_path",
        "GET, /a%2fb, 400, malformed_request",
        "GET, /a;b=c, 400, malformed_request"
    })
    void fromEverywhere(String method, String path, int status, String code) {
        isProblem(send(to(path).method(method, BodyPublishers.noBody())), status, code);
    }

    @Test
    @DisplayName("also where the container refuses before anybody sees the request")
    void fromTheContainer() throws IOException {
        try (var socket = new Socket("127.0.0.1", port())) {
            socket.getOutputStream()
                    .write(
                            "GET /a|b HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"
                                    .getBytes(StandardCharsets.US_ASCII));
            var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer)
                    .startsWith("HTTP/1.1 400")
                    .containsIgnoringCase("content-type: application/problem+json")
                    .contains("\"code\":\"malformed_request\"")
                    .doesNotContainIgnoringCase("tomcat");
        }
    }

    @Test
    @DisplayName("a wrong token is refused also where none is needed, and says how to sign in")
    void wrongToken() {
        var response = send(to("/").header("Authorization", "Bearer byn_invented"));

        isProblem(response, 401, "unauthenticated");
        assertThat(response.headers().firstValue("WWW-Authenticate"))
                .contains("Bearer realm=\"banyan\"");
    }

    @Test
    @DisplayName("a method that a path does not take is refused with those it takes")
    void wrongMethod() {
        var response = send(asAdministrator("/api/v1/me").DELETE());

        isProblem(response, 405, "method_not_allowed");
        assertThat(response.headers().firstValue("Allow").orElse("")).contains("GET");
    }

    @Test
    @DisplayName("a body over the limit is refused with the limit, said or unsaid")
    void tooLarge() {
        var large = "{\"username\": \"" + "x".repeat(70_000) + "\"}";

        var said = send(json(to("/api/v1/auth/login"), "POST", large));
        isProblem(said, 413, "body_too_large");
        assertThat(tree(said).path("limit").asInt()).isEqualTo(65_536);

        var chunks = BodyPublishers.ofByteArrays(List.of(large.getBytes(StandardCharsets.UTF_8)));
        var unsaid =
                send(
                        to("/api/v1/auth/login")
                                .header("Content-Type", "application/json")
                                .method("POST", chunks));
        isProblem(unsaid, 413, "body_too_large");
    }

    @Test
    @DisplayName("people who browse get a page in their language, programs and API paths never do")
    void pagesForPeople() {
        var page =
                send(to("/nowhere").header("Accept", "text/html").header("Accept-Language", "vi"));
        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.headers().firstValue("Content-Type").orElse("")).startsWith("text/html");
        assertThat(page.body()).contains("<html lang=\"vi\">", "Không có gì ở địa chỉ này");

        isProblem(send(to("/api/v1/me").header("Accept", "text/html")), 401, "unauthenticated");
        isProblem(send(to("/nowhere").header("Accept", "*/*")), 404, "not_found_path");
    }
}
