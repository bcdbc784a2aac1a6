package org.banyancms.server.archive;

import java.io.BufferedWriter;
import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.Map;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.banyancms.media.blob.Sha256;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes an archive as a tar stream, in constant memory: what each member is goes into a file of
 * its own meanwhile, and becomes the last member.
 */
final class ArchiveWriter implements Closeable {
    private static final int OWNER_ONLY = 0600;

    private final JsonMapper mapper;
    private final TarArchiveOutputStream tar;
    private final Path manifest;
    private final BufferedWriter lines;
    private final MessageDigest linesDigest = Sha256.digest();
    private Date takenAt = new Date(0);
    private long count;

    ArchiveWriter(OutputStream out, JsonMapper mapper) throws IOException {
        this.mapper = mapper;
        tar = new TarArchiveOutputStream(out);
        tar.setBigNumberMode(TarArchiveOutputStream.BIGNUMBER_POSIX);
        tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
        manifest = Files.createTempFile("banyan-manifest", ".jsonl");
        lines = Files.newBufferedWriter(manifest);
    }

    /** Says first what the archive is. */
    void begin(ArchiveHead head) throws IOException {
        takenAt = Date.from(head.takenAt().truncatedTo(ChronoUnit.SECONDS)); // as tar has it
        member(Members.HEAD, mapper.writeValueAsBytes(head));
    }

    void member(String name, byte[] content) throws IOException {
        member(name, content.length, new ByteArrayInputStream(content));
    }

    /** Copies a stream of exactly that many bytes. */
    void member(String name, long bytes, InputStream content) throws IOException {
        var digest = Sha256.digest();
        entry(name, bytes);
        new DigestInputStream(content, digest).transferTo(tar);
        tar.closeArchiveEntry(); // refuses when there were not as many bytes as said
        line(new MemberFacts(name, bytes, Sha256.of(digest).value()));
    }

    void collection(CollectionFacts facts) throws IOException {
        line(facts);
    }

    private void entry(String name, long bytes) throws IOException {
        var entry = new TarArchiveEntry(name);
        entry.setSize(bytes);
        entry.setMode(OWNER_ONLY);
        entry.setModTime(takenAt);
        tar.putArchiveEntry(entry);
    }

    private void line(Object facts) throws IOException {
        var line = mapper.writeValueAsBytes(facts);
        linesDigest.update(line);
        count++;
        lines.write(mapper.writeValueAsString(facts));
        lines.write('\n');
    }

    /** Ends the archive: without this it is none. */
    void finish() throws IOException {
        lines.write(
                mapper.writeValueAsString(
                        Map.of("lines", count, "sha256", Sha256.of(linesDigest).value())));
        lines.write('\n');
        lines.flush();
        entry(Members.MANIFEST, Files.size(manifest));
        Files.copy(manifest, tar);
        tar.closeArchiveEntry();
        tar.finish();
        tar.flush();
    }

    @Override
    public void close() throws IOException {
        lines.close();
        Files.deleteIfExists(manifest);
    }
}
