package org.banyancms.server.story;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.function.UnaryOperator;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** A translator's own tool: fills the targets of an XLIFF 2 file, inline codes included. */
final class Xliff {

    private Xliff() {}

    /** The file with a target for each segment. */
    static byte[] translated(byte[] file, UnaryOperator<String> translate) throws Exception {
        var factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        factory.setNamespaceAware(true);
        var document = factory.newDocumentBuilder().parse(new ByteArrayInputStream(file));
        var segments = document.getElementsByTagNameNS("*", "segment");
        for (int i = 0; i < segments.getLength(); i++) {
            fill(document, (Element) segments.item(i), translate);
        }
        var out = new ByteArrayOutputStream();
        var transformers = TransformerFactory.newInstance();
        transformers.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        transformers.newTransformer().transform(new DOMSource(document), new StreamResult(out));
        return out.toByteArray();
    }

    private static void fill(Document document, Element segment, UnaryOperator<String> translate) {
        var source = (Element) segment.getElementsByTagNameNS("*", "source").item(0);
        var targets = segment.getElementsByTagNameNS("*", "target");
        if (targets.getLength() > 0) {
            segment.removeChild(targets.item(0));
        }
        var target = document.createElementNS(source.getNamespaceURI(), "target");
        target.setAttributeNS(XMLConstants.XML_NS_URI, "xml:space", "preserve");
        var words = translate.apply(marked(source));
        var code = source.getElementsByTagNameNS("*", "pc").item(0);
        if (code == null) {
            target.setTextContent(words);
        } else {
            int open = words.indexOf("<1>");
            int close = words.indexOf("</1>");
            var inner = (Element) code.cloneNode(false);
            inner.setTextContent(words.substring(open + 3, close));
            target.appendChild(document.createTextNode(words.substring(0, open)));
            target.appendChild(inner);
            target.appendChild(document.createTextNode(words.substring(close + 4)));
        }
        segment.appendChild(target);
    }

    private static String marked(Element source) {
        var words = new StringBuilder();
        for (Node child = source.getFirstChild(); child != null; child = child.getNextSibling()) {
            words.append(
                    child instanceof Element
                            ? "<1>" + child.getTextContent() + "</1>"
                            : child.getTextContent());
        }
        return words.toString();
    }
}
