package org.banyancms.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Server-sent events over HTTP")
class EventsTest extends RunningServer {
    private static final String REQUEST =
            "GET /api/v1/delivery/events HTTP/1.1\r\nHost: localhost\r\nOrigin: https://portal.example\r\nAccept: text/event-stream\r\n\r\n";

    @Test
    @DisplayName("listeners are greeted at once, and one too many is asked to come back later")
    void listeners() throws IOException {
        try (var first = new Socket("127.0.0.1", port());
                var second = new Socket("127.0.0.1", port());
                var third = new Socket("127.0.0.1", port())) {
            for (var socket : List.of(first, second)) {
                assertThat(answer(socket, "retry"))
                        .contains("HTTP/1.1 200", "Content-Type: text/event-stream;charset=UTF-8")
                        .contains("Access-Control-Allow-Origin: *", "Cache-Control: no-store");
            }
            assertThat(answer(third, "")).contains("HTTP/1.1 503", "Retry-After: 30");
        }
    }

    /** The lines of an answer up to one that begins so. */
    private static List<String> answer(Socket socket, String last) throws IOException {
        socket.setSoTimeout(10_000);
        socket.getOutputStream().write(REQUEST.getBytes(StandardCharsets.US_ASCII));
        var reader =
                new BufferedReader(
                        new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
        var lines = new ArrayList<String>();
        for (var line = reader.readLine(); line != null; line = reader.readLine()) {
            lines.add(line.strip());
            if (last.isEmpty() ? line.isEmpty() : line.startsWith(last)) {
                break;
            }
        }
        return lines;
    }
}
