package org.banyancms.media.importing.reading;

import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * A picture that stands in a document.
 *
 * @param mark what stands in its place in the text until it is an asset
 * @param name name of its file
 * @param alt its alternative text, null where the document has none
 * @param caption its caption, null where the document has none
 * @param content its bytes
 */
public record EmbeddedPicture(
        String mark, String name, @Nullable String alt, @Nullable String caption, Content content) {

    /** Opens the bytes anew, as long as the document lies where it was read. */
    @FunctionalInterface
    public interface Content {
        /** The bytes from their beginning. */
        InputStream open() throws IOException;
    }

    EmbeddedPicture withCaption(String words) {
        return new EmbeddedPicture(mark, name, alt, words, content);
    }
}
