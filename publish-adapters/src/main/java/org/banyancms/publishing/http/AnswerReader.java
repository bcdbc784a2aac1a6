package org.banyancms.publishing.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import org.apache.hc.core5.http.ClassicHttpResponse;

/**
 * Reads an answer up to a limit. Once the status is known the answer counts, however badly its body
 * ends.
 */
final class AnswerReader {
    private final int limit;

    AnswerReader(int limit) {
        this.limit = limit;
    }

    Exchange read(ClassicHttpResponse response) throws IOException {
        var bytes = new ByteArrayOutputStream();
        boolean complete = response.getEntity() == null || readInto(bytes, response);
        var headers = new HashMap<String, String>();
        for (var header : response.getHeaders()) {
            headers.put(
                    header.getName().toLowerCase(Locale.ROOT), String.valueOf(header.getValue()));
        }
        var text = bytes.toString(StandardCharsets.UTF_8);
        var answered = new Exchange.Answered(response.getCode(), headers, text, complete);
        if (!complete) {
            throw new CutAnswerException(answered);
        }
        return answered;
    }

    private boolean readInto(ByteArrayOutputStream bytes, ClassicHttpResponse response)
            throws IOException {
        InputStream in =
                response.getEntity().getContent(); // the client closes it with the connection
        byte[] buffer = new byte[8192];
        try {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                bytes.write(buffer, 0, Math.min(n, limit - bytes.size()));
                if (bytes.size() >= limit) {
                    return false;
                }
            }
            return true;
        } catch (IOException _) {
            return false; // lost or timed out in mid-answer
        }
    }
}
