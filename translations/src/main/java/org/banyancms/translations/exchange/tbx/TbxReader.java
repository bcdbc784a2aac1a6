package org.banyancms.translations.exchange.tbx;

import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.banyancms.core.locale.LocaleTag;
import org.banyancms.translations.exchange.SafeXml;
import org.banyancms.translations.termbase.Term;

/** Reads a TBX document, of the second edition or the first. */
final class TbxReader {

    private static final String XML = "http://www.w3.org/XML/1998/namespace";

    private final XMLStreamReader xml;
    private final List<Term> terms = new ArrayList<>();

    TbxReader(XMLStreamReader xml) {
        this.xml = xml;
    }

    List<Term> read() throws XMLStreamException {
        if (!xml.getLocalName().equals("tbx") && !xml.getLocalName().equals("martif")) {
            throw SafeXml.unusable(xml, "not_tbx");
        }
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "conceptEntry", "termEntry" -> concept();
                    default -> {}
                }
            }
        }
        return terms;
    }

    private void concept() throws XMLStreamException {
        var concept = new ConceptBuilder(SafeXml.attribute(xml, "id"), terms.size() + 1);
        while (xml.next() != XMLStreamConstants.END_ELEMENT) {
            if (xml.getEventType() == XMLStreamConstants.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "langSec", "langSet" -> language(concept);
                    case "descrip", "admin", "note" -> {
                        var type = SafeXml.attribute(xml, "type");
                        concept.said(xml.getLocalName().equals("note") ? "note" : type, text());
                    }
                    default -> SafeXml.skip(xml);
                }
            }
        }
        concept.build().ifPresent(terms::add);
    }

    private void language(ConceptBuilder concept) throws XMLStreamException {
        var tag = xml.getAttributeValue(XML, "lang");
        try {
            concept.in(new LocaleTag(tag == null ? "" : tag));
        } catch (IllegalArgumentException _) {
            throw SafeXml.unusable(xml, "language");
        }
        sections(concept);
    }

    /**
     * {@code termSec}, {@code tig} and {@code ntig} hold a term; {@code termGrp} is one more
     * wrapper of the old form.
     */
    private void sections(ConceptBuilder concept) throws XMLStreamException {
        while (xml.next() != XMLStreamConstants.END_ELEMENT) {
            if (xml.getEventType() == XMLStreamConstants.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "termSec", "tig", "ntig" -> {
                        sections(concept);
                        concept.endOfTerm();
                    }
                    case "termGrp" -> sections(concept);
                    case "term" -> concept.term(text());
                    case "termNote" -> {
                        var type = SafeXml.attribute(xml, "type");
                        concept.termNote(type, text());
                    }
                    default -> SafeXml.skip(xml);
                }
            }
        }
    }

    private String text() throws XMLStreamException {
        var text = new StringBuilder();
        while (xml.next() != XMLStreamConstants.END_ELEMENT) {
            switch (xml.getEventType()) {
                case XMLStreamConstants.START_ELEMENT -> text.append(text());
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA ->
                        text.append(xml.getText());
                default -> {}
            }
        }
        return text.toString().strip();
    }
}
