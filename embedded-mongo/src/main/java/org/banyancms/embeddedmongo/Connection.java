package org.banyancms.embeddedmongo;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One client: one thread reads its commands, carries them out and answers, one after the other, so
 * that waiting for the disk holds up no one else and no command is handed from thread to thread.
 */
final class Connection implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(Connection.class);
    private static final int INVALID_BSON = 22;

    private final Socket socket;
    private final Engine engine;
    private final Gate gate;
    private final Runnable goodbye;
    private final Reply reply = new Reply();

    /** When the client has gone, {@code goodbye} is run. */
    Connection(Socket socket, Engine engine, Gate gate, Runnable goodbye) {
        this.socket = socket;
        this.engine = engine;
        this.gate = gate;
        this.goodbye = goodbye;
    }

    @Override
    public void run() {
        try (socket) {
            serve();
        } catch (IOException e) {
            LOG.debug("A client went away: {}", e.toString());
        } catch (RuntimeException | Error e) {
            LOG.error("A command could not be answered; its connection is closed", e);
        } finally {
            goodbye.run();
        }
    }

    private void serve() throws IOException {
        socket.setTcpNoDelay(true);
        DataInputStream in = new DataInputStream(new BufferedInputStream(socket.getInputStream()));
        OutputStream out = socket.getOutputStream();
        for (Message message = Message.read(in); message != null; message = Message.read(in)) {
            boolean unanswered = message.unanswered();
            Document answer = answer(message);
            if (!unanswered) {
                reply.write(message, answer, out);
            }
        }
    }

    private Document answer(Message message) {
        Message.Request request;
        try {
            request = message.request();
        } catch (MongoServerError e) {
            return Errors.reply(e);
        } catch (RuntimeException e) {
            return Errors.reply(
                    Errors.of(
                            INVALID_BSON,
                            "the message holds what embedded-mongo does not support: "
                                    + e.getMessage()));
        }
        Document early = gate.answer(request.body());
        return early != null
                ? early
                : gate.greet(request.body(), engine.answer(request.database(), request.body()));
    }
}
