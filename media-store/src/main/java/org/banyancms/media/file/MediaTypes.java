package org.banyancms.media.file;

import java.io.IOException;
import org.apache.tika.config.TikaConfig;
import org.apache.tika.detect.DefaultDetector;
import org.apache.tika.detect.Detector;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;

/** Tells the media type of stored bytes by how they begin, where no name is known. */
public final class MediaTypes {
    private final Detector tika =
            new DefaultDetector(TikaConfig.getDefaultConfig().getMimeRepository());

    /**
     * The type, such as {@code image/jpeg}; {@code application/octet-stream} for what none fits.
     */
    public String ofBeginning(byte[] bytes) throws IOException {
        try (var in = TikaInputStream.get(bytes)) {
            return tika.detect(in, new Metadata()).getBaseType().toString();
        }
    }
}
