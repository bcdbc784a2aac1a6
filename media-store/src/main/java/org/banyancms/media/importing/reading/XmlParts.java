package org.banyancms.media.importing.reading;

import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.banyancms.core.problem.ProblemException;
import org.banyancms.media.problem.MediaProblem;

/** Reads XML parts as trees: no document types, no entities, nothing from outside. */
final class XmlParts {
    private static final XMLInputFactory FACTORY = factory();
    private static final int LOOK = 1023;

    private final XMLStreamReader in;
    private final String part;
    private final Watch watch;
    private final Deque<XmlElement> open = new ArrayDeque<>();
    private int nodes;

    private XmlParts(XMLStreamReader in, String part, Watch watch) {
        this.in = in;
        this.part = part;
        this.watch = watch;
        open.push(element("#root", Map.of()));
    }

    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory;
    }

    static XmlElement read(InputStream bytes, String part, Watch watch) {
        try {
            return new XmlParts(FACTORY.createXMLStreamReader(bytes), part, watch).tree();
        } catch (XMLStreamException e) {
            if (e.getNestedException() instanceof ProblemException refused) {
                throw refused;
            }
            throw SafeArchive.broken(part + " is no proper XML");
        }
    }

    private XmlElement tree() throws XMLStreamException {
        while (in.hasNext()) {
            if ((++nodes & LOOK) == 0) {
                watch.check();
                ImportLimits.XML_NODES.require(nodes);
            }
            event(in.next());
        }
        return open.element().children().isEmpty()
                ? XmlElement.NONE
                : open.element().children().getFirst();
    }

    private void event(int event) {
        switch (event) {
            case XMLStreamConstants.START_ELEMENT -> begin();
            case XMLStreamConstants.END_ELEMENT -> open.pop();
            case XMLStreamConstants.CHARACTERS,
                    XMLStreamConstants.CDATA,
                    XMLStreamConstants.SPACE ->
                    open.element().children().add(XmlElement.text(in.getText()));
            case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                    throw ProblemException.of(
                            MediaProblem.IMPORT_HAS_ENTITIES, Map.of("part", part));
            default -> {} // comments and processing instructions say nothing
        }
    }

    private void begin() {
        ImportLimits.NESTING.require(open.size());
        var attributes = new HashMap<String, String>();
        for (int i = 0; i < in.getAttributeCount(); i++) {
            attributes.put(in.getAttributeLocalName(i), in.getAttributeValue(i));
        }
        var element = element(in.getLocalName(), attributes);
        open.element().children().add(element);
        open.push(element);
    }

    private static XmlElement element(String name, Map<String, String> attributes) {
        List<XmlElement> children = new ArrayList<>();
        return new XmlElement(name, attributes, children, "");
    }
}
