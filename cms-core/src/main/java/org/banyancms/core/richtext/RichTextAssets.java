package org.banyancms.core.richtext;

import java.util.LinkedHashSet;
import java.util.Set;
import org.banyancms.core.asset.AssetId;

/** Which assets a rich text shows. */
public final class RichTextAssets {

    private RichTextAssets() {}

    /** The assets, in the order of the text. */
    public static Set<AssetId> in(Node node) {
        var found = new LinkedHashSet<AssetId>();
        collect(node, found);
        return found;
    }

    private static void collect(Node node, Set<AssetId> found) {
        if (node.type().equals("image") && node.attrs().get("asset") instanceof String id) {
            found.add(new AssetId(id));
        }
        node.content().forEach(child -> collect(child, found));
    }
}
