package org.banyancms.translations.exchange;

import com.ctc.wstx.api.WstxInputProperties;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.XMLStreamWriter;
import org.banyancms.core.problem.ProblemException;
import org.banyancms.translations.problem.TranslationProblem;

/**
 * Reads and writes XML from and for strangers: no document types, no entities, bounded in depth and
 * size.
 */
public final class SafeXml {

    /** Deepest nesting of elements. */
    public static final int MAX_DEPTH = 100;

    /** Most elements of a file. */
    public static final int MAX_ELEMENTS = 2_000_000;

    private static final XMLInputFactory IN = input();
    private static final XMLOutputFactory OUT = XMLOutputFactory.newDefaultFactory();

    private SafeXml() {}

    private static XMLInputFactory input() {
        var factory = woodstox();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        factory.setProperty(WstxInputProperties.P_MAX_ELEMENT_DEPTH, MAX_DEPTH);
        factory.setProperty(WstxInputProperties.P_MAX_ELEMENT_COUNT, (long) MAX_ELEMENTS);
        factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTES_PER_ELEMENT, 50);
        factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTE_SIZE, 20_000);
        return factory;
    }

    /**
     * By name: its class file carries annotations that are not on the class path, which the
     * compiler minds.
     */
    private static XMLInputFactory woodstox() {
        try {
            var type = Class.forName("com.ctc.wstx.stax.WstxInputFactory");
            return (XMLInputFactory) type.getDeclaredConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("the XML parser is missing", e);
        }
    }

    /** Does something with a parser. */
    @FunctionalInterface
    public interface Reading<T> {
        T read(XMLStreamReader xml) throws XMLStreamException;
    }

    /** Does something with a writer. */
    @FunctionalInterface
    public interface Writing {
        void write(XMLStreamWriter xml) throws XMLStreamException;
    }

    /**
     * Reads a document; the parser stands on the root element.
     *
     * @throws ProblemException when it is not well formed, has a document type, or goes beyond a
     *     limit
     */
    public static <T> T read(InputStream in, Reading<T> reading) {
        try {
            var xml = IN.createXMLStreamReader(in);
            try {
                while (xml.next() != XMLStreamConstants.START_ELEMENT) {
                    refuseDocumentType(xml);
                }
                return reading.read(xml);
            } finally {
                xml.close();
            }
        } catch (XMLStreamException broken) {
            throw malformed(broken);
        }
    }

    private static void refuseDocumentType(XMLStreamReader xml) {
        if (xml.getEventType() == XMLStreamConstants.DTD) {
            throw ProblemException.of(TranslationProblem.DTD_NOT_ALLOWED);
        }
    }

    /** A document that is well formed but cannot be used. */
    public static ProblemException unusable(XMLStreamReader xml, String why) {
        return malformed(
                why, xml.getLocation().getLineNumber(), xml.getLocation().getColumnNumber());
    }

    private static ProblemException malformed(XMLStreamException broken) {
        var message = String.valueOf(broken.getMessage());
        if (message.contains("Maximum Element Depth")) {
            return ProblemException.of(
                    TranslationProblem.FILE_TOO_LARGE, Map.of("limit", "depth", "max", MAX_DEPTH));
        }
        if (message.contains("Maximum")) {
            return ProblemException.of(
                    TranslationProblem.FILE_TOO_LARGE,
                    Map.of("limit", "elements", "max", MAX_ELEMENTS));
        }
        var location = broken.getLocation();
        return location == null
                ? malformed("not_well_formed", 0, 0)
                : malformed(
                        "not_well_formed", location.getLineNumber(), location.getColumnNumber());
    }

    private static ProblemException malformed(String why, int line, int column) {
        return ProblemException.of(
                TranslationProblem.FILE_MALFORMED,
                Map.of("why", why, "line", line, "column", column));
    }

    /** Writes a document in UTF-8. */
    public static void write(OutputStream out, Writing writing) {
        try {
            var xml = OUT.createXMLStreamWriter(out, "UTF-8");
            xml.writeStartDocument("UTF-8", "1.0");
            writing.write(xml);
            xml.writeEndDocument();
            xml.flush();
        } catch (XMLStreamException broken) {
            throw new IllegalStateException("cannot write XML", broken);
        }
    }

    /** Goes on to the end of the element that the parser stands on. */
    public static void skip(XMLStreamReader xml) throws XMLStreamException {
        int depth = 1;
        while (depth > 0) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> depth++;
                case XMLStreamConstants.END_ELEMENT -> depth--;
                default -> {}
            }
        }
    }

    /** An attribute without a namespace, empty where it is absent. */
    public static String attribute(XMLStreamReader xml, String name) {
        var value = xml.getAttributeValue(null, name);
        return value == null ? "" : value;
    }
}
