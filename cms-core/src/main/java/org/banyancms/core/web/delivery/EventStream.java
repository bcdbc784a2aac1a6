package org.banyancms.core.web.delivery;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.function.Consumer;

/**
 * One listener to the changes. It is written to only when it takes more, so that a slow one holds
 * nobody up, and keeps nothing but its place: what it has not taken yet is read again from there.
 */
final class EventStream implements WriteListener, AsyncListener {

    /** Gives what comes after a sequence. */
    interface Source {
        /** The next events; empty when there are none yet. */
        Iterable<Event> after(long sequence);
    }

    /**
     * @param sequence the place behind it
     * @param bytes as it is written, empty when the listener did not ask for any of it
     */
    record Event(long sequence, byte[] bytes) {}

    private final AsyncContext context;
    private final ServletOutputStream out;
    private final Source source;
    private final Consumer<EventStream> ended;
    private final Queue<Event> next = new ArrayDeque<>();
    private long position;
    private boolean unflushed;
    private boolean open = true;

    EventStream(AsyncContext context, long position, Source source, Consumer<EventStream> ended)
            throws IOException {
        this.context = context;
        this.out = context.getResponse().getOutputStream();
        this.position = position;
        this.source = source;
        this.ended = ended;
    }

    void begin(byte[] greeting) {
        next.add(new Event(position, greeting));
        context.addListener(this);
        out.setWriteListener(this);
    }

    @Override
    public void onWritePossible() throws IOException {
        write();
    }

    /** Writes as much as there is and as is taken. */
    synchronized void write() throws IOException {
        while (open && out.isReady()) {
            if (next.isEmpty()) {
                source.after(position).forEach(next::add);
            }
            var event = next.poll();
            if (event != null) {
                position = event.sequence();
                put(event.bytes());
            } else if (unflushed) {
                unflushed = false;
                out.flush();
            } else {
                return;
            }
        }
    }

    private void put(byte[] bytes) throws IOException {
        if (bytes.length > 0) {
            out.write(bytes);
            unflushed = true;
        }
    }

    /** Shows a silent listener, and all that stand between, that the connection lives. */
    synchronized void beat(byte[] comment) throws IOException {
        if (next.isEmpty() && !unflushed) {
            next.add(new Event(position, comment));
        }
        write();
    }

    void end() {
        synchronized (this) {
            if (!open) {
                return;
            }
            open = false;
        }
        ended.accept(this);
        context.complete();
    }

    @Override
    public void onError(Throwable broken) {
        end();
    }

    @Override
    public void onTimeout(AsyncEvent event) {
        end();
    }

    @Override
    public void onError(AsyncEvent event) {
        end();
    }

    @Override
    public void onComplete(AsyncEvent event) {
        synchronized (this) {
            open = false;
        }
        ended.accept(this);
    }

    @Override
    public void onStartAsync(AsyncEvent event) {
        event.getAsyncContext().addListener(this);
    }
}
