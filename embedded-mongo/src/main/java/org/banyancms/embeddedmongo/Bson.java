package org.banyancms.embeddedmongo;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.BsonConstants;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.util.Objects;

/** Documents as bytes: what is stored is never the object that somebody still holds. */
final class Bson {

    private Bson() {}

    static byte[] encode(Document document) {
        ByteBuf buffer = Unpooled.buffer(512);
        BsonEncoder.encodeDocument(document, buffer);
        byte[] bytes = new byte[buffer.readableBytes()];
        buffer.readBytes(bytes);
        return bytes;
    }

    /** The bytes of a document that may be kept: no more than 16 MB. */
    static byte[] encodeBounded(Document document) {
        byte[] bytes = encode(document);
        if (bytes.length > BsonConstants.MAX_BSON_OBJECT_SIZE) {
            throw Errors.of(
                    10334,
                    "BSONObj size: "
                            + bytes.length
                            + " is invalid. Size must be between 0 and 16777216");
        }
        return bytes;
    }

    /** A field that must be there, with the type that it must have. */
    static <T> T field(Document document, String name, Class<T> type) {
        return Objects.requireNonNull(type.cast(document.get(name)), name);
    }

    static Document decode(byte[] bytes) {
        return BsonDecoder.decodeBson(Unpooled.wrappedBuffer(bytes));
    }
}
