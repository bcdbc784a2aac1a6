package org.banyancms.media.blob;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What every object store does. Subjects start each test with an empty store. */
public abstract class ObjectStoreContract {
    private static final byte[] HELLO = "Xin chào Tuyên Quang".getBytes(StandardCharsets.UTF_8);
    private static final ObjectKey KEY = new ObjectKey("originals/ab/cd/hello");

    protected abstract ObjectStore store();

    /** Fetches a signed address and gives the HTTP status. */
    protected abstract int fetch(URI address) throws Exception;

    /** Lets time pass until an address signed for a second has ended. */
    protected abstract void waitUntilEnded() throws Exception;

    /** A store on the same objects whose secret is not the right one. */
    protected abstract URI signedWithWrongSecret(ObjectKey key) throws Exception;

    private boolean put(ObjectKey key, byte[] bytes) throws IOException {
        return store().put(
                        key, ObjectFacts.of(bytes, "text/plain"), new ByteArrayInputStream(bytes));
    }

    private byte[] bytes(ObjectKey key, ByteRange range) throws IOException {
        try (var content = store().get(key, range).orElseThrow()) {
            var bytes = content.bytes().readAllBytes();
            assertThat(content.length()).isEqualTo(bytes.length);
            return bytes;
        }
    }

    @Test
    @DisplayName("what is put is what is got")
    void roundTrip() throws Exception {
        assertThat(put(KEY, HELLO)).isTrue();
        assertThat(bytes(KEY, null)).isEqualTo(HELLO);
        assertThat(store().stat(KEY))
                .hasValueSatisfying(object -> assertThat(object.size()).isEqualTo(HELLO.length));
    }

    @Test
    @DisplayName("an absent object is absent, not an error")
    void absent() throws Exception {
        assertThat(store().stat(KEY)).isEmpty();
        assertThat(store().get(KEY, null)).isEmpty();
        assertThat(store().delete(KEY)).isFalse();
    }

    @Test
    @DisplayName("a key is written once; a second put changes nothing and says so")
    void createOnly() throws Exception {
        put(KEY, HELLO);
        assertThat(put(KEY, "something else".getBytes(StandardCharsets.UTF_8))).isFalse();
        assertThat(bytes(KEY, null)).isEqualTo(HELLO);
    }

    @Test
    @DisplayName("of many that put the same key at once, all succeed and one makes it")
    void concurrentPuts() throws Exception {
        var barrier = new CyclicBarrier(4);
        Callable<Boolean> one =
                () -> {
                    barrier.await();
                    return put(KEY, HELLO);
                };
        try (var threads = Executors.newFixedThreadPool(4)) {
            var made = 0;
            for (var result : threads.invokeAll(java.util.Collections.nCopies(4, one))) {
                made += result.get() ? 1 : 0;
            }
            assertThat(made).isPositive();
        }
        assertThat(bytes(KEY, null)).isEqualTo(HELLO);
    }

    @Test
    @DisplayName("any run of bytes can be read")
    void ranges() throws Exception {
        put(KEY, HELLO);
        assertThat(bytes(KEY, new ByteRange(0, 3)))
                .isEqualTo("Xin".getBytes(StandardCharsets.UTF_8));
        assertThat(bytes(KEY, new ByteRange(HELLO.length - 5, 5)))
                .isEqualTo("Quang".getBytes(StandardCharsets.UTF_8));
        assertThat(bytes(KEY, new ByteRange(4, 1))).isEqualTo("c".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    @DisplayName("bytes with another digest than announced are refused and nothing is left")
    void wrongDigest() throws Exception {
        var facts = new ObjectFacts(HELLO.length, Sha256.of(new byte[] {1}), "text/plain");
        assertThatThrownBy(() -> store().put(KEY, facts, new ByteArrayInputStream(HELLO)))
                .isInstanceOf(ContentMismatchException.class);
        assertThat(store().stat(KEY)).isEmpty();
    }

    @Test
    @DisplayName("fewer or more bytes than announced are refused and nothing is left")
    void wrongLength() throws Exception {
        for (int announced : new int[] {HELLO.length - 1, HELLO.length + 1}) {
            var facts = new ObjectFacts(announced, Sha256.of(HELLO), "text/plain");
            assertThatThrownBy(() -> store().put(KEY, facts, new ByteArrayInputStream(HELLO)))
                    .isInstanceOf(ContentMismatchException.class);
            assertThat(store().stat(KEY)).isEmpty();
        }
    }

    @Test
    @DisplayName("a line that breaks leaves nothing")
    void abort() throws Exception {
        var broken =
                new InputStream() {
                    @Override
                    public int read() throws IOException {
                        throw new IOException("the line broke");
                    }
                };
        var half = new SequenceInputStream(new ByteArrayInputStream(HELLO), broken);
        var facts = new ObjectFacts(100, Sha256.of(HELLO), "text/plain");
        assertThatThrownBy(() -> store().put(KEY, facts, half)).isInstanceOf(IOException.class);
        assertThat(store().stat(KEY)).isEmpty();
        assertThat(put(KEY, HELLO)).isTrue();
    }

    @Test
    @DisplayName(
            "an object of several parts comes back whole, and a wrong one is refused at its end")
    void large() throws Exception {
        var large = new byte[(11 << 20) + 7];
        new Random(5).nextBytes(large);
        var wrong = new ObjectFacts(large.length, Sha256.of(HELLO), "video/mp4");
        assertThatThrownBy(() -> store().put(KEY, wrong, new ByteArrayInputStream(large)))
                .isInstanceOf(ContentMismatchException.class);
        assertThat(store().stat(KEY)).isEmpty();
        assertThat(put(KEY, large)).isTrue();
        assertThat(Sha256.of(bytes(KEY, null))).isEqualTo(Sha256.of(large));
    }

    @Test
    @DisplayName("objects are listed in order of their keys, by prefix, page by page")
    void list() throws Exception {
        for (var name : new String[] {"a/2", "a/1", "b/1", "a/sub/3"}) {
            put(new ObjectKey(name), HELLO);
        }
        assertThat(store().list("", null, 10))
                .extracting(object -> object.key().value())
                .containsExactly("a/1", "a/2", "a/sub/3", "b/1");
        assertThat(store().list("a/", null, 10))
                .hasSize(3)
                .allSatisfy(object -> assertThat(object.size()).isEqualTo(HELLO.length));
        assertThat(store().list("a/", null, 2))
                .extracting(object -> object.key().value())
                .containsExactly("a/1", "a/2");
        assertThat(store().list("a/", new ObjectKey("a/1"), 2))
                .extracting(object -> object.key().value())
                .containsExactly("a/2", "a/sub/3");
    }

    @Test
    @DisplayName("pages of any size, from anywhere, give every object once and in order")
    void pages() throws Exception {
        var names = new java.util.TreeSet<String>();
        var random = new Random(11);
        for (int i = 0; i < 60; i++) {
            // "-" and "." stand before "/" in the order, "0" behind it
            var name = new StringBuilder("k");
            for (int depth = random.nextInt(4); depth > 0; depth--) {
                name.append("a-0/a.0/a/a0".split("/")[random.nextInt(4)]).append('/');
            }
            name.append("xyz".charAt(random.nextInt(3))).append(i % 7);
            names.add(name.toString().replace("k", "k/"));
        }
        for (var name : names) {
            put(new ObjectKey(name), HELLO);
        }
        for (var prefix : new String[] {"", "k", "k/", "k/a", "k/a-0/", "k/a/x", "none/"}) {
            var expected = names.stream().filter(name -> name.startsWith(prefix)).toList();
            for (int size : new int[] {1, 3, 100}) {
                var seen = new java.util.ArrayList<String>();
                ObjectKey last = null;
                for (var page = store().list(prefix, last, size);
                        !page.isEmpty();
                        page = store().list(prefix, last, size)) {
                    assertThat(page.size()).isLessThanOrEqualTo(size);
                    page.forEach(object -> seen.add(object.key().value()));
                    last = page.getLast().key();
                }
                assertThat(seen).as("%s by %d", prefix, size).isEqualTo(expected);
            }
        }
    }

    @Test
    @DisplayName("a deleted object is gone and its key may be written again")
    void delete() throws Exception {
        put(KEY, HELLO);
        assertThat(store().delete(KEY)).isTrue();
        assertThat(store().stat(KEY)).isEmpty();
        assertThat(put(KEY, HELLO)).isTrue();
    }

    @Test
    @DisplayName("a signed address opens its object, and only unaltered")
    void signed() throws Exception {
        put(KEY, HELLO);
        put(new ObjectKey("originals/ab/cd/other"), HELLO);
        var address = store().signedUrl(KEY, Duration.ofMinutes(1), "ảnh.txt");
        assertThat(fetch(address)).isEqualTo(200);
        assertThat(fetch(URI.create(address.toString().replace("hello", "other")))).isEqualTo(403);
        assertThat(fetch(signedWithWrongSecret(KEY))).isEqualTo(403);
    }

    @Test
    @DisplayName("a signed address ends")
    void signedEnds() throws Exception {
        put(KEY, HELLO);
        var address = store().signedUrl(KEY, Duration.ofSeconds(1), "a.txt");
        waitUntilEnded();
        assertThat(fetch(address)).isEqualTo(403);
    }
}
