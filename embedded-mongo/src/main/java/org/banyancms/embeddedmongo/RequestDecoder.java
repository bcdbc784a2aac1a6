package org.banyancms.embeddedmongo;

import de.bwaldvogel.mongo.wire.MongoWireProtocolHandler;
import de.bwaldvogel.mongo.wire.message.ClientRequest;
import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Reads requests; what mongo-java-server would answer by hanging up, it answers with an error, or
 * carries out.
 */
final class RequestDecoder extends MongoWireProtocolHandler {

    private static final int HEADER = 20;
    private static final int OP_MSG = 2013;
    private static final int MORE_TO_COME = 1 << 1;
    private static final int EXHAUST_ALLOWED = 1 << 16;
    private static final int INVALID_BSON = 22;

    private final Set<Integer> unanswered = ConcurrentHashMap.newKeySet();

    /**
     * Whether the client wants no answer to this request, as for a write concern of 0; true once.
     */
    boolean wantsNoAnswer(int request) {
        return unanswered.remove(request);
    }

    @Override
    protected @Nullable ClientRequest decode(ChannelHandlerContext channel, ByteBuf in)
            throws Exception {
        if (in.readableBytes() < HEADER) {
            return null;
        }
        int start = in.readerIndex();
        int length = in.getIntLE(start);
        int request = in.getIntLE(start + 4);
        takeFlags(in, start, request);
        try {
            return super.decode(channel, in);
        } catch (RuntimeException e) {
            in.readerIndex(start + length);
            refuse(channel, request, String.valueOf(e.getMessage()));
            return null;
        }
    }

    /** The flags that mongo-java-server does not know. */
    private void takeFlags(ByteBuf in, int start, int request) {
        if (in.getIntLE(start + 12) == OP_MSG) {
            int flags = in.getIntLE(start + 16);
            if ((flags & MORE_TO_COME) != 0) {
                unanswered.add(request);
            }
            in.setIntLE(start + 16, flags & ~(MORE_TO_COME | EXHAUST_ALLOWED));
        }
    }

    private void refuse(ChannelHandlerContext channel, int request, String why) {
        if (!wantsNoAnswer(request)) {
            var error =
                    Errors.of(
                            INVALID_BSON,
                            "the message holds what embedded-mongo does not support: " + why);
            channel.writeAndFlush(new Reply(0, request, Errors.describe(error).append("ok", 0.0)));
        }
    }
}
