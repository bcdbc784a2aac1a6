package org.banyancms.translations.exchange.xliff;

import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.banyancms.translations.exchange.SafeXml;
import org.banyancms.translations.segment.Run;

/**
 * Reads the content of a source or target: text, and codes in any of the ways that XLIFF has for
 * them.
 */
final class InlineReader {

    private final XMLStreamReader xml;
    private final List<Run> runs = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();

    InlineReader(XMLStreamReader xml) {
        this.xml = xml;
    }

    /** The runs up to the end of the element that the parser stands on. */
    List<Run> read() throws XMLStreamException {
        content();
        flush();
        return runs;
    }

    private void content() throws XMLStreamException {
        while (xml.next() != XMLStreamConstants.END_ELEMENT) {
            switch (xml.getEventType()) {
                case XMLStreamConstants.START_ELEMENT -> element();
                case XMLStreamConstants.CHARACTERS,
                        XMLStreamConstants.CDATA,
                        XMLStreamConstants.SPACE ->
                        text.append(xml.getText());
                case XMLStreamConstants.ENTITY_REFERENCE -> throw SafeXml.unusable(xml, "entity");
                default -> {}
            }
        }
    }

    private void element() throws XMLStreamException {
        switch (xml.getLocalName()) {
            case "pc", "g" -> pair();
            case "sc", "bx", "bpt" -> code(first("id", "rid"));
            case "ec", "ex", "ept" -> code("/" + first("startRef", "rid", "id"));
            case "ph", "x", "it" -> code(first("id"));
            case "cp" -> character();
            case "mrk" -> content(); // a remark about the text between its tags
            case "sm", "em" -> SafeXml.skip(xml);
            default -> throw SafeXml.unusable(xml, "inline_element");
        }
    }

    private void pair() throws XMLStreamException {
        var id = first("id");
        put(id);
        content();
        put("/" + id);
    }

    private void code(String id) throws XMLStreamException {
        put(id);
        SafeXml.skip(xml);
    }

    private void character() throws XMLStreamException {
        try {
            text.appendCodePoint(Integer.parseInt(first("hex"), 16));
        } catch (IllegalArgumentException _) {
            throw SafeXml.unusable(xml, "character");
        }
        SafeXml.skip(xml);
    }

    private String first(String... names) {
        for (String name : names) {
            var value = SafeXml.attribute(xml, name);
            if (!value.isEmpty()) {
                return value;
            }
        }
        throw SafeXml.unusable(xml, "code_without_id");
    }

    private void put(String id) {
        flush();
        runs.add(new Run.Code(id));
    }

    private void flush() {
        if (!text.isEmpty()) {
            runs.add(new Run.Text(text.toString()));
            text.setLength(0);
        }
    }
}
