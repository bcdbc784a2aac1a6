package org.banyancms.translations.segment;

import java.util.List;
import org.banyancms.core.richtext.Node;
import org.jspecify.annotations.Nullable;

/** Gets every translatable block of a variant and says what stands in its place. */
@FunctionalInterface
interface BlockMapper {

    /**
     * @param field path of the field
     * @param block id of the block, null in a plain text
     * @param inline the block's inline nodes
     * @param whole whether the block is never cut into sentences
     * @return the inline nodes of the new block
     */
    List<Node> map(String field, @Nullable String block, List<Node> inline, boolean whole);
}
