package org.banyancms.media.importing;

import java.util.HashMap;
import java.util.List;
import org.banyancms.core.richtext.Node;

/** Brings headings below the title, which is the only one of the first level. */
final class Headings {
    private static final long DEEPEST = 6;

    private Headings() {}

    static List<Node> belowTitle(List<Node> blocks) {
        boolean high = blocks.stream().anyMatch(block -> level(block) == 1);
        return high ? blocks.stream().map(Headings::lowered).toList() : List.copyOf(blocks);
    }

    private static Node lowered(Node block) {
        if (level(block) == 0) {
            return block;
        }
        var attrs = new HashMap<>(block.attrs());
        attrs.put("level", Math.min(DEEPEST, level(block) + 1));
        return Node.of(block.type(), attrs, block.content());
    }

    private static long level(Node block) {
        return block.attrs().get("level") instanceof Long level ? level : 0;
    }
}
