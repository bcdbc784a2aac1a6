package org.banyancms.publishing.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.banyancms.publishing.samples.Receiver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class OutboundClientTest {
    private static final OutboundLimits LIMITS =
            new OutboundLimits(Duration.ofMillis(500), Duration.ofMillis(700), 1000);

    private final Receiver receiver = new Receiver();
    private final OutboundClient client = new OutboundClient(LIMITS, InetAddress::getAllByName);

    @AfterEach
    void stop() {
        client.close();
        receiver.close();
    }

    private static OutboundCall post(String url, boolean allowPrivate) {
        return new OutboundCall(
                "POST",
                URI.create(url),
                Map.of("content-type", "application/json"),
                "{\"a\":1}".getBytes(StandardCharsets.UTF_8),
                allowPrivate,
                Set.of("abc123"));
    }

    @Test
    @DisplayName("an answer comes back with status, headers and body")
    void answered() {
        receiver.answers(exchange -> {
            exchange.getResponseHeaders().add("Retry-After", "7");
            exchange.sendResponseHeaders(429, 4);
            exchange.getResponseBody().write("slow".getBytes(StandardCharsets.UTF_8));
        });

        var answer = (Exchange.Answered) client.call(post(receiver.url(), true));

        assertThat(answer.status()).isEqualTo(429);
        assertThat(answer.headers()).containsEntry("retry-after", "7");
        assertThat(answer.body()).isEqualTo("slow");
        assertThat(answer.complete()).isTrue();
        assertThat(receiver.requests().getFirst().body())
                .isEqualTo("{\"a\":1}".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    @DisplayName("a redirect is an answer and is not followed")
    void redirectsAreNotFollowed() {
        receiver.answers(exchange -> {
            exchange.getResponseHeaders().add("Location", receiver.url());
            exchange.sendResponseHeaders(302, -1);
        });

        assertThat(client.call(post(receiver.url(), true)))
                .isInstanceOfSatisfying(
                        Exchange.Answered.class, it -> assertThat(it.status()).isEqualTo(302));
        assertThat(receiver.requests()).hasSize(1);
    }

    @Test
    @DisplayName("a loopback address is not called without a permit, and nothing was sent")
    void privateAddressesAreRefused() {
        var refused = (Exchange.NotSent) client.call(post(receiver.url(), false));

        assertThat(refused.reason()).isEqualTo("address_not_allowed");
        assertThat(receiver.requests()).isEmpty();
    }

    @Test
    @DisplayName(
            "a name that turns to a private address between two calls is refused at the second")
    void rebindingIsRefused() throws Exception {
        var asked = new AtomicInteger();
        byte[] open = {93, (byte) 184, (byte) 216, 34};
        HostLookup turning =
                host ->
                        new InetAddress[] {
                            asked.getAndIncrement() == 0
                                    ? InetAddress.getByAddress(host, open)
                                    : InetAddress.getLoopbackAddress()
                        };
        try (var turned = new OutboundClient(LIMITS, turning)) {
            turned.call(post("http://turns.example:1/", false));
            var second =
                    turned.call(post(receiver.url().replace("127.0.0.1", "turns.example"), false));

            assertThat(second)
                    .isEqualTo(
                            new Exchange.NotSent(
                                    "address_not_allowed", "address not allowed: turns.example"));
        }
        assertThat(asked).hasValue(2);
        assertThat(receiver.requests()).isEmpty();
    }

    @Test
    @DisplayName("a host that has an open and a private address is refused as a whole")
    void mixedAddressesAreRefused() {
        HostLookup mixed =
                host ->
                        new InetAddress[] {
                            InetAddress.getByAddress(host, new byte[] {8, 8, 8, 8}),
                            InetAddress.getLoopbackAddress()
                        };
        try (var guarded = new OutboundClient(LIMITS, mixed)) {
            assertThat(guarded.call(post("http://mixed.example/", false)))
                    .isInstanceOfSatisfying(
                            Exchange.NotSent.class,
                            it -> assertThat(it.reason()).isEqualTo("address_not_allowed"));
        }
    }

    @Test
    @DisplayName("nobody listening: surely not sent")
    void connectionRefused() throws IOException {
        int port;
        try (var socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }

        assertThat(client.call(post("http://127.0.0.1:" + port + "/", true)))
                .isInstanceOfSatisfying(
                        Exchange.NotSent.class,
                        it -> assertThat(it.reason()).isEqualTo("connect_failed"));
    }

    @Test
    @DisplayName("a receiver that reads all and then hangs: sent, and nobody knows")
    void hangs() throws Exception {
        var done = new CountDownLatch(1);
        receiver.answers(_ -> await(done));

        var lost = client.call(post(receiver.url(), true));
        done.countDown();

        assertThat(lost)
                .isInstanceOfSatisfying(
                        Exchange.SentNoAnswer.class,
                        it -> assertThat(it.reason()).isEqualTo("timeout"));
        assertThat(receiver.requests()).hasSize(1);
    }

    private static void await(CountDownLatch done) {
        try {
            done.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    @DisplayName(
            "a receiver that reads all and resets: sent, and nobody knows; the secret is not in the detail")
    void resetsAfterReading() throws Exception {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread.ofVirtual().start(() -> readAndReset(socket));

            var lost =
                    client.call(
                            post(
                                    "http://127.0.0.1:"
                                            + socket.getLocalPort()
                                            + "/abc123?token=abc123",
                                    true));

            assertThat(lost)
                    .isInstanceOfSatisfying(
                            Exchange.SentNoAnswer.class,
                            it -> {
                                assertThat(it.reason()).isEqualTo("connection_lost");
                                assertThat(it.detail()).doesNotContain("abc123");
                            });
        }
    }

    private static void readAndReset(ServerSocket server) {
        try (Socket socket = server.accept()) {
            var read = new StringBuilder();
            while (!read.toString().endsWith("{\"a\":1}")) {
                read.append((char) socket.getInputStream().read());
            }
            socket.setSoLinger(true, 0);
        } catch (IOException _) {
            // the test ends the connection
        }
    }

    @Test
    @DisplayName("a huge answer is cut: its status counts, and no more than the limit is kept")
    void hugeAnswer() {
        receiver.answers(exchange -> {
            exchange.sendResponseHeaders(200, 0);
            byte[] chunk = new byte[10_000];
            for (int i = 0; i < 10_000; i++) {
                exchange.getResponseBody().write(chunk);
            }
        });

        var answer = (Exchange.Answered) client.call(post(receiver.url(), true));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.complete()).isFalse();
        assertThat(answer.body()).hasSize(1000);
    }

    @Test
    @DisplayName("an answer that drips beyond the whole call's time is given up, its status kept")
    void drippingAnswer() {
        var done = new CountDownLatch(1);
        receiver.answers(exchange -> {
            exchange.sendResponseHeaders(202, 100);
            exchange.getResponseBody().write('x');
            exchange.getResponseBody().flush();
            await(done);
        });

        var answer = (Exchange.Answered) client.call(post(receiver.url(), true));
        done.countDown();

        assertThat(answer.status()).isEqualTo(202);
        assertThat(answer.complete()).isFalse();
    }

    @Test
    @DisplayName("what is no web address is not called")
    void otherSchemes() {
        assertThat(client.call(post("ftp://example.org/", true)))
                .isInstanceOf(Exchange.NotSent.class);
        assertThat(client.call(post("http://user:pass@example.org/", true)))
                .isInstanceOf(Exchange.NotSent.class);
    }
}
