package org.banyancms.embeddedmongo;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.BsonConstants;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** Writes the answers of one connection; documents in a batch go as the bytes that are stored. */
final class Reply {

    private static final int USUAL_BYTES = 4096;

    /** A buffer that one large answer has stretched beyond this is not kept. */
    private static final int MOST_KEPT_BYTES = 256 * 1024;

    private ByteBuf buffer = Unpooled.buffer(USUAL_BYTES);
    private int lastNumber;

    /** Documents that need not be decoded to be sent. */
    record Batch(List<byte[]> documents) {}

    void write(Message asked, Document body, OutputStream out) throws IOException {
        buffer.clear().writeIntLE(0).writeIntLE(++lastNumber).writeIntLE(asked.id());
        if (asked.legacy()) {
            buffer.writeIntLE(Message.OP_REPLY).writeIntLE(0).writeLongLE(0);
            buffer.writeIntLE(0).writeIntLE(1); // one document, from the first
        } else {
            buffer.writeIntLE(Message.OP_MSG).writeIntLE(0).writeByte(0);
        }
        document(body, buffer);
        buffer.setIntLE(0, buffer.writerIndex());
        out.write(buffer.array(), 0, buffer.writerIndex());
        if (buffer.capacity() > MOST_KEPT_BYTES) {
            buffer = Unpooled.buffer(USUAL_BYTES);
        }
    }

    private static void document(Document document, ByteBuf out) {
        int start = out.writerIndex();
        out.writeIntLE(0);
        for (Map.Entry<String, Object> field : document.entrySet()) {
            value(field.getKey(), field.getValue(), out);
        }
        out.writeByte(0);
        out.setIntLE(start, out.writerIndex() - start);
    }

    private static void value(String name, Object value, ByteBuf out) {
        switch (value) {
            case Batch batch -> {
                head(BsonConstants.TYPE_ARRAY, name, out);
                array(batch, out);
            }
            case Document document -> {
                head(BsonConstants.TYPE_EMBEDDED_DOCUMENT, name, out);
                document(document, out);
            }
            case null, default -> {
                byte type = BsonEncoder.determineType(value);
                head(type, name, out);
                BsonEncoder.encodeValue(type, value, out);
            }
        }
    }

    private static void array(Batch batch, ByteBuf out) {
        int start = out.writerIndex();
        out.writeIntLE(0);
        int position = 0;
        for (byte[] bytes : batch.documents()) {
            head(BsonConstants.TYPE_EMBEDDED_DOCUMENT, String.valueOf(position++), out);
            out.writeBytes(bytes);
        }
        out.writeByte(0);
        out.setIntLE(start, out.writerIndex() - start);
    }

    private static void head(byte type, String name, ByteBuf out) {
        out.writeByte(type);
        out.writeCharSequence(name, StandardCharsets.UTF_8);
        out.writeByte(0);
    }
}
