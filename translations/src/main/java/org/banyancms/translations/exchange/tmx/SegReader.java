package org.banyancms.translations.exchange.tmx;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.banyancms.translations.exchange.SafeXml;
import org.banyancms.translations.segment.InlineCode;
import org.banyancms.translations.segment.SegmentText;

/** Reads the content of a {@code seg}: text, and codes by what they are called. */
final class SegReader {

    private final XMLStreamReader xml;
    private final StringBuilder text = new StringBuilder();
    private final List<InlineCode> codes = new ArrayList<>();
    private final Map<String, InlineCode> open = new HashMap<>();
    private int nextNumber = 1_000;

    SegReader(XMLStreamReader xml) {
        this.xml = xml;
    }

    SegmentText read() throws XMLStreamException {
        content();
        return new SegmentText(text.toString(), codes);
    }

    private void content() throws XMLStreamException {
        while (xml.next() != XMLStreamConstants.END_ELEMENT) {
            switch (xml.getEventType()) {
                case XMLStreamConstants.START_ELEMENT -> element();
                case XMLStreamConstants.CHARACTERS,
                        XMLStreamConstants.CDATA,
                        XMLStreamConstants.SPACE ->
                        characters();
                case XMLStreamConstants.ENTITY_REFERENCE -> throw SafeXml.unusable(xml, "entity");
                default -> {}
            }
        }
    }

    /** Private-use characters hold the places of codes and have none in a memory. */
    private void characters() {
        xml.getText()
                .chars()
                .filter(c -> c < '\uE000' || c > '\uF8FF')
                .forEach(c -> text.append((char) c));
    }

    private void element() throws XMLStreamException {
        switch (xml.getLocalName()) {
            case "hi" -> content();
            case "bpt" -> opening();
            case "ept" -> closing();
            default -> standalone();
        }
    }

    private void opening() throws XMLStreamException {
        var id = SafeXml.attribute(xml, "i");
        var code = new InlineCode(id, InlineCode.Kind.OPEN, label("mark"), Map.of(), false);
        open.put(id, code);
        put(code);
    }

    private void closing() throws XMLStreamException {
        var opened = open.remove(SafeXml.attribute(xml, "i"));
        if (opened == null) {
            SafeXml.skip(xml);
        } else {
            var id = "/" + opened.id();
            put(new InlineCode(id, InlineCode.Kind.CLOSE, opened.label(), Map.of(), false));
        }
    }

    private void standalone() throws XMLStreamException {
        var x = SafeXml.attribute(xml, "x");
        var id = x.isEmpty() ? String.valueOf(nextNumber++) : x;
        put(new InlineCode(id, InlineCode.Kind.STANDALONE, label("code"), Map.of(), false));
    }

    private String label(String otherwise) {
        var type = SafeXml.attribute(xml, "type");
        return type.isEmpty() ? otherwise : type;
    }

    private void put(InlineCode code) throws XMLStreamException {
        text.append(SegmentText.CODE);
        codes.add(code);
        SafeXml.skip(xml);
    }
}
