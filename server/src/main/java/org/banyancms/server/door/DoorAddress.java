package org.banyancms.server.door;

import java.net.UnixDomainSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;

/** Where the door of a data folder is. */
final class DoorAddress {
    private static final String NAME = "operator.sock";

    /** What every system takes for the path of a socket. */
    private static final int MOST_BYTES = 100;

    private DoorAddress() {}

    static Path file(Path data) {
        return data.toAbsolutePath().normalize().resolve(NAME);
    }

    /** Empty where the path is too long for a socket. */
    static Optional<UnixDomainSocketAddress> of(Path data) {
        var file = file(data);
        return file.toString().getBytes(StandardCharsets.UTF_8).length > MOST_BYTES
                ? Optional.empty()
                : Optional.of(UnixDomainSocketAddress.of(file));
    }
}
