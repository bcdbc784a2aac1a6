package org.banyancms.embeddedmongo;

import de.bwaldvogel.mongo.wire.MongoWireReplyEncoder;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.group.ChannelGroup;
import io.netty.channel.group.DefaultChannelGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.SocketChannel;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.util.concurrent.DefaultThreadFactory;
import io.netty.util.concurrent.GlobalEventExecutor;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Listens on the loopback address and speaks MongoDB's wire protocol. */
final class WireServer implements AutoCloseable {

    private final EventLoopGroup loops =
            new MultiThreadIoEventLoopGroup(
                    2,
                    new DefaultThreadFactory("embedded-mongo-io", true),
                    NioIoHandler.newFactory());
    private final ChannelGroup clients = new DefaultChannelGroup(GlobalEventExecutor.INSTANCE);
    private final Set<Connection> connections = ConcurrentHashMap.newKeySet();
    private final Channel listener;

    WireServer(Engine engine, @Nullable Credentials credentials, int port) {
        ThreadFactory threads = Thread.ofPlatform().daemon().name("embedded-mongo-", 1).factory();
        ServerBootstrap bootstrap =
                new ServerBootstrap()
                        .group(loops)
                        .channel(NioServerSocketChannel.class)
                        .childOption(ChannelOption.TCP_NODELAY, true)
                        .childHandler(
                                new ChannelInitializer<SocketChannel>() {
                                    @Override
                                    protected void initChannel(SocketChannel channel) {
                                        clients.add(channel);
                                        RequestDecoder decoder = new RequestDecoder();
                                        channel.pipeline()
                                                .addLast(new MongoWireReplyEncoder())
                                                .addLast(new Reply.Encoder())
                                                .addLast(decoder)
                                                .addLast(
                                                        new Connection(
                                                                engine,
                                                                new Gate(credentials),
                                                                decoder,
                                                                threads,
                                                                connections));
                                    }
                                });
        try {
            listener =
                    bootstrap
                            .bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port))
                            .syncUninterruptibly()
                            .channel();
        } catch (RuntimeException e) {
            loops.shutdownGracefully(0, 1, TimeUnit.SECONDS);
            throw e;
        }
    }

    int port() {
        return ((InetSocketAddress) listener.localAddress()).getPort();
    }

    @Override
    public void close() {
        listener.close().syncUninterruptibly();
        clients.close().awaitUninterruptibly();
        connections.forEach(Connection::finish);
        loops.shutdownGracefully(0, 1, TimeUnit.SECONDS).awaitUninterruptibly();
    }
}
