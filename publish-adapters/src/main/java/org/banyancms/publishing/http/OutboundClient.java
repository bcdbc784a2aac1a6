package org.banyancms.publishing.http;

import java.io.IOException;
import java.net.InetAddress;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.io.CloseMode;
import org.jspecify.annotations.Nullable;

/**
 * Calls other houses. Each call has its own connection, so that a kept one can never die between
 * two requests and leave us not knowing; the addresses that were judged are the ones that are
 * connected to, so a name cannot turn afterwards. Nothing is retried, redirected, remembered or
 * unpacked here.
 */
public final class OutboundClient implements AutoCloseable {
    private final OutboundLimits limits;
    private final CloseableHttpClient guarded;
    private final CloseableHttpClient permitted;
    private final AnswerReader reader;
    private final ScheduledExecutorService watch =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("outbound-watch").factory());

    public OutboundClient(OutboundLimits limits, HostLookup lookup) {
        this.limits = limits;
        this.reader = new AnswerReader(limits.answerBytes());
        this.guarded =
                PlainClient.create(limits, host -> AddressGuard.open(host, lookup.addresses(host)));
        this.permitted = PlainClient.create(limits, lookup);
    }

    /** Makes the call and waits for its end. Never throws for what the other side does. */
    public Exchange call(OutboundCall call) {
        var refusal = refusal(call.uri());
        return refusal == null
                ? exchange(call, new HttpUriRequestBase(call.method(), call.uri()))
                : new Exchange.NotSent("bad_url", refusal);
    }

    private static @Nullable String refusal(URI uri) {
        if (uri.getHost() == null
                || !("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()))) {
            return "not an http or https URL";
        }
        return uri.getRawUserInfo() == null ? null : "a URL must not carry credentials";
    }

    private Exchange exchange(OutboundCall call, HttpUriRequestBase request) {
        call.headers().forEach(request::setHeader);
        var body = new Sending(call.body(), contentType(call));
        if (call.body().length > 0) {
            request.setEntity(body);
        }
        var late = new AtomicBoolean();
        var alarm =
                watch.schedule(
                        () -> giveUp(request, late),
                        limits.total().toMillis(),
                        TimeUnit.MILLISECONDS);
        var context = HttpClientContext.create();
        try {
            return (call.allowPrivate() ? permitted : guarded)
                    .execute(request, context, reader::read);
        } catch (CutAnswerException cut) {
            return cut.answered();
        } catch (IOException failure) {
            boolean begun = context.getAttribute(WireWatch.BEGUN) != null;
            boolean sent = call.body().length > 0 ? body.whole() : begun;
            var detail = new Scrubber(call).clean(String.valueOf(failure.getMessage()));
            return sent
                    ? noAnswer(failure, late.get(), detail)
                    : notSent(failure, late.get(), detail);
        } finally {
            alarm.cancel(false);
        }
    }

    private static void giveUp(HttpUriRequestBase request, AtomicBoolean late) {
        late.set(true);
        request.cancel();
    }

    private static Exchange noAnswer(IOException failure, boolean late, String detail) {
        boolean timeout = late || failure instanceof SocketTimeoutException;
        return new Exchange.SentNoAnswer(timeout ? "timeout" : "connection_lost", detail);
    }

    private static Exchange notSent(IOException failure, boolean late, String detail) {
        var reason =
                switch (failure) {
                    case ForbiddenAddressException _ -> "address_not_allowed";
                    case UnknownHostException _ -> "unknown_host";
                    case ConnectTimeoutException _ -> "timeout";
                    case SocketTimeoutException _ -> "timeout";
                    case java.net.ConnectException _ -> "connect_failed";
                    case SSLException _ -> "tls_failed";
                    default -> "send_failed";
                };
        return new Exchange.NotSent(late ? "timeout" : reason, detail);
    }

    /**
     * Whether a host is given as an address (or as the machine's own name) that needs a permit.
     * Looks nothing up.
     */
    public static boolean isClosedLiteral(String host) {
        var bare = host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
        if (bare.equalsIgnoreCase("localhost") || bare.endsWith(".localhost")) {
            return true;
        }
        boolean literal = bare.contains(":") || bare.matches("[0-9.]+");
        try {
            return literal && !AddressGuard.isOpen(InetAddress.ofLiteral(bare));
        } catch (IllegalArgumentException _) {
            return true; // neither a name nor a proper address
        }
    }

    private static @Nullable ContentType contentType(OutboundCall call) {
        var value = call.headers().get("content-type");
        return value == null ? null : ContentType.parse(value);
    }

    @Override
    public void close() {
        watch.shutdownNow();
        guarded.close(CloseMode.IMMEDIATE);
        permitted.close(CloseMode.IMMEDIATE);
    }
}
