package org.banyancms.media.importing.reading;

import java.util.ArrayList;
import java.util.List;
import org.banyancms.media.metadata.Words;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The pictures of a document, in the order in which they stand. */
public final class Pictures {
    private static final String MARK = "import-";

    private final List<EmbeddedPicture> found = new ArrayList<>();

    /** Puts a picture into the text. */
    public void place(
            Element into, String name, @Nullable String alt, EmbeddedPicture.Content content) {
        ImportLimits.PICTURES.require(found.size() + 1L);
        var mark = MARK + (found.size() + 1);
        into.appendElement("img").attr("data-asset", mark);
        found.add(new EmbeddedPicture(mark, plain(name), Words.clean(alt), null, content));
    }

    /** How many there are by now. */
    public int count() {
        return found.size();
    }

    /** Gives the newest picture its caption, if it has none yet. */
    public boolean caption(String words) {
        if (found.isEmpty() || found.getLast().caption() != null) {
            return false;
        }
        var clean = Words.clean(words);
        if (clean != null) {
            found.add(found.removeLast().withCaption(clean));
        }
        return clean != null;
    }

    /** All of them. */
    public List<EmbeddedPicture> all() {
        return List.copyOf(found);
    }

    private static String plain(String name) {
        return name.substring(name.lastIndexOf('/') + 1);
    }
}
