package org.banyancms.embeddedmongo;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One message of a client as it stands on the wire: an OP_MSG, or the OP_QUERY in which a driver
 * greets.
 *
 * @param id of the request, which its answer names
 */
record Message(int id, int code, ByteBuf payload) {

    /** MongoDB's bound for a message. */
    static final int MOST_BYTES = 48_000_000;

    static final int OP_REPLY = 1;
    static final int OP_MSG = 2013;
    private static final int OP_QUERY = 2004;
    private static final int HEADER = 16;
    private static final int CHECKSUM_PRESENT = 1;
    private static final int MORE_TO_COME = 1 << 1;
    private static final int EXHAUST_ALLOWED = 1 << 16;
    private static final int KNOWN_FLAGS = CHECKSUM_PRESENT | MORE_TO_COME | EXHAUST_ALLOWED;
    private static final String COMMANDS = ".$cmd";

    /**
     * What a message asks for.
     *
     * @param database the one that the command is for
     */
    record Request(String database, Document body) {}

    /** The next message; null when the client has gone. */
    static @Nullable Message read(DataInputStream in) throws IOException {
        byte[] head = in.readNBytes(HEADER);
        if (head.length < HEADER) {
            return null;
        }
        ByteBuf header = Unpooled.wrappedBuffer(head);
        int length = header.readIntLE();
        if (length < HEADER || length > MOST_BYTES) {
            throw new IOException("a message of " + length + " bytes");
        }
        int id = header.readIntLE();
        header.skipBytes(Integer.BYTES); // no request answers another
        byte[] payload = in.readNBytes(length - HEADER);
        if (payload.length < length - HEADER) {
            throw new EOFException("a message was cut off");
        }
        return new Message(id, header.readIntLE(), Unpooled.wrappedBuffer(payload));
    }

    /** Whether it came in the form that only the very first greeting has. */
    boolean legacy() {
        return code == OP_QUERY;
    }

    /** Whether the client wants no answer, as for a write concern of 0. */
    boolean unanswered() {
        return code == OP_MSG && (payload.getIntLE(0) & MORE_TO_COME) != 0;
    }

    /** Reads it to its end; fails when it holds what cannot be understood. */
    Request request() {
        return switch (code) {
            case OP_MSG -> modern();
            case OP_QUERY -> greeting();
            default -> throw Errors.unsupported(Errors.COMMAND_NOT_SUPPORTED, "the opcode " + code);
        };
    }

    private Request modern() {
        int flags = payload.readIntLE();
        if ((flags & ~KNOWN_FLAGS) != 0) {
            throw new IllegalArgumentException("the flags " + flags);
        }
        if ((flags & CHECKSUM_PRESENT) != 0) {
            payload.writerIndex(payload.writerIndex() - Integer.BYTES);
        }
        Document body = new Document();
        while (payload.isReadable()) {
            byte kind = payload.readByte();
            switch (kind) {
                case 0 -> body.putAll(BsonDecoder.decodeBson(payload));
                case 1 -> sequence(body);
                default -> throw new IllegalArgumentException("a section of the kind " + kind);
            }
        }
        if (!(body.get("$db") instanceof String database)) {
            throw new IllegalArgumentException("a command without $db");
        }
        return new Request(database, body);
    }

    /** Documents that stand beside the command, for length. */
    private void sequence(Document body) {
        int end = payload.readerIndex() + payload.readIntLE();
        String name = BsonDecoder.decodeCString(payload);
        List<Document> documents = new ArrayList<>();
        while (payload.readerIndex() < end) {
            documents.add(BsonDecoder.decodeBson(payload));
        }
        body.put(name, documents);
    }

    private Request greeting() {
        payload.skipBytes(Integer.BYTES); // flags
        String namespace = BsonDecoder.decodeCString(payload);
        payload.skipBytes(2 * Integer.BYTES); // skip and limit
        if (!namespace.endsWith(COMMANDS)) {
            throw Errors.unsupported(Errors.COMMAND_NOT_SUPPORTED, "OP_QUERY on a collection");
        }
        Document query = BsonDecoder.decodeBson(payload);
        Document body = query.get("$query") instanceof Document inner ? inner : query;
        return new Request(namespace.substring(0, namespace.length() - COMMANDS.length()), body);
    }
}
