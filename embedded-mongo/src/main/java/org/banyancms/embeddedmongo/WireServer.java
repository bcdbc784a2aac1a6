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
    private final ThreadFactory threads =
            Thread.ofPlatform().daemon().name("embedded-mongo-", 1).factory();
    private final Engine engine;
    private final @Nullable Credentials credentials;
    private final ChannelGroup clients = new DefaultChannelGroup(GlobalEventExecutor.INSTANCE);
    private final Set<Connection> connections = ConcurrentHashMap.newKeySet();
    private final Channel listener;

    WireServer(Engine engine, @Nullable Credentials credentials, int port) {
        this.engine = engine;
        this.credentials = credentials;
        ServerBootstrap bootstrap =
                new ServerBootstrap()
                        .group(loops)
                        .channel(NioServerSocketChannel.class)
                        .childOption(ChannelOption.TCP_NODELAY, true)
                        .childHandler(new Welcome());
        try {
            InetSocketAddress address =
                    new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
            listener = bootstrap.bind(address).syncUninterruptibly().channel();
        } catch (RuntimeException e) {
            loops.shutdownGracefully(0, 1, TimeUnit.SECONDS);
            throw e;
        }
    }

    /** Sets up each new client. */
    private final class Welcome extends ChannelInitializer<SocketChannel> {

        @Override
        protected void initChannel(SocketChannel channel) {
            clients.add(channel);
            RequestDecoder decoder = new RequestDecoder();
            Connection connection =
                    new Connection(engine, new Gate(credentials), decoder, threads, connections);
            channel.pipeline()
                    .addLast(new MongoWireReplyEncoder(), new Reply.Encoder())
                    .addLast(decoder, connection);
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
