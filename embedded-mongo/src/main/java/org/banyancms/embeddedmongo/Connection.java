package org.banyancms.embeddedmongo;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.message.ClientRequest;
import de.bwaldvogel.mongo.wire.message.MessageHeader;
import de.bwaldvogel.mongo.wire.message.MongoMessage;
import de.bwaldvogel.mongo.wire.message.MongoQuery;
import de.bwaldvogel.mongo.wire.message.MongoReply;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One client: its commands run one after the other in a thread of their own, so that waiting for
 * the disk holds up no one else.
 */
final class Connection extends SimpleChannelInboundHandler<ClientRequest> {

    private static final Logger LOG = LoggerFactory.getLogger(Connection.class);

    private final Engine engine;
    private final Gate gate;
    private final RequestDecoder decoder;
    private final Set<Connection> all;
    private final ExecutorService thread;
    private final AtomicInteger lastReply = new AtomicInteger();

    Connection(
            Engine engine,
            Gate gate,
            RequestDecoder decoder,
            ThreadFactory threads,
            Set<Connection> all) {
        this.decoder = decoder;
        this.gate = gate;
        this.engine = engine;
        this.all = all;
        all.add(this);
        this.thread = Executors.newSingleThreadExecutor(threads);
    }

    @Override
    protected void channelRead0(ChannelHandlerContext channel, ClientRequest request) {
        if (thread.isShutdown()) {
            channel.close();
        } else {
            thread.execute(() -> answer(channel, request));
        }
    }

    @Override
    public void channelInactive(ChannelHandlerContext channel) throws Exception {
        thread.shutdown();
        all.removeIf(other -> other.thread.isTerminated());
        super.channelInactive(channel);
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext channel, Throwable cause) {
        LOG.warn(
                "A client sent what cannot be read; its connection is closed: {}",
                cause.toString());
        channel.close();
    }

    /**
     * Lets the command under way end; it is never interrupted, for an interrupt would close the
     * data file.
     */
    void finish() {
        thread.shutdown();
        Uninterrupted.run(() -> thread.awaitTermination(1, TimeUnit.MINUTES));
    }

    private void answer(ChannelHandlerContext channel, ClientRequest request) {
        int answers = request.getHeader().getRequestID();
        try {
            Object reply = reply(request, lastReply.incrementAndGet(), answers);
            if (!decoder.wantsNoAnswer(answers)) {
                channel.writeAndFlush(reply).addListener(ChannelFutureListener.CLOSE_ON_FAILURE);
            }
        } catch (RuntimeException | Error e) {
            LOG.error("A command could not be answered; its connection is closed", e);
            channel.close();
        }
    }

    private Object reply(ClientRequest request, int number, int answers) {
        return switch (request) {
            case MongoMessage message ->
                    new Reply(
                            number,
                            answers,
                            answer(message.getDatabaseName(), message.getDocument()));
            case MongoQuery query ->
                    new MongoReply(new MessageHeader(number, answers), legacy(query));
            default -> throw new IllegalStateException("unknown message " + request);
        };
    }

    private Document answer(String database, Document body) {
        Document early = gate.answer(body);
        return early != null ? early : gate.greet(body, engine.answer(database, body));
    }

    /** Only the very first greeting of a driver comes in this old form. */
    private Document legacy(MongoQuery query) {
        Document body = query.getQuery();
        if (body.get("$query") instanceof Document inner) {
            body = inner;
        }
        if (!query.getCollectionName().equals("$cmd")) {
            Document refusal =
                    Errors.describe(
                            Errors.unsupported(
                                    Errors.COMMAND_NOT_SUPPORTED, "OP_QUERY on a collection"));
            return refusal.append("ok", 0.0);
        }
        return answer(query.getDatabaseName(), body);
    }
}
