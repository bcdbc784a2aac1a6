package org.banyancms.server.door;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.StandardProtocolFamily;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.banyancms.server.start.Refusal;

/** The operator's end of the line to a running server. */
public final class OperatorLine implements AutoCloseable {
    private final SocketChannel channel;
    private final InputStream in;

    private OperatorLine(SocketChannel channel) {
        this.channel = channel;
        this.in = new BufferedInputStream(Channels.newInputStream(channel));
    }

    /** The line to the server that runs on a data folder; empty when none does. */
    public static Optional<OperatorLine> to(Path data) {
        var address = DoorAddress.of(data).filter(door -> Files.exists(door.getPath()));
        if (address.isEmpty()) {
            return Optional.empty();
        }
        try {
            var channel = SocketChannel.open(StandardProtocolFamily.UNIX);
            try {
                channel.connect(address.get());
                return Optional.of(new OperatorLine(channel));
            } catch (IOException e) {
                channel.close();
                return Optional.empty(); // the server that made the door was killed
            }
        } catch (IOException e) {
            return Optional.empty(); // no sockets of this kind on this system
        }
    }

    /**
     * Asks for something.
     *
     * @return the answer, to be read to its end
     * @throws Refusal when the server does not do it
     */
    public InputStream ask(String wish) throws IOException {
        Channels.newOutputStream(channel).write((wish + "\n").getBytes(StandardCharsets.UTF_8));
        var answer = new StringBuilder();
        for (int c = in.read(); c >= 0 && c != '\n'; c = in.read()) {
            answer.append((char) c);
        }
        if (!answer.toString().equals("ok")) {
            throw new Refusal("The running server refused: " + answer + ".");
        }
        return in;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
