package org.banyancms.publishing.http;

import java.io.IOException;
import java.io.OutputStream;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.http.io.entity.HttpEntityWrapper;
import org.jspecify.annotations.Nullable;

/**
 * A body that remembers whether its last byte was handed over. Before that, nobody can act on the
 * request.
 */
final class Sending extends HttpEntityWrapper {
    private volatile boolean whole;

    Sending(byte[] body, @Nullable ContentType type) {
        super(new ByteArrayEntity(body, type));
    }

    @Override
    public void writeTo(OutputStream out) throws IOException {
        super.writeTo(out);
        whole = true;
    }

    boolean whole() {
        return whole;
    }
}
