package org.banyancms.media.blob;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Objects as files")
class FileObjectStoreTest extends ObjectStoreContract {
    private final SettableClock clock = new SettableClock(Instant.parse("2026-03-01T00:00:00Z"));
    @TempDir Path folder;
    private FileObjectStore store;

    @BeforeEach
    void open() throws IOException {
        store = open(1);
    }

    private FileObjectStore open(int secret) throws IOException {
        var bytes = new byte[32];
        Arrays.fill(bytes, (byte) secret);
        return new FileObjectStore(folder, new LinkSigner(bytes, clock));
    }

    @AfterEach
    void noDraftIsLeft() throws IOException {
        assertThat(folder.resolve("drafts")).isEmptyDirectory();
    }

    @Override
    protected ObjectStore store() {
        return store;
    }

    @Override
    protected int fetch(URI address) throws IOException {
        var key = new ObjectKey(address.getPath().substring("/media/objects/".length()));
        var query =
                Arrays.stream(address.getRawQuery().split("&"))
                        .map(pair -> pair.split("="))
                        .collect(
                                Collectors.toMap(
                                        pair -> pair[0],
                                        pair ->
                                                URLDecoder.decode(
                                                        pair[1], StandardCharsets.UTF_8)));
        return store.opens(
                        key, query.get("name"), Long.parseLong(query.get("exp")), query.get("sig"))
                ? 200
                : 403;
    }

    @Override
    protected void waitUntilEnded() {
        clock.forward(Duration.ofSeconds(2));
    }

    @Override
    protected URI signedWithWrongSecret(ObjectKey key) throws IOException {
        return open(2).signedUrl(key, Duration.ofMinutes(1), "a.txt");
    }

    @Test
    @DisplayName("a draft left by a crash is swept at the start, objects stay")
    void sweep() throws IOException {
        roundTripQuietly();
        Files.writeString(folder.resolve("drafts/dead.draft"), "half a photo");
        store = open(1);
        assertThat(folder.resolve("drafts")).isEmptyDirectory();
        assertThat(store.list("", null, 10)).hasSize(1);
    }

    private void roundTripQuietly() throws IOException {
        var bytes = new byte[] {1, 2, 3};
        store.put(
                new ObjectKey("a"),
                ObjectFacts.of(bytes, "text/plain"),
                new java.io.ByteArrayInputStream(bytes));
    }

    @Test
    @DisplayName("a signing secret is made once and readable by its owner alone")
    void secret() throws IOException {
        var made = SigningSecret.in(folder);
        assertThat(SigningSecret.in(folder)).isEqualTo(made).hasSize(32);
        assertThat(Files.getPosixFilePermissions(folder.resolve("link-signing.key"))).hasSize(2);
    }
}
