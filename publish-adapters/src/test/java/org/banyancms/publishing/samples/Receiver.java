package org.banyancms.publishing.samples;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Executors;

/** An HTTP receiver outside of the module that keeps what it gets and answers as told. */
public final class Receiver implements AutoCloseable {
    private final HttpServer server;
    private final List<Request> requests = new ArrayList<>();
    private volatile Answer answer = exchange -> exchange.sendResponseHeaders(204, -1);

    /** How it answers. */
    public interface Answer {
        void to(HttpExchange exchange) throws IOException;
    }

    /** What it got. */
    public record Request(String method, Map<String, String> headers, byte[] body) {}

    public Receiver() {
        try {
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::handle);
        server.start();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            var headers = new HashMap<String, String>();
            exchange.getRequestHeaders()
                    .forEach((name, values) ->
                            headers.put(name.toLowerCase(Locale.ROOT), values.getFirst()));
            byte[] body = exchange.getRequestBody().readAllBytes();
            synchronized (requests) {
                requests.add(new Request(exchange.getRequestMethod(), headers, body));
            }
            answer.to(exchange);
        }
    }

    /** From now on it answers like this. */
    public void answers(Answer next) {
        answer = next;
    }

    /** From now on it answers with a status. */
    public void answers(int status) {
        answers(exchange -> exchange.sendResponseHeaders(status, -1));
    }

    /** What it got so far. */
    public List<Request> requests() {
        synchronized (requests) {
            return List.copyOf(requests);
        }
    }

    /** Where it listens. */
    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/hook?token=abc123";
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
