package org.banyancms.embeddedmongo;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Listens on the loopback address; each client gets a thread of its own. */
final class WireServer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(WireServer.class);
    private static final int WAITING = 128;

    private final ThreadFactory threads =
            Thread.ofPlatform().daemon().name("embedded-mongo-", 1).factory();
    private final Engine engine;
    private final @Nullable Credentials credentials;
    private final Map<Socket, Thread> clients = new ConcurrentHashMap<>();
    private final ServerSocket listener;
    private final Thread welcome;

    WireServer(Engine engine, @Nullable Credentials credentials, int port) {
        this.engine = engine;
        this.credentials = credentials;
        try {
            listener = new ServerSocket(port, WAITING, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new EmbeddedMongoException("Cannot listen on port " + port + " of 127.0.0.1", e);
        }
        welcome = Thread.ofPlatform().daemon().name("embedded-mongo-welcome").start(this::welcome);
    }

    private void welcome() {
        while (!listener.isClosed()) {
            try {
                serve(listener.accept());
            } catch (IOException e) {
                if (!listener.isClosed()) {
                    LOG.warn("A client could not be let in: {}", e.toString());
                }
            }
        }
    }

    private void serve(Socket socket) {
        Gate gate = new Gate(credentials);
        Connection connection = new Connection(socket, engine, gate, () -> clients.remove(socket));
        Thread thread = threads.newThread(connection);
        clients.put(socket, thread);
        thread.start();
    }

    int port() {
        return listener.getLocalPort();
    }

    /**
     * Lets each command under way end; none is ever interrupted, for an interrupt would close the
     * data file.
     */
    @Override
    public void close() {
        close(listener);
        Uninterrupted.run(() -> welcome.join());
        clients.forEach((socket, thread) -> {
            close(socket);
            Uninterrupted.run(() -> thread.join(TimeUnit.MINUTES.toMillis(1)));
        });
    }

    private static void close(AutoCloseable socket) {
        try {
            socket.close();
        } catch (Exception e) {
            LOG.debug("A socket did not close: {}", e.toString());
        }
    }
}
