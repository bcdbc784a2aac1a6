package org.banyancms.media.importing;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.banyancms.core.richtext.Node;

/** Puts assets where a text has marks; a mark without an asset goes. */
final class PicturePlaces {
    private final Map<String, String> assets;

    PicturePlaces(Map<String, String> assets) {
        this.assets = assets;
    }

    Node filled(Node node) {
        return node.withContent(node.content().stream().flatMap(this::one).toList());
    }

    private Stream<Node> one(Node node) {
        if (!node.type().equals("image")) {
            return Stream.of(filled(node));
        }
        var asset = assets.get(String.valueOf(node.attrs().get("asset")));
        if (asset == null) {
            return Stream.empty();
        }
        var attrs = new HashMap<>(node.attrs());
        attrs.put("asset", asset);
        return Stream.of(Node.of("image", attrs, node.content()));
    }
}
