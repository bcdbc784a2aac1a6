package org.banyancms.core.web.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockAsyncContext;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

@DisplayName("A listener's stream")
class EventStreamTest {
    private final Pipe pipe = new Pipe();
    private final List<EventStream> ended = new ArrayList<>();
    private long head = 3;

    private EventStream open(long after) throws IOException {
        var response =
                new MockHttpServletResponse() {
                    @Override
                    public ServletOutputStream getOutputStream() {
                        return pipe;
                    }
                };
        var context = new MockAsyncContext(new MockHttpServletRequest(), response);
        var stream = new EventStream(context, after, this::events, ended::add);
        stream.begin(bytes("hello "));
        return stream;
    }

    private List<EventStream.Event> events(long after) {
        return LongStream.rangeClosed(after + 1, Math.min(head, after + 2))
                .mapToObj(sequence -> new EventStream.Event(sequence, bytes(sequence + " ")))
                .toList();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    @DisplayName("gives what came after the place, in order, and flushes it")
    void inOrder() throws IOException {
        open(1).write();

        assertThat(pipe.flushed).isEqualTo("hello 2 3 ");
    }

    @Test
    @DisplayName("writes nothing that is not taken, and goes on where it stopped")
    void slow() throws IOException {
        pipe.room = 2;
        var stream = open(0);
        stream.write();
        head = 9;
        stream.write();
        assertThat(pipe.taken.toString(StandardCharsets.UTF_8)).isEqualTo("hello 1 ");

        pipe.room = 100;
        stream.onWritePossible();

        assertThat(pipe.flushed).isEqualTo("hello 1 2 3 4 5 6 7 8 9 ");
    }

    @Test
    @DisplayName("beats only when it is silent")
    void beats() throws IOException {
        var stream = open(3);
        stream.write();
        stream.beat(bytes(": "));
        assertThat(pipe.flushed).isEqualTo("hello : ");

        pipe.room = 0;
        stream.beat(bytes(": "));
        stream.beat(bytes(": "));
        pipe.room = 100;
        stream.write();

        assertThat(pipe.flushed).isEqualTo("hello : : ");
    }

    @Test
    @DisplayName("ends once, and takes no more")
    void ends() throws IOException {
        var stream = open(3);
        stream.write();
        stream.end();
        stream.end();
        head = 4;
        stream.write();

        assertThat(ended).isNotEmpty().containsOnly(stream);
        assertThat(pipe.flushed).isEqualTo("hello ");
    }

    /** Takes so many writes, and then says that it is not ready. */
    private static final class Pipe extends ServletOutputStream {
        private final ByteArrayOutputStream taken = new ByteArrayOutputStream();
        private String flushed = "";
        private int room = 100;

        @Override
        public boolean isReady() {
            return room > 0;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            assertThat(listener).isNotNull();
        }

        @Override
        public void write(int one) {
            taken.write(one);
        }

        @Override
        public void write(byte[] bytes) {
            assertThat(room--).isPositive();
            taken.writeBytes(bytes);
        }

        @Override
        public void flush() {
            assertThat(room).isPositive();
            flushed = taken.toString(StandardCharsets.UTF_8);
        }
    }
}
