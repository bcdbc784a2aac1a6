package org.banyancms.media.importing.reading;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipFile;

/** A part's bytes with the archive that is opened for them alone. */
final class OwnedStream extends FilterInputStream {
    private final ZipFile owned;

    OwnedStream(ZipFile owned, InputStream in) {
        super(in);
        this.owned = owned;
    }

    @Override
    public void close() throws IOException {
        super.close();
        owned.close();
    }
}
