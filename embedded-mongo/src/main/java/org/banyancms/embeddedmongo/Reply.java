package org.banyancms.embeddedmongo;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.BsonConstants;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.MessageToByteEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/**
 * An answer on its way out; documents in a batch go as the bytes that they were stored as.
 *
 * @param answers the id of the request
 */
record Reply(int number, int answers, Document body) {

    /** Documents that need not be decoded to be sent. */
    record Batch(List<byte[]> documents) {}

    /** Writes a reply as an OP_MSG. */
    static final class Encoder extends MessageToByteEncoder<Reply> {

        private static final int OP_MSG = 2013;

        Encoder() {
            super(Reply.class);
        }

        @Override
        protected void encode(ChannelHandlerContext channel, Reply reply, ByteBuf out) {
            int start = out.writerIndex();
            out.writeIntLE(0)
                    .writeIntLE(reply.number())
                    .writeIntLE(reply.answers())
                    .writeIntLE(OP_MSG);
            out.writeIntLE(0).writeByte(0);
            document(reply.body(), out);
            out.setIntLE(start, out.writerIndex() - start);
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
}
