package org.banyancms.media.importing;

import java.util.List;
import org.banyancms.core.richtext.Node;
import org.banyancms.media.importing.reading.EmbeddedPicture;
import org.banyancms.media.importing.reading.Findings;

/**
 * What a document would become.
 *
 * @param title proposed title
 * @param summary proposed summary, empty where the document gives none
 * @param body the text; pictures stand as marks until they are assets
 * @param pictures the pictures
 * @param encoding {@code Unicode}, {@code TCVN3}, {@code VNI}, or several joined by {@code +}
 * @param findings what could not be kept or has to be looked at
 */
public record Proposal(
        String title,
        String summary,
        Node body,
        List<EmbeddedPicture> pictures,
        String encoding,
        Findings findings) {}
