package org.banyancms.server.door;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.StandardProtocolFamily;
import java.nio.channels.Channels;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.banyancms.server.storage.DataFolder;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Lets the operator in: a socket in the data folder that nobody but its owner can open, so that no
 * port and no password stands between a backup and the person who could copy the folder anyway.
 */
@Component
final class OperatorDoor implements DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(OperatorDoor.class);
    private static final int MOST_LETTERS = 100;

    private final DataFolder folder;
    private final Map<String, OperatorTask> tasks;
    private @Nullable ServerSocketChannel door;

    OperatorDoor(DataFolder folder, ObjectProvider<OperatorTask> tasks) {
        this.folder = folder;
        this.tasks =
                tasks.stream().collect(Collectors.toMap(OperatorTask::name, Function.identity()));
    }

    @EventListener
    void open(ApplicationReadyEvent event) {
        var address = DoorAddress.of(folder.path());
        if (address.isEmpty()) {
            LOG.warn(
                    "The path of {} is too long for a socket: \"banyan backup\" and \"banyan check\" need"
                            + " the server to be stopped",
                    folder.path());
            return;
        }
        try {
            Files.deleteIfExists(address.get().getPath()); // left by a process that was killed
            var listening = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
            listening.bind(address.get());
            ownerOnly(address.get().getPath());
            door = listening;
            Thread.ofPlatform().daemon().name("operator-door").start(() -> welcome(listening));
        } catch (IOException e) {
            LOG.warn("No door for the operator: {}", e.toString());
        }
    }

    private static void ownerOnly(Path socket) throws IOException {
        if (socket.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(socket, PosixFilePermissions.fromString("rw-------"));
        }
    }

    private void welcome(ServerSocketChannel listening) {
        while (listening.isOpen()) {
            try {
                var visitor = listening.accept();
                Thread.ofPlatform().daemon().name("operator").start(() -> serve(visitor));
            } catch (ClosedChannelException _) {
                return; // the server is being stopped
            } catch (IOException e) {
                LOG.warn("The operator's door failed: {}", e.toString());
            }
        }
    }

    private void serve(SocketChannel visitor) {
        String wish = "";
        try (visitor;
                var out = new BufferedOutputStream(Channels.newOutputStream(visitor))) {
            wish = wish(visitor);
            if (wish.isEmpty()) {
                return; // it left without a word
            }
            var words = List.of(wish.split(" "));
            var task = tasks.get(words.getFirst());
            if (task == null) {
                say(out, "this server does not know \"" + wish + "\"");
                return;
            }
            LOG.info("The operator asked for: {}", wish);
            say(out, "ok");
            task.run(words.subList(1, words.size()), out);
        } catch (IOException | RuntimeException e) {
            LOG.error("What the operator asked for ({}) was not done to its end", wish, e);
        }
    }

    private static void say(OutputStream out, String line) throws IOException {
        out.write((line + "\n").getBytes(StandardCharsets.UTF_8));
    }

    private static String wish(SocketChannel visitor) throws IOException {
        var in = Channels.newInputStream(visitor);
        var wish = new StringBuilder();
        for (int c = in.read(); c > 0 && c != '\n' && wish.length() < MOST_LETTERS; c = in.read()) {
            wish.append((char) c);
        }
        return wish.toString();
    }

    @Override
    public void destroy() throws IOException {
        if (door != null) {
            door.close();
            Files.deleteIfExists(DoorAddress.file(folder.path()));
        }
    }
}
