package org.banyancms.media.blob;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;

/**
 * Passes bytes on and refuses to give the last of them when length or digest are not as announced,
 * so that a writer that trusts its input cannot finish a wrong object.
 */
public final class CheckedContent extends FilterInputStream {
    private final ObjectFacts facts;
    private final MessageDigest digest = Sha256.digest();
    private long seen;
    private boolean judged;

    public CheckedContent(InputStream content, ObjectFacts facts) {
        super(content);
        this.facts = facts;
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        int read = super.read(buffer, offset, length);
        if (read > 0) {
            digest.update(buffer, offset, read);
            seen += read;
        }
        if (read < 0 || seen >= facts.size()) {
            judge(read < 0);
        }
        return read;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    @Override
    public long skip(long bytes) {
        return 0; // a skipped byte would not be in the digest
    }

    private void judge(boolean ended) throws IOException {
        if (judged) {
            return;
        }
        judged = true;
        if (seen != facts.size() || (!ended && super.read() >= 0)) {
            throw new ContentMismatchException(
                    "announced "
                            + facts.size()
                            + " bytes, got "
                            + (seen < facts.size() ? seen : "more"));
        }
        var actual = Sha256.of(digest);
        if (!actual.equals(facts.digest())) {
            throw new ContentMismatchException(
                    "announced digest " + facts.digest() + ", got " + actual);
        }
    }
}
