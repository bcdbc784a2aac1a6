package org.banyancms.media.metadata;

import com.adobe.internal.xmp.XMPException;
import com.adobe.internal.xmp.XMPMeta;
import com.drew.metadata.Metadata;
import com.drew.metadata.xmp.XmpDirectory;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The XMP packets of a file; the first one that has a property tells it. */
final class XmpWords {
    static final String DC = "http://purl.org/dc/elements/1.1/";
    static final String RIGHTS = "http://ns.adobe.com/xap/1.0/rights/";
    static final String PHOTOSHOP = "http://ns.adobe.com/photoshop/1.0/";
    static final String CC = "http://creativecommons.org/ns#";
    static final String IPTC_CORE = "http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/";
    static final String IPTC_EXT = "http://iptc.org/std/Iptc4xmpExt/2008-02-29/";
    private static final Logger LOG = LoggerFactory.getLogger(XmpWords.class);

    private final List<XMPMeta> packets;

    XmpWords(Metadata file) {
        packets =
                file.getDirectoriesOfType(XmpDirectory.class).stream()
                        .map(XmpDirectory::getXMPMeta)
                        .toList();
    }

    private interface Property {
        @Nullable String of(XMPMeta packet) throws XMPException;
    }

    private @Nullable String read(Property property) {
        for (var packet : packets) {
            try {
                var text = Words.clean(property.of(packet));
                if (text != null) {
                    return text;
                }
            } catch (XMPException e) {
                LOG.debug("an XMP property of another shape than the standard's is passed over", e);
            }
        }
        return null;
    }

    /** A plain property. */
    @Nullable String plain(String namespace, String name) {
        return read(packet -> packet.getPropertyString(namespace, name));
    }

    /** A text in several languages: its default one. */
    @Nullable String localised(String namespace, String name) {
        return read(packet -> {
            var text = packet.getLocalizedText(namespace, name, null, "x-default");
            return text == null ? null : text.getValue();
        });
    }

    /** The items of a list; of the first packet that has any. */
    List<String> items(String namespace, String name) {
        return packets.stream()
                .map(packet -> items(packet, namespace, name))
                .filter(items -> !items.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private static List<String> items(XMPMeta packet, String namespace, String name) {
        var items = new ArrayList<String>();
        try {
            for (int i = 1; i <= packet.countArrayItems(namespace, name); i++) {
                var item = Words.clean(packet.getArrayItem(namespace, name, i).getValue());
                if (item != null) {
                    items.add(item);
                }
            }
        } catch (XMPException e) {
            LOG.debug("an XMP list of another shape than the standard's is passed over", e);
        }
        return items;
    }
}
