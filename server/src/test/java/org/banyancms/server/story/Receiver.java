package org.banyancms.server.story;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A newsroom outside the product: takes webhooks and keeps those whose signature holds (Standard
 * Webhooks 1.0.0).
 */
final class Receiver implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpServer server;
    private final List<JsonNode> taken = new CopyOnWriteArrayList<>();
    private final List<String> refused = new CopyOnWriteArrayList<>();
    private volatile byte[] key = new byte[0];

    Receiver() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(
                "/",
                exchange -> {
                    var body = exchange.getRequestBody().readAllBytes();
                    var headers = exchange.getRequestHeaders();
                    var signed =
                            headers.getFirst("webhook-id")
                                    + "."
                                    + headers.getFirst("webhook-timestamp")
                                    + "."
                                    + new String(body, StandardCharsets.UTF_8);
                    boolean sound =
                            ("" + headers.getFirst("webhook-signature"))
                                    .contains(signature(signed));
                    if (sound) {
                        taken.add(JSON.readTree(body));
                    } else {
                        refused.add(signed);
                    }
                    exchange.sendResponseHeaders(sound ? 204 : 401, -1);
                    exchange.close();
                });
        server.start();
    }

    private String signature(String signed) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.length == 0 ? new byte[] {1} : key, "HmacSHA256"));
            return "v1,"
                    + Base64.getEncoder()
                            .encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    void secret(String secret) {
        key = Base64.getDecoder().decode(secret.substring("whsec_".length()));
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/news";
    }

    /** Payloads of one type for one entry. */
    List<JsonNode> taken(String type, String entry) {
        return taken.stream()
                .filter(payload -> payload.get("type").stringValue().equals(type))
                .filter(payload -> payload.get("data").get("entry").stringValue().equals(entry))
                .toList();
    }

    List<String> refused() {
        return refused;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
