package org.banyancms.core.richtext;

import java.util.ArrayList;
import java.util.List;

/** Whether headings go down one level at a time. */
public final class HeadingOrder {

    private HeadingOrder() {}

    /**
     * Ids of the headings that skip a level below the one before; the first may be of any level.
     */
    public static List<String> skips(Node doc) {
        var skips = new ArrayList<String>();
        long before = 0;
        for (var block : doc.content()) {
            if (block.type().equals("heading")
                    && block.attrs().get("level") instanceof Number number) {
                long level = number.longValue();
                if (before > 0 && level > before + 1) {
                    var id = block.blockId();
                    skips.add(id == null ? "" : id);
                }
                before = level;
            }
        }
        return skips;
    }
}
