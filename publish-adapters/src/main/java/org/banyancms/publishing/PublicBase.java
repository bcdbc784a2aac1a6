package org.banyancms.publishing;

import java.net.URI;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * The address under which readers reach this server: the one that was set, else this machine's own
 * with its port.
 */
final class PublicBase implements Supplier<URI> {
    private static final int USUAL_PORT = 8080;

    private final String configured;
    private final AtomicInteger port = new AtomicInteger(USUAL_PORT);

    /**
     * @param configured empty where nothing was set
     */
    PublicBase(String configured) {
        this.configured = configured.strip();
    }

    /** The server listens on this port. */
    void listening(int actual) {
        port.set(actual);
    }

    @Override
    public URI get() {
        return URI.create(configured.isEmpty() ? "http://127.0.0.1:" + port.get() : configured);
    }
}
