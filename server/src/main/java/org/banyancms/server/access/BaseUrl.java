package org.banyancms.server.access;

import org.banyancms.server.settings.ServerSettings;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Where this server is reached: the public address when one is set, else the one on which it
 * listens.
 */
@Component
public final class BaseUrl {
    private final ServerSettings settings;
    private volatile int port;

    BaseUrl(ServerSettings settings) {
        this.settings = settings;
    }

    @EventListener
    void listening(WebServerInitializedEvent event) {
        port = event.getWebServer().getPort();
    }

    /** Without a slash at its end; names a port only once the server listens. */
    public String get() {
        return settings.publicUrl().isBlank()
                ? local()
                : settings.publicUrl().replaceAll("/+$", "");
    }

    /** The address for somebody on this machine. */
    public String local() {
        var address = settings.address();
        var host =
                switch (address) {
                    case "0.0.0.0", "::", "" -> "127.0.0.1";
                    default -> address.contains(":") ? "[" + address + "]" : address;
                };
        return "http://" + host + ":" + port;
    }
}
