package org.banyancms.media.importing.reading;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * An element of an XML part, its names without namespaces.
 *
 * @param name local name; {@code #text} for a text
 * @param attributes by local name
 * @param children elements and texts in their order
 * @param text of a text
 */
public record XmlElement(
        String name, Map<String, String> attributes, List<XmlElement> children, String text) {
    /** What stands for an element that is not there. */
    public static final XmlElement NONE = new XmlElement("", Map.of(), List.of(), "");

    static XmlElement text(String text) {
        return new XmlElement("#text", Map.of(), List.of(), text);
    }

    /** Whether it is a text. */
    public boolean isText() {
        return name.equals("#text");
    }

    /** An attribute; empty where there is none. */
    public String attribute(String key) {
        return attributes.getOrDefault(key, "");
    }

    /** The first child of a name; {@link #NONE} where there is none. */
    public XmlElement first(String child) {
        return children.stream().filter(each -> each.name.equals(child)).findFirst().orElse(NONE);
    }

    /** Whether there is a child of a name. */
    public boolean has(String child) {
        return first(child) != NONE;
    }

    /** Everything of a name below this, outermost first. */
    public Stream<XmlElement> all(String wanted) {
        return children.stream()
                .flatMap(child -> child.name.equals(wanted) ? Stream.of(child) : child.all(wanted));
    }

    /** All text below this. */
    public String words() {
        if (isText()) {
            return text;
        }
        var words = new StringBuilder();
        children.forEach(child -> words.append(child.words()));
        return words.toString();
    }
}
