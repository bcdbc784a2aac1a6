package org.banyancms.server.archive;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.util.Arrays;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.banyancms.media.blob.ObjectKey;
import org.banyancms.media.blob.Sha256;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Reads an archive, after it has been checked from its first byte to its last. */
final class ArchiveReader implements Closeable {
    private static final int BUFFER = 1 << 16;
    private static final int RECORD = 512;
    private static final int END = 2 * RECORD;

    /** Who takes what an archive holds. */
    interface Visitor {

        /** Documents of a collection: lines of JSON, compressed with gzip. */
        void chunk(String collection, InputStream content) throws IOException;

        void object(ObjectKey key, MemberFacts facts, InputStream content) throws IOException;
    }

    private final Path file;
    private final JsonMapper mapper;
    private final Path manifest;
    private final ArchiveFacts facts;

    /**
     * Checks a file.
     *
     * @throws BrokenArchiveException when it is no archive, not whole, or altered
     */
    ArchiveReader(Path file, JsonMapper mapper) throws IOException {
        this.file = file;
        this.mapper = mapper;
        manifest = Files.createTempFile("banyan-manifest", ".jsonl");
        try {
            facts = check();
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(manifest);
            throw e;
        }
    }

    /** What it holds. */
    ArchiveFacts facts() {
        return facts;
    }

    private ArchiveFacts check() throws IOException {
        var found = Files.createTempFile("banyan-found", ".jsonl");
        var whole = Sha256.digest();
        try (var in = new DigestInputStream(open(), whole)) {
            var head = examine(in, found);
            in.transferTo(OutputStream.nullOutputStream());
            checkEnd();
            Manifest.check(manifest, mapper);
            return compare(found, head, Sha256.of(whole));
        } finally {
            Files.deleteIfExists(found);
        }
    }

    private InputStream open() throws IOException {
        return new BufferedInputStream(Files.newInputStream(file), BUFFER);
    }

    /** Notes what each member is. */
    private ArchiveHead examine(InputStream in, Path found) throws IOException {
        try (var notes = Files.newBufferedWriter(found)) {
            var tar = new TarArchiveInputStream(in);
            var head = head(tar, notes);
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                intact(entry);
                if (entry.getName().equals(Members.MANIFEST)) {
                    try (var out = Files.newOutputStream(manifest)) {
                        tar.transferTo(out);
                    }
                    return head;
                }
                note(notes, entry.getName(), entry.getSize(), Sha256.of(tar));
            }
        } catch (BrokenArchiveException e) {
            throw e;
        } catch (IOException | IllegalArgumentException e) {
            throw new BrokenArchiveException("it cannot be read to its end: " + e.getMessage(), e);
        }
        throw new BrokenArchiveException("it ends before its manifest: it was cut off");
    }

    private static void intact(TarArchiveEntry entry) throws BrokenArchiveException {
        if (!entry.isCheckSumOK()) {
            throw new BrokenArchiveException(
                    "the head of its member was altered: " + entry.getName());
        }
    }

    /** A tar archive ends with two records of zeros. */
    private void checkEnd() throws IOException {
        try (var channel = FileChannel.open(file)) {
            var end = ByteBuffer.allocate(END);
            long from = channel.size() - END;
            boolean whole = from > 0 && from % RECORD == 0 && channel.read(end, from) == END;
            if (!whole || !Arrays.equals(end.array(), new byte[END])) {
                throw new BrokenArchiveException("it was cut off at its very end");
            }
        }
    }

    private ArchiveHead head(TarArchiveInputStream tar, Appendable notes) throws IOException {
        var entry = tar.getNextEntry();
        if (entry == null || !entry.getName().equals(Members.HEAD) || entry.getSize() > BUFFER) {
            throw new BrokenArchiveException("it is not an archive of Banyan");
        }
        intact(entry);
        var bytes = tar.readAllBytes();
        note(notes, Members.HEAD, bytes.length, Sha256.of(bytes));
        try {
            var head = mapper.readValue(bytes, ArchiveHead.class);
            if (head.format() != ArchiveHead.FORMAT) {
                throw new BrokenArchiveException(
                        "its format is " + head.format() + ", and this Banyan reads 1");
            }
            return head;
        } catch (JacksonException e) {
            throw new BrokenArchiveException("it is not an archive of Banyan", e);
        }
    }

    private void note(Appendable notes, String name, long bytes, Sha256 digest) throws IOException {
        notes.append(mapper.writeValueAsString(new MemberFacts(name, bytes, digest.value())))
                .append('\n');
    }

    private ArchiveFacts compare(Path found, ArchiveHead head, Sha256 whole) throws IOException {
        long objects = 0;
        try (var said = Manifest.read(manifest, mapper);
                var seen = Manifest.read(found, mapper)) {
            for (var one = said.next(); one != null; one = said.next()) {
                var other = seen.next();
                if (!one.equals(other)) {
                    throw new BrokenArchiveException(
                            "its member " + one.name() + " is not what the manifest says");
                }
                objects += Members.isObject(one.name()) ? 1 : 0;
            }
            var more = seen.next();
            if (more != null) {
                throw new BrokenArchiveException(
                        "its member " + more.name() + " is not in the manifest");
            }
            return new ArchiveFacts(
                    head, said.collections(), objects, Files.size(file), whole.value());
        }
    }

    /** Shows each member. */
    void each(Visitor visitor) throws IOException {
        try (var tar = new TarArchiveInputStream(open());
                var said = Manifest.read(manifest, mapper)) {
            for (var facts = said.next(); facts != null; facts = said.next()) {
                tar.getNextEntry();
                if (Members.isChunk(facts.name())) {
                    visitor.chunk(Members.collection(facts.name()), tar);
                } else if (Members.isObject(facts.name())) {
                    visitor.object(Members.key(facts.name()), facts, tar);
                }
            }
        }
    }

    /** Shows what each object has to be, without its content. */
    void eachObject(ObjectVisitor visitor) throws IOException {
        try (var said = Manifest.read(manifest, mapper)) {
            for (var facts = said.next(); facts != null; facts = said.next()) {
                if (Members.isObject(facts.name())) {
                    visitor.object(Members.key(facts.name()), facts);
                }
            }
        }
    }

    /** Who looks at what objects have to be. */
    interface ObjectVisitor {
        void object(ObjectKey key, MemberFacts facts) throws IOException;
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(manifest);
    }
}
