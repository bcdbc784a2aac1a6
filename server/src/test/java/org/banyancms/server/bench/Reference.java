package org.banyancms.server.bench;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** nginx with the same bytes as files: what the machine can do at all. */
final class Reference implements AutoCloseable {
    private static final String SETTINGS =
            """
            daemon off;
            worker_processes 1;
            pid %1$s/nginx.pid;
            error_log %1$s/nginx.log;
            events { worker_connections 512; }
            http {
                access_log off;
                sendfile on;
                tcp_nopush on;
                keepalive_requests 100000000;
                open_file_cache max=10000;
                default_type application/json;
                client_body_temp_path %1$s/temp;
                proxy_temp_path %1$s/temp;
                fastcgi_temp_path %1$s/temp;
                uwsgi_temp_path %1$s/temp;
                scgi_temp_path %1$s/temp;
                server { listen 127.0.0.1:%2$d; root %1$s/html; }
            }
            """;

    private final Path html;
    private final URI address;
    private final Process process;

    Reference(Path folder) throws IOException {
        this.html = Files.createDirectories(folder.resolve("html"));
        Files.createDirectories(folder.resolve("temp"));
        int port = freePort();
        this.address = URI.create("http://127.0.0.1:" + port);
        var settings = folder.resolve("nginx.conf");
        Files.writeString(settings, SETTINGS.formatted(folder.toAbsolutePath(), port));
        this.process =
                new ProcessBuilder("nginx", "-c", settings.toAbsolutePath().toString())
                        .redirectErrorStream(true)
                        .redirectOutput(folder.resolve("nginx.out").toFile())
                        .start();
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    URI address() {
        return address;
    }

    /** Takes answers in; the requests for them. */
    List<Request> with(String kind, List<byte[]> answers) throws IOException {
        var folder = Files.createDirectories(html.resolve(kind));
        var requests = new ArrayList<Request>();
        for (int i = 0; i < answers.size(); i++) {
            Files.write(folder.resolve(i + ".json"), answers.get(i));
            requests.add(new Request("/" + kind + "/" + i + ".json"));
        }
        return requests;
    }

    /** The same requests of one who has these answers already. */
    List<Request> again(List<Request> requests) throws IOException, InterruptedException {
        var tagged = new ArrayList<Request>();
        try (var client = HttpClient.newHttpClient()) {
            for (var request : requests) {
                var asked = HttpRequest.newBuilder(address.resolve(request.path())).build();
                var answer = client.send(asked, BodyHandlers.discarding());
                var tag = answer.headers().firstValue("ETag").orElseThrow();
                tagged.add(new Request(request.path(), tag, ""));
            }
        }
        return tagged;
    }

    @Override
    public void close() {
        process.destroy();
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(200));
        process.destroyForcibly();
    }
}
